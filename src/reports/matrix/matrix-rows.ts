import type {Catalog, Series} from '../../core/catalog.ts'
import {type Document, documentPhase} from '../../core/document.ts'
import {versionLabel} from '../../core/document-id.ts'
import {type IsoDate, type Phase, phaseMarks} from '../../core/lifecycle.ts'

export interface MatrixEntry {
  readonly version: string
  readonly id: string
  /** `*` in force later, `†` about to end. */
  readonly mark: string
  readonly phase: Phase
  readonly path: string
}

export interface MatrixRow {
  readonly track: string
  readonly number: string
  /** The series: `scs-0100`. */
  readonly id: string
  readonly title: string
  readonly supplement: boolean
  /** Column id → what stands in it, oldest version first. */
  readonly cells: Readonly<Record<string, readonly MatrixEntry[]>>
}

/** The matrix as of a day: tracks of the profile, number, main document before supplements. */
export function matrixRows(catalog: Catalog, day: IsoDate, track?: string): readonly MatrixRow[] {
  const seriesOfTrack = [...catalog.series.values()].filter((series) => track === undefined || series.track === track)
  return seriesOfTrack.flatMap((series) => seriesRows(series, catalog, day))
}

/** The title of the newest version of a series that is in force or will be, else the title of its newest version. */
export function seriesTitle({versions, supplements}: Series, catalog: Catalog, day: IsoDate): string {
  const counts = (document: Document): boolean =>
    ['effective', 'upcoming', 'retiring'].includes(documentPhase(document, day, catalog.profile))
  const namesake = versions.findLast(counts) ?? versions.at(-1) ?? supplements.at(-1)
  return namesake?.frontMatter.title ?? ''
}

/** A supplement's title without the title of the main document that it repeats. */
export function supplementTitle(supplement: Document, {versions}: Series): string {
  const {title} = supplement.frontMatter
  const titleOfMain = versions.map(({frontMatter}) => `${frontMatter.title}:`).find((start) => title.startsWith(start))
  return titleOfMain ? title.slice(titleOfMain.length).trim() || title : title
}

function seriesRows(series: Series, catalog: Catalog, day: IsoDate): MatrixRow[] {
  const row = (title: string, supplement: boolean, documents: readonly Document[]): MatrixRow => ({
    track: series.track,
    number: series.number,
    id: series.id,
    title,
    supplement,
    cells: cellsOf(documents, catalog, day)
  })
  const supplements = Map.groupBy(series.supplements, (document) => supplementTitle(document, series))
  return [
    ...(series.versions.length > 0 ? [row(seriesTitle(series, catalog, day), false, series.versions)] : []),
    ...[...supplements].map(([title, documents]) => row(title, true, documents))
  ]
}

function cellsOf(documents: readonly Document[], catalog: Catalog, day: IsoDate): MatrixRow['cells'] {
  const entries = documents.map((document): MatrixEntry => {
    const phase = documentPhase(document, day, catalog.profile)
    return {version: versionLabel(document), id: document.id, mark: phaseMarks[phase] ?? '', phase, path: document.path}
  })
  const cells = catalog.profile.columns.map(({id, phases}) => [id, entries.filter(({phase}) => phases.includes(phase))])
  return Object.fromEntries(cells)
}
