import {csv} from '../text/csv.ts'
import {printableJson} from '../text/printable.ts'
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
      row.document.id,
      row.id,
      row.strength,
      row.keyword,
      row.section,
      row.context,
      row.text,
      row.items.join(' | '),
      row.tests.join(' '),
      row.coverage ?? 'none',
      row.url
    ])
  )
  return csv([header, ...lines])
}

/**
 * `{"requirements": […], "excluded": […]}`: a line and column are those of the keyword, from 1; `keywords` has
 * all of them in the requirement; `tests` are testcases of its section, or else of its document.
 */
export function requirementsJson(documents: readonly DocumentRequirements[]): string {
  const requirements = documents.flatMap(({rows}) =>
    rows.map((row) => ({
      id: row.id,
      document: row.document.id,
      section: row.section,
      anchor: row.anchor,
      keyword: row.keyword,
      strength: row.strength,
      text: row.text,
      context: row.context,
      items: row.items,
      line: row.place.line,
      column: row.place.column,
      keywords: row.keywords.map(({keyword, strength, place: {line, column}}) => ({keyword, strength, line, column})),
      url: row.url,
      tests: row.tests,
      coverage: row.coverage ?? 'none'
    }))
  )
  const excluded = documents.flatMap(({document, excluded: keywords}) =>
    keywords.map(({keyword, place: {line, column}, reason}) => ({document: document.id, keyword, line, column, reason}))
  )
  return printableJson({requirements, excluded})
}
