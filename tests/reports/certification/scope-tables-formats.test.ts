import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  type ScopesInput,
  scopesCsv,
  scopesJson,
  scopesMarkdown
} from '../../../src/reports/certification/scope-tables.ts'
import {printable} from '../../../src/reports/text/printable.ts'
import {certificationOf} from '../../helpers/certification.ts'
import {parseCsv} from '../../helpers/csv.ts'
import {parseGfm, tableTexts} from '../../helpers/gfm.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {runs} from '../../helpers/property-runs.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

const {scopes} = certificationOf({
  'scs-compatible-a.yaml': scopeText({
    modules: `- {id: scs-0100-v1, name: Naming | x, url: "https://example.org/(naming)", targets: {main: [names]}}
- {id: flavors, name: Flavors, url: https://example.org/flavors, parameters: {list: a, limit: b}, targets: {main: [names]}}
- {id: unused, name: Unused, url: https://example.org/unused}`,
    timeline: '- {date: 2024-02-28, versions: {v3: draft, v2: effective, v1: warn, v0: deprecated}}',
    versions: `- {version: v3, include: [{ref: flavors, parameters: {list: "https://example.org/list", limit: "5*"}}]}
- {version: v2, stabilized_at: 2024-01-01, include: [scs-0100-v1, {ref: flavors, parameters: {list: "ftp://example.org"}}]}
- {version: v1, stabilized_at: 2023-01-01, include: [scs-0100-v1]}
- {version: v0, include: []}`
  }),
  'scs-compatible-b.yaml': scopeText()
    .replace('Compatible', 'Other_')
    .replace(/uuid: .*/, 'uuid: 50393e6f-0000-4000-8000-000000000002')
})
const input = (day: string): ScopesInput => ({scopes, profile: scsProfile, day, asOf: `${day}T12:00:00`})

test('Markdown: a table for each scope, with states, days and what each version includes', () => {
  expect(scopesMarkdown(input('2024-03-01'))).toBe(`### Compatible

| Scope version | v3 | v2 | v1 | v0 |
| --- | --- | --- | --- | --- |
| State | Draft | Effective | Effective, about to end | Deprecated |
| Stabilized at | | 2024-01-01 | 2023-01-01 | |
| [scs-0100-v1: Naming \\| x](https://example.org/%28naming%29) | | X | X | |
| [Flavors](https://example.org/flavors) | X ([list](https://example.org/list), limit: 5\\*) | X (list: ftp://example.org) | | |

### Other\\_

| Scope version | v1 |
| --- | --- |
| State | Effective |
| Stabilized at | 2024-02-28 |
| [Naming](https://example.org/naming) | X |
`)
})

test('before the first day of the timeline there is no version', () => {
  expect(scopesMarkdown(input('2024-02-27'))).toBe(`### Compatible

No version is in force or planned on this day.

### Other\\_

No version is in force or planned on this day.
`)
  expect(scopesMarkdown({...input('2024-02-28'), scopes: []})).toBe('')
})

test.each([
  ['https://a.example', true],
  ['HTTP://a.example', true],
  ['http://a', true],
  ['https://', false],
  ['see https://a.example', false],
  ['https://a.example and more', false],
  ['javascript:alert(1)//https://a.example', false]
])('the parameter %j is a link: %s', (value, isLink) => {
  const {scopes: parametrized} = certificationOf({
    'scs-a.yaml': scopeText({
      modules:
        '- {id: naming, name: Naming, url: https://example.org/naming, parameters: {p: a}, targets: {main: [names]}}',
      versions: `- {version: v1, include: [{ref: naming, parameters: {p: ${JSON.stringify(value)}}}]}`
    })
  })
  const text = scopesMarkdown({...input('2024-03-01'), scopes: parametrized})
  expect(text).toContain(isLink ? `X ([p](${value}))` : 'X (p: ')
})

