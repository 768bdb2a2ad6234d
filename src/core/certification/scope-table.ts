import type {IsoDate} from '../lifecycle.ts'
import type {Profile} from '../profile/profile.ts'
import {defined} from '../text/defined.ts'
import type {Scope, ScopeModule, ScopeState} from './scope.ts'
import {versionsOn} from './timeline.ts'
import {compareScopeVersions} from './version-order.ts'

export interface ScopeColumn {
  readonly version: string
  readonly state: ScopeState
  readonly stabilizedAt?: IsoDate
}

export interface ScopeRow {
  readonly module: string
  readonly label: string
  readonly url: string
  /** Version → the parameters that it gives the module. */
  readonly cells: ReadonlyMap<string, Readonly<Record<string, string>>>
}

export interface ScopeTable {
  readonly columns: readonly ScopeColumn[]
  readonly rows: readonly ScopeRow[]
}

/** Which modules belong to which version that the timeline names on a day; the rows are in the order of the file. */
export function scopeTable(scope: Scope, day: IsoDate, profile: Profile): ScopeTable {
  const versions = versionsOn(scope, day)
  // The older format was always shown in the order of its versions.
  const sortedVersions =
    scope.format === 'listed'
      ? versions
      : versions.toSorted((a, b) => compareScopeVersions(a.version.version, b.version.version))
  const rows = scope.modules.flatMap((module): ScopeRow[] => {
    const cells = sortedVersions.flatMap(({version}) => {
      const include = version.include.find((one) => one.module === module.id)
      return include ? [[version.version, include.parameters] as const] : []
    })
    if (cells.length === 0) return []
    return [{module: module.id, label: moduleLabel(module, profile), url: module.url, cells: new Map(cells)}]
  })
  return {
    columns: sortedVersions.map(({version: {version, stabilizedAt}, state}) => defined({version, state, stabilizedAt})),
    rows
  }
}

/** `id: name` where the id is of the organisation's documents, else the name. */
export function moduleLabel({id, name}: ScopeModule, {file_names: {prefix}}: Profile): string {
  return id.startsWith(`${prefix}-`) ? `${id}: ${name}` : name
}
