import {csv} from '../text/csv.ts'
import type {DocumentRequirements} from './requirement-rows.ts'

/** One line a requirement; items and tests are separated by ` | ` and blanks. */
export function requirementsCsv(documents: readonly DocumentRequirements[]): string {
  const header = [
    'document',
    'id',
    'strength',
    'keyword',
    'section',
    'context',
    'text',
    'items',
    'tests',
    'coverage',
    'url'
  ]
  const lines = documents.flatMap(({rows}) =>
    rows.map((row) => [
      ...[row.document.id, row.id, row.strength, row.keyword, row.section, row.context, row.text],
      ...[row.items.join(' | '), row.tests.join(' '), row.coverage ?? 'none', row.url]
    ])
  )
  return csv([header, ...lines])
}
