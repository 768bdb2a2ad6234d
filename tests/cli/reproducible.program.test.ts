import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {bundledElsewhere} from '../helpers/bundled-elsewhere.ts'
import {type CliRun, norma, profileText, writeDocuments} from '../helpers/cli.ts'
import {corpusDocuments} from '../helpers/corpus.ts'
import {documentText} from '../helpers/document-text.ts'
import {removeSharedFolders, sharedFolder} from '../helpers/temporary-folder.ts'

const runs = [
  ...['text', 'json'].map((format) => ['lint', '--format', format]),
  ...['markdown', 'csv', 'json', 'html'].map((format) => ['matrix', '--format', format]),
  ...['text', 'json'].map((format) => ['list', '--format', format])
].map((words) => [...words, '--as-of', '2026-01-01'])
const cases = runs.map((run, index) => ({name: run.join(' '), run, index}))

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

const env = {LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati'}

removeSharedFolders()

describe('same documents, same day, same bytes', () => {
  let first: string
  let answers: readonly CliRun[]
  beforeAll(() => {
    first = sharedFolder()
    const second = sharedFolder()
    writeDocuments(first, Object.fromEntries(documents))
    for (const document of documents.toReversed()) writeDocuments(second, Object.fromEntries([document]))
    answers = bundledElsewhere(runs, {cwd: second, env})
  })

  test.each(cases)('norma $name', async ({run, index}) => {
    const expected = await norma(run, {cwd: first})
    expect(expected.stdout).not.toBe('')
    expect(await norma(run, {cwd: first})).toEqual(expected)
    expect(answers[index]).toEqual(expected)
  })
})

describe.skipIf(!corpusDocuments)('the same of the reference documents', () => {
  let cwd: string
  let answers: readonly CliRun[]
  beforeAll(() => {
    cwd = sharedFolder({'norma.yaml': profileText})
    cpSync(corpusDocuments ?? '', join(cwd, 'standards'), {recursive: true})
    answers = bundledElsewhere(runs, {cwd, env})
  })

  test.each(cases)('norma $name', async ({run, index}) => {
    const expected = await norma(run, {cwd})
    expect(expected.stdout.length).toBeGreaterThan(1_000)
    expect(answers[index]).toEqual(expected)
  })
})
