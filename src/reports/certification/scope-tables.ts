import type {Scope} from '../../core/certification/scope.ts'
import {type ScopeTable, scopeTable} from '../../core/certification/scope-table.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {csv} from '../text/csv.ts'
import {escapeText, markdownHeading, markdownLink, markdownTable} from '../text/markdown-table.ts'
import {printableJson} from '../text/printable.ts'
import {stateName} from './certification-names.ts'

export interface ScopesInput {
  readonly scopes: readonly Scope[]
  readonly profile: Profile
  readonly day: IsoDate
  /** As it was asked for. */
  readonly asOf: string
}

/** A table for each scope: versions, their states and days, and which modules they include. */
export function scopesMarkdown({scopes, profile, day}: ScopesInput): string {
  return scopes
    .map((scope) => `${markdownHeading('###', scope.name)}\n\n${markdownOf(scopeTable(scope, day, profile))}`)
    .join('\n')
}

function markdownOf({columns, rows}: ScopeTable): string {
  if (columns.length === 0) return 'No version is in force or planned on this day.\n'
  const facts = [
    ['State', ...columns.map(({state}) => stateName(state))],
    ['Stabilized at', ...columns.map(({stabilizedAt}) => stabilizedAt ?? '')]
  ]
  const lines = rows.map(({label, url, cells}) => [
    markdownLink(label, url),
    ...columns.map(({version}) => markdownCell(cells.get(version)))
  ])
  return markdownTable(['Scope version', ...columns.map(({version}) => escapeText(version))], [...facts, ...lines])
}

function markdownCell(parameters: Readonly<Record<string, string>> | undefined): string {
  if (!parameters) return ''
  const list = Object.entries(parameters).map(([name, value]) =>
    isAddress(value) ? markdownLink(name, value) : escapeText(`${name}: ${value}`)
  )
  return list.length > 0 ? `X (${list.join(', ')})` : 'X'
}

function isAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value)
}

/** One line for each module and each version that includes it. */
export function scopesCsv({scopes, profile, day}: ScopesInput): string {
  const header = ['scope', 'module', 'label', 'url', 'version', 'state', 'stabilized_at', 'parameters']
  const lines = scopes.flatMap((scope) => {
    const {columns, rows} = scopeTable(scope, day, profile)
    return rows.flatMap(({module, label, url, cells}) =>
      columns.flatMap(({version, state, stabilizedAt = ''}) => {
        const parameters = cells.get(version)
        if (!parameters) return []
        const list = Object.entries(parameters).map(([name, value]) => `${name}=${value}`)
        return [[scope.name, module, label, url, version, state, stabilizedAt, list.join(' ')]]
      })
    )
  })
  return csv([header, ...lines])
}

/** `{"asOf", "scopes": [{"name", "uuid", "columns": […], "rows": […]}]}` */
export function scopesJson({scopes, profile, day, asOf}: ScopesInput): string {
  const plain = scopes.map((scope) => {
    const {columns, rows} = scopeTable(scope, day, profile)
    return {
      name: scope.name,
      uuid: scope.uuid,
      columns: columns.map(({version, state, stabilizedAt}) => ({version, state, stabilized_at: stabilizedAt ?? null})),
      rows: rows.map(({cells, ...row}) => ({
        ...row,
        cells: Object.fromEntries([...cells].map(([version, parameters]) => [version, {parameters}]))
      }))
    }
  })
  return printableJson({asOf, scopes: plain})
}