test('the CSV has a line for each module and version that includes it', () => {
  expect(parseCsv(scopesCsv(input('2024-03-01')))).toEqual([
    ['scope', 'module', 'label', 'url', 'version', 'state', 'stabilized_at', 'parameters'],
    ...[
      ['v2', 'effective', '2024-01-01'],
      ['v1', 'warn', '2023-01-01']
    ].map((facts) => [
      ...['Compatible', 'scs-0100-v1', 'scs-0100-v1: Naming | x', 'https://example.org/(naming)'],
      ...facts,
      ''
    ]),
    [
      ...['Compatible', 'flavors', 'Flavors', 'https://example.org/flavors', 'v3', 'draft', ''],
      'list=https://example.org/list limit=5*'
    ],
    [
      ...['Compatible', 'flavors', 'Flavors', 'https://example.org/flavors', 'v2', 'effective', '2024-01-01'],
      'list=ftp://example.org'
    ],
    ['Other_', 'naming', 'Naming', 'https://example.org/naming', 'v1', 'effective', '2024-02-28', '']
  ])
  expect(parseCsv(scopesCsv(input('2024-02-27')))).toHaveLength(1)
})

describe('the JSON', () => {
  test('has the same facts', () => {
    expect(JSON.parse(scopesJson(input('2024-03-01')))).toEqual({
      asOf: '2024-03-01T12:00:00',
      scopes: [
        {
          name: 'Compatible',
          uuid: '50393e6f-0000-4000-8000-000000000001',
          columns: [
            {version: 'v3', state: 'draft', stabilized_at: null},
            {version: 'v2', state: 'effective', stabilized_at: '2024-01-01'},
            {version: 'v1', state: 'warn', stabilized_at: '2023-01-01'},
            {version: 'v0', state: 'deprecated', stabilized_at: null}
          ],
          rows: [
            {
              ...{module: 'scs-0100-v1', label: 'scs-0100-v1: Naming | x', url: 'https://example.org/(naming)'},
              cells: {v2: {parameters: {}}, v1: {parameters: {}}}
            },
            {
              ...{module: 'flavors', label: 'Flavors', url: 'https://example.org/flavors'},
              cells: {
                v3: {parameters: {list: 'https://example.org/list', limit: '5*'}},
                v2: {parameters: {list: 'ftp://example.org'}}
              }
            }
          ]
        },
        {
          name: 'Other_',
          uuid: '50393e6f-0000-4000-8000-000000000002',
          columns: [{version: 'v1', state: 'effective', stabilized_at: '2024-02-28'}],
          rows: [
            {...{module: 'naming', label: 'Naming', url: 'https://example.org/naming'}, cells: {v1: {parameters: {}}}}
          ]
        }
      ]
    })
  })
})

test('the words of a scope stay words in every format', () => {
  const [scope] = certificationOf({'scs-a.yaml': scopeText()}).scopes
  if (!scope) throw new Error('There is no scope')
  fc.assert(
    fc.property(hostileText, hostileText, (name, value) => {
      const modules = scope.modules.map((module) => ({...module, name: `x${name}`}))
      const include = [{module: 'naming', parameters: {p: value}}]
      const versions = scope.versions.map((version) => ({...version, include}))
      const hostile = {...input('2024-03-01'), scopes: [{...scope, name: `x${name}`, modules, versions}]}
      const seen = (text: string): string => printable(text.replace(/\s+/g, ' ')).trim()
      const markdown = scopesMarkdown(hostile)
      const {children} = parseGfm(markdown)
      expect(children.map(({type}) => type)).toEqual(['heading', 'table'])
      const [, , , row] = tableTexts(children[1])
      expect(row?.map((text) => text.trim())).toEqual([seen(`x${name}`), expect.stringMatching(/^X \(p.*\)$/)])
      const json = scopesJson(hostile)
      expect(JSON.parse(json).scopes[0]).toMatchObject({
        name: `x${name}`,
        rows: [{label: `x${name}`, cells: {v1: {parameters: {p: value}}}}]
      })
      const csv = scopesCsv(hostile)
      expect(parseCsv(csv)[1]).toHaveLength(8)
      for (const printed of [markdown, json, csv]) expect(workflowCommands(printed)).toEqual([])
    }),
    {numRuns: runs(100)}
  )
})
