import {z} from 'zod'
import {severities} from '../diagnostic.ts'
import {dateKeys, phases, stages} from '../lifecycle.ts'
import {certification} from './certification-schema.ts'
import {usualColumns, usualStatuses, usualTracks, usualTypes} from './defaults.ts'
import {basePath, day, letter, line, prose, redirectFrom, redirectTo, slug, webAddress, word} from './schema-texts.ts'

export const relationKeys = ['replaces', 'replaced_by', 'supplements'] as const
export type RelationKey = (typeof relationKeys)[number]

/** The keys of front matter that Norma gives a meaning; a profile may call them otherwise. */
export const meaningfulKeys = ['title', 'type', 'status', 'track', 'description', ...dateKeys, ...relationKeys] as const
export type MeaningfulKey = (typeof meaningfulKeys)[number]

const section = z.strictObject({
  name: word,
  required: z.boolean().default(false),
  /** Other headings that count as this section. */
  aliases: z.array(word).default([]),
  /** What belongs there: the text that a new document begins with. */
  hint: prose.optional(),
  /** A supplement of the document may hold the section instead. */
  in_supplement: z.boolean().default(false)
})

const type = z.strictObject({
  name: word,
  normative: z.boolean(),
  /** `supplement`: informative companion without lifecycle. */
  role: z.enum(['main', 'supplement']).default('main'),
  /** Statuses that a new document of the type may enter with; the first status if not said. */
  enters_as: z.array(word).default([]),
  sections: z.array(section).default([])
})

const status = z.strictObject({
  name: word,
  stage: z.enum(stages)
})

const transition = z.strictObject({from: word, to: word, tolerated: z.boolean().default(false)})

const column = z.strictObject({
  id: slug,
  title: word,
  phases: z.array(z.enum(phases)).min(1),
  /** Leave the column out of tables for people while it is empty. */
  hide_empty: z.boolean().default(false)
})

const track = z.strictObject({
  name: word,
  slug: slug.optional(),
  /** The digit, at the position `file_names.track_digit`, of numbers of this track. */
  digit: z.string().regex(/^\d$/, {error: 'expected one digit, in quotes'}).optional(),
  introduction: prose.optional()
})

const fileNames = z.strictObject({
  /** What every name begins with; empty where names begin with the number. */
  prefix: line,
  /** How many digits a number has; at most so many where they have no leading zeros. */
  digits: z.int().min(1).max(12).default(4),
  leading_zeros: z.boolean().default(true),
  /** Whether words follow the number, as in `abc-0100-flavor-naming.md`. */
  slugs: z.boolean().default(true),
  /** The letter before the version of a main document and of a supplement; without letters there are no versions. */
  kinds: z.strictObject({main: letter, supplement: letter}).optional(),
  /** Stands for the number of a proposal that has none yet. */
  placeholder: word.optional(),
  /** Which digit of the number, from 1, tells the track. */
  track_digit: z.int().min(1).max(12).optional()
})

const scopes = z.strictObject({
  /** The track whose documents describe certificate scopes. */
  track: word,
  /** The sections whose links are the standards that a scope lists. */
  sections: z.array(word).min(1)
})

const waiver = z.strictObject({rule: word, document: word, reason: prose, until: day.optional()})

export const profileSchema = z.strictObject({
  title: word,
  description: prose.optional(),
  url: webAddress('the address of the site, such as `https://docs.example.org`'),
  base: basePath.default(''),
  license: z.strictObject({name: word, url: webAddress().optional()}).optional(),
  repository: z
    .strictObject({
      url: webAddress(),
      /** Where to read a document's source; `{file}` is its file name, `{path}` its path. */
      source: webAddress().optional()
    })
    .optional(),
  content: z.array(word).min(1),
  /** Globs, relative to a content folder, of Markdown files that are not documents. */
  ignore: z.array(word).default([]),
  file_names: fileNames,
  tracks: z.array(track).min(1).prefault(usualTracks),
  types: z.array(type).min(1).prefault(usualTypes),
  statuses: z.array(status).min(1).prefault(usualStatuses),
  /** Where nothing is said, the usual steps between what the statuses stand for. */
  transitions: z.array(transition).default([]),
  /** Whether documents carry the days of their lifecycle; without, the status alone tells the phase. */
  lifecycle_dates: z.boolean().default(true),
  /** Whether the site names those who have changed a document, as git knows them. */
  contributors: z.boolean().default(true),
  columns: z.array(column).min(1).prefault(usualColumns),
  scopes: scopes.optional(),
  certification: certification.optional(),
  /** The organisation's names for the keys that Norma gives a meaning. */
  keys: z.partialRecord(z.enum(meaningfulKeys), word).default({}),
  /** Keys that may stand in front matter without a meaning to Norma. */
  other_keys: z.array(word).default([]),
  /** Former name of a key → its name today. */
  renamed_keys: z.record(word, word).default({}),
  /** Phrases of the organisation's templates, which no finished document should still hold. */
  template_text: z.array(word).default([]),
  rules: z.record(word, z.enum([...severities, 'off'])).default({}),
  waivers: z.array(waiver).default([]),
  /** Path under the base → path under the base, or an address. */
  redirects: z.record(redirectFrom, redirectTo).default({})
})

/** What one organisation's documents look like: `norma.yaml`, checked and completed with defaults. */
export type Profile = z.output<typeof profileSchema>
export type ProfileType = Profile['types'][number]
export type ProfileTrack = Profile['tracks'][number]
export type ProfileColumn = Profile['columns'][number]
export type ProfileCertification = NonNullable<Profile['certification']>
export type Waiver = Profile['waivers'][number]
