import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {matrixCsv, matrixJson} from '../../../src/reports/matrix/matrix-data.ts'
import {matrixHtml} from '../../../src/reports/matrix/matrix-html.ts'
import {matrixMarkdown} from '../../../src/reports/matrix/matrix-markdown.ts'
import {matrixRows, seriesTitle, supplementTitle} from '../../../src/reports/matrix/matrix-rows.ts'
import {entryNote, matrixLegend, shownColumns} from '../../../src/reports/matrix/matrix-table.ts'
import {printable} from '../../../src/reports/text/printable.ts'
import {parseCsv} from '../../helpers/csv.ts'
import {type DocumentParts, documentText} from '../../helpers/document-text.ts'
import {parseGfm, tableTexts} from '../../helpers/gfm.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {runs} from '../../helpers/property-runs.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'
import {columns, entry, matrixRow, profile} from './matrix-row.ts'

const samePath = (path: string): string => path
const [now, later, past] = columns

describe('a row without versions', () => {
  test('has empty cells in every format, and no marks to explain', () => {
    expect(matrixMarkdown([matrixRow()], profile, samePath)).toBe(
      '### IaaS\n\n| Number | Title | In \\| force | \\*Later\\* |\n| --- | --- | --- | --- |\n| scs-0100 | Names | | |\n'
    )
    expect(matrixCsv([matrixRow()], profile)).toBe(
      'track,number,id,title,supplement,now,later,past\r\nIaaS,0100,scs-0100,Names,false,,,\r\n'
    )
    expect(JSON.parse(matrixJson([matrixRow()], '2026-01-01', profile))).toEqual({
      asOf: '2026-01-01',
      rows: [
        {
          ...{track: 'IaaS', number: '0100', id: 'scs-0100', title: 'Names', supplement: false},
          now: [],
          later: [],
          past: []
        }
      ]
    })
    expect(matrixHtml([matrixRow()], profile)).toBe(`<table>
<caption>IaaS</caption>
<thead><tr><th scope="col">Number</th><th scope="col">Title</th><th scope="col">In | force</th><th scope="col">*Later*</th></tr></thead>
<tbody>
<tr><th scope="row">scs-0100</th><td>Names</td><td></td><td></td></tr>
</tbody>
</table>
`)
  })
})

test('a column that is left out where it is empty stands there for one row', () => {
  const rows = [matrixRow(), matrixRow({cells: {past: [entry('v1')]}})]
  expect(shownColumns(rows, profile)).toEqual([now, later, past])
  expect(shownColumns(rows.slice(0, 1), profile)).toEqual([now, later])
  expect(shownColumns([matrixRow({cells: {past: []}})], profile)).toEqual([now, later])
})

test.each([
  ['', []],
  ['*', ['* in force from a later day on']],
  ['†', ['† in force until an announced day']],
  ['*†', ['* in force from a later day on', '† in force until an announced day']]
])('the marks %j are explained', (marks, legend) => {
  const entries = [entry('v1'), ...[...marks].map((mark) => entry('v2', {mark}))]
  expect(matrixLegend([matrixRow(), matrixRow({cells: {now: entries}})])).toEqual(legend)
})

test('a version that is informative is said to be so among those that bind', () => {
  const informative = entry('w1', {phase: 'informative'})
  if (!now || !later) throw new Error('There are no columns')
  expect(entryNote(informative, now)).toBe(' (informative)')
  expect(entryNote(entry('v1'), now)).toBe('')
  expect(entryNote(informative, {...now, phases: ['informative']})).toBe('')
})

describe('titles', () => {
  const day = '2026-01-01'
  const catalogOf = (documents: Readonly<Record<string, DocumentParts>>) =>
    parseCatalog(
      Object.entries(documents).map(([name, parts]) => ({path: `scs-0100-${name}-a.md`, text: documentText(parts)})),
      scsProfile
    ).catalog
  const titleOf = (documents: Readonly<Record<string, DocumentParts>>): string | undefined => {
    const catalog = catalogOf(documents)
    const series = catalog.series.get('scs-0100')
    return series && seriesTitle(series, catalog, day)
  }
  const draft = {title: 'Draft'}
  const effective = {title: 'Effective', status: 'Stable', keys: 'stabilized_at: 2025-01-01'}
  const upcoming = {title: 'Upcoming', status: 'Stable', keys: 'stabilized_at: 2026-06-01'}
  const retiring = {title: 'Retiring', status: 'Stable', keys: 'stabilized_at: 2025-01-01\ndeprecated_at: 2026-06-01'}
  const deprecated = {
    title: 'Deprecated',
    status: 'Deprecated',
    keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2025-01-01'
  }
  const supplement = (title: string): DocumentParts => ({
    title,
    type: 'Supplement',
    keys: 'supplements: [scs-0100-v1-a.md]'
  })

  test.each([
    ['in force', {v1: effective, v2: draft}, 'Effective'],
    ['about to end', {v1: retiring, v2: draft}, 'Retiring'],
    ['to come', {v1: effective, v2: upcoming, v3: draft}, 'Upcoming'],
    ['newest of what counts', {v1: retiring, v2: effective}, 'Effective'],
    ['newest where none counts', {v1: deprecated, v2: draft}, 'Draft'],
    [
      'newest supplement where there is nothing else',
      {w1: supplement('One'), w2: supplement('Two'), w3: supplement('Three')},
      'Three'
    ]
  ])('a series is called as its version that is the %s', (_, documents, title) => {
    expect(titleOf(documents)).toBe(title)
  })

  test('a series without documents has no title', () => {
    const series = {id: 'x', number: '1', track: 'IaaS', versions: [], supplements: []}
    expect(seriesTitle(series, catalogOf({}), day)).toBe('')
  })

  test.each([
    ['"Names: Tests"', 'Tests'],
    ['Tests', 'Tests'],
    ['"Namesake: Tests"', 'Namesake: Tests'],
    ['"Names:"', 'Names:'],
    ['"Old: Tests"', 'Tests']
  ])('the supplement %s is called %j', (title, expected) => {
    const catalog = catalogOf({v1: {title: 'Old'}, v2: {title: 'Names'}, w1: supplement(title)})
    const series = catalog.series.get('scs-0100')
    const [document] = series?.supplements ?? []
    expect(document && series && supplementTitle(document, series)).toBe(expected)
    expect(matrixRows(catalog, day).at(-1)).toMatchObject({title: expected, supplement: true, track: 'IaaS'})
  })
})

test('the words of documents stay words in every format', () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      const row = matrixRow({title: `x${title}`, cells: {now: [entry('v1')]}})
      const markdown = matrixMarkdown([row], profile, samePath)
      const csv = matrixCsv([row], profile)
      const json = matrixJson([row], '2026-01-01', profile)
      const html = matrixHtml([row], profile)
      const table = parseGfm(markdown).children[1]
      expect(tableTexts(table)[1]?.[1]).toBe(printable(`x${title}`.replace(/\s+/g, ' ')).trim())
      expect(parseCsv(csv)[1]).toHaveLength(8)
      expect(JSON.parse(json).rows[0].title).toBe(`x${title}`)
      expect(html.match(/<[a-z]+/g)).toHaveLength(
        matrixHtml([matrixRow({cells: row.cells})], profile).match(/<[a-z]+/g)?.length ?? 0
      )
      expect(html).not.toMatch(/<(script|!)/)
      for (const printed of [markdown, csv, json]) expect(workflowCommands(printed)).toEqual([])
    }),
    {numRuns: runs(100)}
  )
})
