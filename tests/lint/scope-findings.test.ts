import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {corpusFiles} from '../helpers/corpus.ts'
import {lintFiles, printed} from '../helpers/lint.ts'

const corpus = process.env['NORMA_CORPUS']
const folder = join(corpus ?? '', 'scs/scopes/head')

function scopeFindings(change: (text: string) => string = (text) => text): string[] {
  const documents = corpusFiles().map(({path, text}) => [`Standards/${path}`, text])
  const scopes = ['iaas', 'kaas'].map((name) => [
    `${name}.yaml`,
    change(readFileSync(join(folder, `scs-compatible-${name}.yaml`), 'utf8'))
  ])
  const diagnostics = lintFiles(Object.fromEntries([...documents, ...scopes]), {day: '2026-08-21'})
  return printed(diagnostics.filter(({rule, path}) => rule.startsWith('scope-') && path.endsWith('.yaml')))
}

const untested = ['iaas.yaml:295:9 opc-v2022.11', 'iaas.yaml:504:9 scs-0121-v1', 'iaas.yaml:539:9 scs-0302-v1']
const besideVersions = [
  ...['333 scs-0102-v1-rec', '365 scs-0102-v2-rec', '394 scs-0103-v1-rec', '428 scs-0104-v1-1-rec'],
  ...['452 scs-0104-v1-2-rec', '467 scs-0114-v1-rec', '486 scs-0116-v1-rec', '492 scs-0116-v1-manual'],
  ...['508 scs-0121-v1-manual', '543 scs-0302-v1-manual']
]
const withoutModule = [
  ...['20 scs-0101-flavor-property', '23 scs-0101-image-property', '26 scs-0101-rngd'],
  '224 scs-0104-image-debian-13'
]

describe.skipIf(corpus === undefined)('the real scopes of 2026 (NORMA_CORPUS not set: not checked)', () => {
  test('have these findings, each looked up in the file, and no others', () => {
    const shortened = scopeFindings().map((line) => line.replace(/: Unexpected \w+ `([^`]+)`.*/, ' $1'))
    const at = (line: string): string => `iaas.yaml:${line.replace(' ', ':9 ')}`
    const expected = [
      ...withoutModule.map((line) => at(line).replace(' ', ' warning scope-unused ')),
      ...besideVersions.map((line) => at(line).replace(' ', ' notice scope-unused ')),
      ...[...untested, 'kaas.yaml:70:9 scs-0214-v2'].map((line) => line.replace(' ', ' notice scope-untested ')),
      'kaas.yaml:74:9 notice scope-unused scs-0214-v2-manual'
    ]
    expect(shortened.sort()).toEqual(expected.sort())
  })

  test('lead to documents and headings that are there, and a wrong one is noticed', () => {
    const changed = scopeFindings((text) =>
      text.replace('scs-0100-w1-flavor-naming-implementation-testing#automated', '$&ly')
    )
    expect(changed.filter((line) => line.includes('scope-link'))).toEqual([
      expect.stringContaining('iaas.yaml:16:10 error scope-link: Unexpected link to `#automatedly-tests`')
    ])
  })
})
