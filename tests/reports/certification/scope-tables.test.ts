import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readScope} from '../../../src/core/certification/read-scope.ts'
import {scopeTable} from '../../../src/core/certification/scope-table.ts'
import {corpusJson} from '../../helpers/corpus.ts'
import {scsProfile} from '../../helpers/profile.ts'

const corpus = process.env['NORMA_CORPUS']

describe.skipIf(corpus === undefined)('tables of the real scopes (NORMA_CORPUS not set: not compared)', () => {
  test.each([
    ['iaas', 'seed', 1],
    ['iaas', 'head', 3],
    ['kaas', 'seed', 1],
    ['kaas', 'head', 2]
  ])('%s of %s are as its monitor shows them', (name, revision, count) => {
    const path = join(corpus ?? '', `scs/scopes/${revision}/scs-compatible-${name}.yaml`)
    const {file, problems} = readScope({path, text: readFileSync(path, 'utf8')})
    expect(problems).toEqual([])
    const {snapshots} = golden(`scs/golden/scopes-${name}-${revision}.json`)
    expect(snapshots).toHaveLength(count)
    for (const {reference_date: day, columns, rows, scope} of snapshots) {
      if (!file) throw new Error('The scope was not read')
      expect(file.scope).toMatchObject(scope)
      const table = scopeTable(file.scope, day, scsProfile)
      expect(
        table.columns.map(({version, state, stabilizedAt}) => ({version, state, stabilized_at: stabilizedAt ?? null}))
      ).toEqual(columns.map(({version, state, stabilized_at}) => ({version, state, stabilized_at})))
      const cells = table.rows.map(({module, label, url, cells: inVersions}) => ({
        ...{module, label, url},
        cells: Object.fromEntries([...inVersions].map(([version, parameters]) => [version, {parameters}]))
      }))
      expect(cells).toEqual(rows)
    }
  })
})

interface Golden {
  readonly snapshots: readonly {
    readonly reference_date: string
    readonly scope: {readonly name: string; readonly uuid: string; readonly url: string}
    readonly columns: readonly {
      readonly version: string
      readonly state: string
      readonly stabilized_at: string | null
    }[]
    readonly rows: readonly unknown[]
  }[]
}

function golden(path: string): Golden {
  return corpusJson(path) as Golden
}
