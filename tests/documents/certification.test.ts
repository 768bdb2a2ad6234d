import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {norma} from '../helpers/cli.ts'
import {corpusJson} from '../helpers/corpus.ts'

const corpus = process.env['NORMA_CORPUS']
const isThere = corpus !== undefined && existsSync(join(corpus, 'seed-tables.json'))

interface Seed {
  readonly asOf: string
  readonly scopes: Record<
    string,
    {versions: Record<string, {state: string; stabilizedAt?: string}>; modules: Record<string, string[]>}
  >
  readonly clouds: readonly ({name: string; description: string; operator: string; healthMonitor: string[]} & {
    'SCS-compatible IaaS': Record<string, string>
  })[]
  readonly certificationLevels: readonly {name: string}[]
}

interface Standing {
  readonly name: string
  readonly versions: readonly {version: string; mark: string}[]
}

async function json(...words: readonly string[]) {
  const {stdout, stderr, exitCode} = await norma([...words, '--as-of', '2024-11-10', '--format', 'json'])
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
  return JSON.parse(stdout)
}

describe('the certificates of this repository', () => {
  test('break no rule', async () => {
    expect(await norma(['lint', '--as-of', '2024-11-10'])).toMatchObject({
      stdout: expect.stringContaining('nothing to report'),
      exitCode: 0
    })
  })

  test('with nine clouds, seven of which have results that count no more today', async () => {
    const {clouds} = JSON.parse((await norma(['clouds', '--as-of', '2026-11-21', '--format', 'json'])).stdout)
    expect(clouds).toHaveLength(9)
    for (const {cells} of clouds) expect(cells.iaas.verdict).toBe('none')
  })
})

describe.skipIf(!isThere)('the tables that the project was started from (NORMA_CORPUS not set: not compared)', () => {
  const seed = () => corpusJson('seed-tables.json') as Seed

  test('of the scopes are those of the built-in ones', async () => {
    const {scopes} = await json('scopes')
    const tables = scopes.map(
      ({
        name,
        columns,
        rows
      }: {
        name: string
        columns: Record<string, string | null>[]
        rows: Record<string, unknown>[]
      }) => [
        name,
        {
          versions: Object.fromEntries(
            columns.map(({version, state, stabilized_at: day}) => [
              version,
              {state: `${state?.slice(0, 1).toUpperCase()}${state?.slice(1)}`, ...(day && {stabilizedAt: day})}
            ])
          ),
          modules: Object.fromEntries(rows.map(({label, cells}) => [label, versionsIn(cells)]))
        }
      ]
    )
    expect(Object.fromEntries(tables)).toEqual(seed().scopes)
  })

  test('of the clouds are those of the built-in ones', async () => {
    const {asOf, clouds} = await json('clouds', '--drafts')
    expect(asOf).toBe(seed().asOf)
    const shown = ({versions}: Standing): string[] => versions.map(({version, mark}) => version + mark).sort()
    const table = clouds.map(
      ({
        name,
        description,
        operator,
        cells
      }: Record<string, string> & {cells: Record<string, Standing & {regions: Standing[]}>}) => {
        const cell = cells['iaas']
        const lines = cell?.regions.length
          ? cell.regions.map((one) => [one.name, shown(one)])
          : [['', cell && shown(cell)]]
        return {name, description, operator, lines}
      }
    )
    const expected = seed().clouds.map(({name, description, operator, 'SCS-compatible IaaS': cells}) => ({
      ...{name, description, operator},
      lines: Object.entries(cells).map(([region, text]) => [region, text === '-' ? [] : text.split(', ').sort()])
    }))
    expect(table).toEqual(expected)
  })

  test('have the same health monitors and levels', async () => {
    const {stdout} = await norma(['clouds', '--as-of', '2024-11-10'])
    const cells = stdout
      .split('\n')
      .slice(2, 11)
      .map((line) => line.split(' | ').at(-1) ?? '')
    const labels = cells.map((cell) => [...cell.matchAll(/\[(\w+)\]|\(soon\)/g)].map(([all, label]) => label ?? all))
    expect(labels).toEqual(seed().clouds.map(({healthMonitor}) => healthMonitor))
  })
})

/** `v4 (image_spec)` where the version gives parameters. */
function versionsIn(cells: unknown): string[] {
  const entries = Object.entries(cells as Record<string, {parameters: Record<string, string>}>)
  return entries
    .map(([version, {parameters}]) => [version, ...Object.keys(parameters).map((name) => `(${name})`)].join(' '))
    .sort()
}
