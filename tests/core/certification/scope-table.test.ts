import {expect, test} from 'vitest'
import {scopeTable} from '../../../src/core/certification/scope-table.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {scopeOf, uuid} from './reading.ts'

test('the table of a scope has what the timeline names on the day, both in the order of the file', () => {
  const scope = scopeOf(
    scopeText({
      modules: `- {id: scs-0100-v3, name: Names, url: https://example.org/names}
- {id: unused, name: Unused, url: https://example.org/unused}
- {id: scsless, name: Sizes, url: https://example.org/sizes}
- {id: later, name: Later, url: https://example.org/later}`,
      timeline:
        '- {date: 2025-01-01, versions: {v2: draft, v10: effective}}\n- {date: 2026-01-01, versions: {v3: draft}}',
      versions: `- {version: v10, stabilized_at: 2024-12-01, include: [scsless, {ref: scs-0100-v3, parameters: {size: "3"}}]}
- {version: v3, include: [later]}
- {version: v2, include: [scs-0100-v3, gone]}`
    })
  )
  expect(scopeTable(scope, '2025-12-31', scsProfile)).toEqual({
    columns: [
      {version: 'v10', state: 'effective', stabilizedAt: '2024-12-01'},
      {version: 'v2', state: 'draft'}
    ],
    rows: [
      {
        module: 'scs-0100-v3',
        label: 'scs-0100-v3: Names',
        url: 'https://example.org/names',
        cells: new Map([
          ['v10', {size: '3'}],
          ['v2', {}]
        ])
      },
      {module: 'scsless', label: 'Sizes', url: 'https://example.org/sizes', cells: new Map([['v10', {}]])}
    ]
  })
  expect(scopeTable(scope, '2024-12-31', scsProfile)).toEqual({columns: [], rows: []})
})

test('the table of a scope of the older format has its versions in their own order', () => {
  const scope = scopeOf(`name: Old
uuid: ${uuid}
url: https://example.org/old
modules: [{id: a, name: A, url: https://example.org/a, testcases: []}]
timeline: [{date: 2025-01-01, versions: {v10: effective, v9: warn, next: draft}}]
versions: [{version: next, include: [a]}, {version: v10, include: [a]}, {version: v9, include: [a]}]
`)
  const {columns, rows} = scopeTable(scope, '2025-01-01', scsProfile)
  expect(columns.map(({version}) => version)).toEqual(['v9', 'v10', 'next'])
  expect(rows.map(({cells}) => [...cells.keys()])).toEqual([['v9', 'v10', 'next']])
})
