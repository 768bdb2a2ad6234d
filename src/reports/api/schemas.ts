import {z} from 'zod'
import {phases} from '../../core/lifecycle.ts'

/** Raised when a field goes away or changes its meaning; fields may come without that. */
export const apiVersion = 1

const day = z.iso.date()
const address = z.url()
const phase = z.enum(phases).describe('The recorded dates read against `asOf`')

const link = z.strictObject({id: z.string(), title: z.string(), phase, url: address})

const facts = z.strictObject({
  id: z.string().describe('The file name without its extension; it never changes'),
  shortId: z.string(),
  series: z.string(),
  number: z.string(),
  version: z.string(),
  title: z.string(),
  description: z.string().optional(),
  type: z.string(),
  normative: z.boolean().describe('Whether it binds those who conform to it'),
  supplement: z.boolean().describe('Whether it only explains another document and has no lifecycle'),
  track: z.string(),
  status: z.string().optional().describe('The word that the authors recorded'),
  phase,
  inForce: z.boolean().describe('Whether it is in force on the day `asOf`'),
  dates: z.strictObject({stabilized: day.optional(), deprecated: day.optional(), rejected: day.optional()}),
  replaces: z.array(link),
  replacedBy: z.array(link),
  supplements: z.array(link),
  supplementedBy: z.array(link),
  history: z
    .strictObject({
      firstPublished: day.optional(),
      lastChanged: day.optional(),
      formerIds: z.array(z.string()).optional()
    })
    .optional()
    .describe('From the history of the files; missing if there is no history'),
  links: z.strictObject({
    page: address,
    series: address,
    data: address,
    markdown: address,
    bibtex: address,
    csl: address,
    badge: address,
    source: address.optional()
  })
})

const envelope = {
  $schema: address,
  apiVersion: z.literal(apiVersion),
  asOf: day.describe('The day, in UTC, for which the phases are computed')
}

const series = z.strictObject({
  id: z.string(),
  number: z.string(),
  track: z.string(),
  title: z.string(),
  inForce: z.array(z.string()).describe('The ids of the versions that are in force on the day `asOf`, oldest first'),
  versions: z.array(z.string()).describe('The ids of its versions, oldest first'),
  supplements: z.array(z.string()),
  links: z.strictObject({page: address, data: address, feed: address, badge: address})
})

const column = z.strictObject({id: z.string(), title: z.string(), phases: z.array(z.enum(phases))})
const cell = z.strictObject({
  version: z.string(),
  id: z.string(),
  mark: z.string().describe('`*` in force from a later day on, `†` in force until an announced day'),
  phase,
  url: address
})

/** What each file of the API holds; published as JSON Schema under the same names. */
export const apiSchemas = {
  catalog: z
    .strictObject({
      ...envelope,
      title: z.string(),
      description: z.string().optional(),
      url: address,
      license: z.strictObject({name: z.string(), url: address.optional()}).optional(),
      tracks: z.array(
        z.strictObject({name: z.string(), introduction: z.string().optional(), url: address, feed: address})
      ),
      types: z.array(z.strictObject({name: z.string(), normative: z.boolean(), supplement: z.boolean()})),
      series: z.array(series),
      documents: z.array(facts)
    })
    .describe('All series and documents'),
  matrix: z
    .strictObject({
      ...envelope,
      columns: z.array(column),
      rows: z.array(
        z.strictObject({
          track: z.string(),
          number: z.string(),
          id: z.string().describe('The series'),
          title: z.string(),
          supplement: z.boolean(),
          url: address,
          cells: z.record(z.string(), z.array(cell)).describe('Column id → the documents in it, oldest version first')
        })
      )
    })
    .describe('The matrix: a row for each series and each of its supplements, a column for each group of phases'),
  series: z
    .strictObject({...envelope, ...series.shape, versions: z.array(facts), supplements: z.array(facts)})
    .describe('A series: all versions of one number, and their supplements'),
  document: z.strictObject({...envelope, ...facts.shape}).describe('A document')
} as const

export type ApiName = keyof typeof apiSchemas
export type ApiCatalog = z.output<typeof apiSchemas.catalog>
export type ApiMatrix = z.output<typeof apiSchemas.matrix>
export type ApiSeries = z.output<typeof apiSchemas.series>
export type ApiDocument = z.output<typeof apiSchemas.document>
export type DocumentFacts = z.output<typeof facts>
export type SeriesFacts = z.output<typeof series>
