import type {CloudCell, DashboardRow, RegionCell} from '../../core/certification/dashboard.ts'
import {type Scope, scopeNamed} from '../../core/certification/scope.ts'
import {csv} from '../text/csv.ts'
import {escapeText, markdownLink, markdownTable} from '../text/markdown-table.ts'
import {printableJson} from '../text/printable.ts'
import {verdictName} from './certification-names.ts'

export interface CloudsInput {
  readonly rows: readonly DashboardRow[]
  readonly scopes: readonly Scope[]
  /** As it was asked for. */
  readonly asOf: string
}

const legend = '\\* not in force yet; † in force until an announced day; †† not in force any more.'

/** A table of clouds and the scope versions that they fulfil, a line for each region. */
export function cloudsMarkdown({rows, scopes}: CloudsInput): string {
  if (rows.length === 0) return 'No clouds.\n'
  const keys = keysOf(rows)
  const header = ['Cloud', 'Description', 'Operator', ...keys.map((key) => nameOfKey(key, scopes)), 'Health']
  const lines = rows.map(({cloud, cells}) => [
    cloud.url === undefined ? escapeText(cloud.name) : markdownLink(cloud.name, cloud.url),
    escapeText(cloud.description),
    escapeText(cloud.operator),
    ...keys.map((key) => cellText(cells.find((cell) => cell.key === key))),
    cloud.health.map(({label, url}) => (url === undefined ? escapeText(label) : markdownLink(label, url))).join(', ')
  ])
  const table = markdownTable(header.map(escapeText), lines)
  const cells = rows.flatMap((row) => row.cells).flatMap((cell) => [cell, ...cell.regions])
  const hasMarks = cells.some(({versions}) => versions.some(({mark}) => mark !== ''))
  return hasMarks ? `${table}\n${legend}\n` : table
}

function cellText(cell: CloudCell | undefined): string {
  if (!cell) return ''
  if (cell.regions.length === 0) return standingText(cell)
  return cell.regions.map((region) => `${escapeText(region.name)}: ${standingText(region)}`).join('<br>')
}

function standingText({verdict, versions}: Pick<RegionCell, 'verdict' | 'versions'>): string {
  const versionList = versions.map(({version, mark}) => escapeText(version + mark)).join(', ')
  return versionList === '' ? `– (${verdictName(verdict)})` : `${versionList} (${verdictName(verdict)})`
}

/** One line for each cloud and scope, and one for each region. */
export function cloudsCsv({rows, scopes}: CloudsInput): string {
  const header = ['id', 'name', 'operator', 'scope', 'region', 'verdict', 'versions']
  const lines = rows.flatMap(({cloud, cells}) =>
    cells.flatMap((cell) =>
      [{...cell, name: ''}, ...cell.regions].map(({name, verdict, versions}) => [
        cloud.id,
        cloud.name,
        cloud.operator,
        nameOfKey(cell.key, scopes),
        name,
        verdict,
        versions.map(({version, mark}) => version + mark).join(' ')
      ])
    )
  )
  return csv([header, ...lines])
}

/** `{"asOf", "clouds": [{"id", "name", "description", "operator", "cells": {SCOPE: {"verdict", "versions", "regions"}}}]}` */
export function cloudsJson({rows, asOf}: CloudsInput): string {
  const plain = rows.map(({cloud: {id, name, description, operator}, cells}) => ({
    id,
    name,
    description,
    operator,
    cells: Object.fromEntries(
      cells.map((cell) => [
        cell.key,
        {
          ...plainStanding(cell),
          regions: cell.regions.map((region) => ({name: region.name, ...plainStanding(region)}))
        }
      ])
    )
  }))
  return printableJson({asOf, clouds: plain})
}

function plainStanding({verdict, versions}: Pick<RegionCell, 'verdict' | 'versions'>) {
  return {verdict, versions: versions.map(({version, mark}) => ({version, mark}))}
}

function keysOf(rows: readonly DashboardRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({cells}) => cells.map(({key}) => key)))]
}

function nameOfKey(key: string, scopes: readonly Scope[]): string {
  return scopeNamed(key, scopes)?.name ?? key
}
