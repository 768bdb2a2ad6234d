import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {norma, profileText, writeDocuments} from '../helpers/cli.ts'
import {corpusDocuments} from '../helpers/corpus.ts'
import {documentText} from '../helpers/document-text.ts'
import {runProgram} from '../helpers/program.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

const asOf = ['--as-of', '2026-01-01']
const runs = [
  ...['text', 'json'].map((format) => ['lint', '--format', format]),
  ...['markdown', 'csv', 'json', 'html'].map((format) => ['matrix', '--format', format]),
  ...['text', 'json'].map((format) => ['list', '--format', format])
]

const documents = Object.entries({
  'scs-0100-v10-a.md': documentText({title: 'Z', body: 'See [^a].'}),
  'scs-0100-v2-a.md': documentText({title: 'Y', keys: 'replaces: scs-0100-v1-a.md'}),
  'scs-0100-v2-b.md': documentText({title: 'X'}),
  'scs-0200-v1-Ä.md': documentText({track: 'KaaS'}),
  'scs-0200-v1-z.md': documentText({track: 'KaaS'}),
  'scs-0200-v1-Z.md': documentText({track: 'KaaS'}),
  'in/scs-0100-v10-a.md': documentText({title: 'W'}),
  'README.txt': 'text'
})

describe('same documents, same day, same bytes', () => {
  test.each(runs)('norma %s %s %s', async (...run) => {
    const [first, second] = [temporaryFolder(), temporaryFolder()]
    writeDocuments(first, Object.fromEntries(documents))
    for (const document of documents.toReversed()) writeDocuments(second, Object.fromEntries([document]))
    const expected = await norma([...run, ...asOf], {cwd: first})
    expect(expected.stdout).not.toBe('')
    expect(await norma([...run, ...asOf], {cwd: first})).toEqual(expected)
    const env = {LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati'}
    expect(runProgram([...run, ...asOf], {cwd: second, env})).toEqual(expected)
  })

  test.skipIf(!corpusDocuments).each(runs)('norma %s %s %s of the reference documents', async (...run) => {
    const cwd = temporaryFolder({'norma.yaml': profileText})
    cpSync(corpusDocuments ?? '', join(cwd, 'standards'), {recursive: true})
    const expected = await norma([...run, ...asOf], {cwd})
    expect(expected.stdout.length).toBeGreaterThan(1_000)
    expect(runProgram([...run, ...asOf], {cwd})).toEqual(expected)
  })
})
