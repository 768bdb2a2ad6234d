import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Cloud} from '../../../src/core/certification/cloud.ts'
import type {CloudCell, DashboardRow, RegionCell} from '../../../src/core/certification/dashboard.ts'
import {
  type CloudsInput,
  cloudsCsv,
  cloudsJson,
  cloudsMarkdown
} from '../../../src/reports/certification/clouds-tables.ts'
import {printable} from '../../../src/reports/text/printable.ts'
import {certificationOf} from '../../helpers/certification.ts'
import {parseCsv} from '../../helpers/csv.ts'
import {linksIn, parseGfm, tableTexts} from '../../helpers/gfm.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {runs} from '../../helpers/property-runs.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

const {scopes} = certificationOf({'scs-compatible-iaas.yaml': scopeText()})

const alpha: Cloud = {
  ...{id: 'alpha', name: 'Alpha | one', url: 'https://alpha.example', description: 'A *cloud*', operator: 'A & B'},
  health: [{label: 'HM', url: 'https://health.example/(a)'}, {label: '(soon)'}],
  scopes: []
}
const beta: Cloud = {id: 'beta', name: 'Beta', description: '', operator: '', health: [], scopes: []}

const effective = {version: 'v4', state: 'effective', mark: ''} as const
const draft = {version: 'v5', state: 'draft', mark: '*'} as const
const ended = {version: 'v3', state: 'deprecated', mark: '††'} as const
const region = (name: string, verdict: RegionCell['verdict'], versions: RegionCell['versions']): RegionCell => ({
  ...{name, subject: `subject-${name}`, verdict, versions}
})
const cell = (parts: Partial<CloudCell> = {}): CloudCell => ({
  ...{key: 'iaas', verdict: 'pass', versions: [effective], regions: []},
  ...parts
})

function input(...rows: readonly DashboardRow[]): CloudsInput {
  return {rows, scopes, asOf: '2026-01-02T03:04:05'}
}

const regions = [region('one', 'pass', [draft, effective]), region('two', 'outdated', [ended])]
const all = input(
  {
    cloud: alpha,
    cells: [
      cell({verdict: 'outdated', versions: [ended], regions}),
      cell({key: 'other', verdict: 'none', versions: []})
    ]
  },
  {cloud: beta, cells: [cell()]}
)

describe('Markdown', () => {
  test('a line for each cloud, a column for each scope, in it a line for each region', () => {
    expect(cloudsMarkdown(all)).toBe(`| Cloud | Description | Operator | Compatible | other | Health |
| --- | --- | --- | --- | --- | --- |
| [Alpha \\| one](https://alpha.example) | A \\*cloud\\* | A & B | one: v5\\*, v4 (pass)<br>two: v3†† (only an outdated version) | – (none) | [HM](https://health.example/%28a%29), (soon) |
| Beta | | | v4 (pass) | | |

\\* not in force yet; † in force until an announced day; †† not in force any more.
`)
  })

  test.each([
    ['pass', 'v4 (pass)'],
    ['aborted', 'v4 (pass, some tests aborted)'],
    ['incomplete', 'v4 (incomplete)'],
    ['outdated', 'v4 (only an outdated version)'],
    ['none', 'v4 (none)']
  ] as const)('%s', (verdict, text) => {
    expect(cloudsMarkdown(input({cloud: beta, cells: [cell({verdict})]}))).toContain(`| ${text} |`)
  })

  test('marks are explained where there are any, whatever stands in descriptions', () => {
    const explained = (...cells: readonly CloudCell[]): boolean =>
      cloudsMarkdown(input({cloud: alpha, cells})).includes('\n\n\\* not in force yet')
    expect(explained(cell())).toBe(false)
    expect(explained(cell({versions: [draft, effective]}))).toBe(true)
    expect(explained(cell(), cell({key: 'other', versions: [draft]}))).toBe(true)
    expect(explained(cell({regions: [region('one', 'pass', [effective]), region('two', 'pass', [ended])]}))).toBe(true)
  })

  test('no clouds', () => {
    expect(cloudsMarkdown(input())).toBe('No clouds.\n')
  })
})

test('the CSV has a line for each cloud and scope, and one for each region', () => {
  expect(parseCsv(cloudsCsv(all))).toEqual([
    ['id', 'name', 'operator', 'scope', 'region', 'verdict', 'versions'],
    ['alpha', 'Alpha | one', 'A & B', 'Compatible', '', 'outdated', 'v3††'],
    ['alpha', 'Alpha | one', 'A & B', 'Compatible', 'one', 'pass', 'v5* v4'],
    ['alpha', 'Alpha | one', 'A & B', 'Compatible', 'two', 'outdated', 'v3††'],
    ['alpha', 'Alpha | one', 'A & B', 'other', '', 'none', ''],
    ['beta', 'Beta', '', 'Compatible', '', 'pass', 'v4']
  ])
})

test('the JSON has the same facts, without what a test says', () => {
  const version = ({version: name, mark}: {version: string; mark: string}) => ({version: name, mark})
  expect(JSON.parse(cloudsJson(all))).toEqual({
    asOf: '2026-01-02T03:04:05',
    clouds: [
      {
        ...{id: 'alpha', name: 'Alpha | one', description: 'A *cloud*', operator: 'A & B'},
        cells: {
          iaas: {
            verdict: 'outdated',
            versions: [version(ended)],
            regions: [
              {name: 'one', verdict: 'pass', versions: [version(draft), version(effective)]},
              {name: 'two', verdict: 'outdated', versions: [version(ended)]}
            ]
          },
          other: {verdict: 'none', versions: [], regions: []}
        }
      },
      {
        ...{id: 'beta', name: 'Beta', description: '', operator: ''},
        cells: {iaas: {verdict: 'pass', versions: [version(effective)], regions: []}}
      }
    ]
  })
})

test('the words of operators stay words in every format', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (name, words) => {
      const cloud = {...alpha, name: `x${name}`, description: words, operator: name, health: [{label: `y${words}`}]}
      const hostile = input({cloud, cells: [cell({regions: [region(`z${words}`, 'pass', [effective])]})]})
      const seen = (text: string): string => printable(text.replace(/\s+/g, ' ')).trim()
      const markdown = cloudsMarkdown(hostile)
      const {children} = parseGfm(markdown)
      expect(children.map(({type}) => type)).toEqual(['table'])
      expect(tableTexts(children[0])[1]?.map((text) => text.trim())).toEqual([
        ...[`x${name}`, words, name].map(seen),
        `${printable(`z${words}`.replace(/\s+/g, ' '))}: v4 (pass)`,
        seen(`y${words}`)
      ])
      expect(children.flatMap(linksIn)[0]).toBe('https://alpha.example')
      const json = cloudsJson(hostile)
      expect(JSON.parse(json).clouds[0]).toMatchObject({name: `x${name}`, description: words, operator: name})
      const csv = cloudsCsv(hostile)
      expect(parseCsv(csv)).toHaveLength(3)
      for (const printed of [markdown, json, csv]) expect(workflowCommands(printed)).toEqual([])
    }),
    {numRuns: runs(100)}
  )
})
