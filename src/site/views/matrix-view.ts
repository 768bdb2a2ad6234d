import {documentAddress, seriesAddress, trackAddress} from '../../core/address.ts'
import type {Catalog} from '../../core/catalog.ts'
import type {IsoDate, Phase} from '../../core/lifecycle.ts'
import {trackSlug} from '../../core/profile.ts'
import {matrixRows} from '../../reports/matrix-rows.ts'
import {matrixLegend, rowsByTrack, shownColumns} from '../../reports/matrix-table.ts'

export interface MatrixView {
  readonly columns: readonly string[]
  readonly tracks: readonly {
    readonly name: string
    readonly slug: string
    readonly href: string
    readonly rows: readonly MatrixRowView[]
  }[]
  readonly legend: readonly string[]
  readonly day: IsoDate
}

export interface MatrixRowView {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly supplement: boolean
  readonly cells: readonly (readonly {
    readonly version: string
    readonly href: string
    readonly mark: string
    readonly phase: Phase
  }[])[]
}

/** The matrix as the overview pages show it. */
export function matrixView(catalog: Catalog, day: IsoDate, track?: string): MatrixView {
  const {profile, byId, series} = catalog
  const rows = matrixRows(catalog, day, track)
  const columns = shownColumns(rows, profile)
  const tracks = [...rowsByTrack(rows)].map(([name, group]) => ({
    name,
    slug: trackSlug(profile, name),
    href: trackAddress(name, profile),
    rows: group.map((row): MatrixRowView => {
      const one = series.get(row.id)
      return {
        id: row.id,
        href: one ? seriesAddress(one, profile) : '',
        title: row.title,
        supplement: row.supplement,
        cells: columns.map(({id}) =>
          (row.cells[id] ?? []).map(({version, id: name, mark, phase}) => {
            const document = byId.get(name)
            return {version, mark, phase, href: document ? documentAddress(document, profile) : ''}
          })
        )
      }
    })
  }))
  return {columns: columns.map(({title}) => title), tracks, legend: matrixLegend(rows), day}
}
