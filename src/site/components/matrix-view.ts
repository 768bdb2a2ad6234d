import type {IsoDate, Phase} from '../../core/lifecycle.ts'
import {type ProfileColumn, trackSlug} from '../../core/profile/profile.ts'
import {documentAddress, seriesAddress, trackAddress} from '../../core/site/addresses.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {defined} from '../../core/text/defined.ts'
import {type MatrixEntry, type MatrixRow, matrixRows} from '../../reports/matrix/matrix-rows.ts'
import {rowsByTrack, shownColumns} from '../../reports/matrix/matrix-table.ts'
import {phaseName} from '../../reports/status/phase-name.ts'
import {type PhaseView, phaseView} from './phase-view.ts'

export interface MatrixView {
  readonly columns: readonly MatrixColumn[]
  readonly tracks: readonly {
    readonly name: string
    readonly slug: string
    readonly href: string
    readonly rows: readonly MatrixRowView[]
  }[]
  /** What the filters offer. */
  readonly types: readonly string[]
  readonly phases: readonly {readonly phase: Phase; readonly name: string}[]
  readonly day: IsoDate
}

export interface MatrixColumn {
  readonly title: string
  readonly phases: readonly Phase[]
  /** Left out while it is empty. */
  readonly isHidden: boolean
}

export interface MatrixRowView {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly types: readonly string[]
  readonly supplement: boolean
  /** For each column what stands in it. */
  readonly cells: readonly (readonly MatrixCellEntry[])[]
}

interface MatrixCellEntry {
  readonly version: string
  readonly href: string
  readonly mark: string
  readonly phase: PhaseView
  /** The day from which on the document is known to exist. */
  readonly since?: IsoDate
}

/** The matrix as the overview pages show it. */
export function matrixView(content: SiteContent, track?: string): MatrixView {
  const {catalog, day} = content
  const {profile} = catalog
  const rows = matrixRows(catalog, day, track)
  const visibleColumns = shownColumns(rows, profile)
  const tracks = [...rowsByTrack(rows)].map(([name, group]) => ({
    name,
    slug: trackSlug(profile, name),
    href: trackAddress(name, profile),
    rows: group.map((row) => rowView(row, profile.columns, content))
  }))
  const all = tracks.flatMap((one) => one.rows)
  const phases = new Set(all.flatMap(({cells}) => cells.flat().map(({phase}) => phase.phase)))
  return {
    columns: profile.columns.map((column) => ({
      title: column.title,
      phases: column.phases,
      isHidden: !visibleColumns.includes(column)
    })),
    tracks,
    types: profile.types.map(({name}) => name).filter((name) => all.some(({types}) => types.includes(name))),
    phases: profile.columns
      .flatMap((column) => column.phases)
      .filter((phase) => phases.has(phase))
      .map((phase) => ({phase, name: phaseName(phase)})),
    day
  }
}

function rowView(row: MatrixRow, columns: readonly ProfileColumn[], content: SiteContent): MatrixRowView {
  const {catalog, day, histories} = content
  const {byId, series, profile} = catalog
  const one = series.get(row.id)
  const entries = Object.values(row.cells).flat()
  const view = ({id, version, mark}: MatrixEntry): readonly MatrixCellEntry[] => {
    const document = byId.get(id)
    if (!document) return []
    const since = histories.get(id)?.firstPublishedOn
    const phase = phaseView(document, day, profile)
    return [defined({version, mark, phase, href: documentAddress(document, profile), since})]
  }
  return {
    id: row.id,
    href: one ? seriesAddress(one, profile) : '',
    title: row.title,
    types: [...new Set(entries.flatMap(({id}) => byId.get(id)?.frontMatter.type ?? []))],
    supplement: row.supplement,
    cells: columns.map(({id}) => (row.cells[id] ?? []).flatMap(view))
  }
}
