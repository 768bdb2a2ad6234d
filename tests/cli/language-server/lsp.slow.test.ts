import {expect, test} from 'vitest'
import {norma, writeDocuments} from '../../helpers/cli.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {documentText} from '../../helpers/document-text.ts'
import {type Editor, startEditor} from '../../helpers/editor.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

const first = 'standards/scs-0100-v1-first.md'
const fine = documentText({title: 'The first'})

/** An editor in a folder with one document. */
function editorWithDocument(): Promise<Editor> {
  const folder = temporaryFolder()
  writeDocuments(folder, {'scs-0100-v1-first.md': fine})
  return startEditor(folder)
}

test('a document of 5 MB is a finding within seconds, and the next one is checked as ever', async () => {
  const editor = await editorWithDocument()
  const start = performance.now()
  const large = documentText({body: 'Much text. '.repeat(500_000)})
  expect((await editor.open(first, large)).map(({code}) => code)).toEqual(['unreadable-file'])
  expect(await editor.ask('textDocument/hover', first, {line: 8, character: 3})).toBeNull()
  expect(performance.now() - start).toBeLessThan(5_000)
  expect(await editor.change(first, fine)).toEqual([])
})

test('one line of 100,000 characters and 10,000 headings are checked within seconds', async () => {
  const editor = await editorWithDocument()
  const start = performance.now()
  await editor.open(
    first,
    documentText({body: `${'x'.repeat(100_000)} scs-0101\n\n${'# A\n\n## B\n\n'.repeat(5_000)}`})
  )
  await editor.ask('textDocument/hover', first, {line: 19, character: 50_000})
  await editor.ask('textDocument/completion', first, {line: 19, character: 100_009})
  await editor.connection.sendRequest('textDocument/documentSymbol', {textDocument: {uri: editor.uri(first)}})
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('front matter that makes a pattern look again and again is read in no time', async () => {
  const editor = await editorWithDocument()
  const start = performance.now()
  for (const line of [`a${' '.repeat(30_000)}`, `replaces: ${'[a,'.repeat(10_000)}`, `${'a:'.repeat(15_000)}`]) {
    const text = fine.replace('track: IaaS', line)
    await editor.open(first, text)
    for (const character of [0, line.length]) {
      await editor.ask('textDocument/completion', first, {line: 4, character})
      await editor.ask('textDocument/hover', first, {line: 4, character})
    }
    await editor.close(first)
  }
  expect(performance.now() - start).toBeLessThan(5_000)
})

test.runIf(corpusDocuments)('in the reference corpus, the findings are those of `norma lint`', async () => {
  const folder = temporaryFolder()
  const files = corpusFiles()
  writeDocuments(folder, Object.fromEntries(files.map(({path, text}) => [path, text])))
  const {diagnostics} = JSON.parse((await norma(['lint', '--format', 'json'], {cwd: folder})).stdout)
  const printed = diagnostics.map(
    ({path, rule, line}: {path: string; rule: string; line: number}) => `${path}:${line} ${rule}`
  )
  const editor = await startEditor(folder)
  // All in one breath, as an editor does that opens its last session again.
  const shown = await Promise.all(
    files.map(async ({path, text}) => {
      const findings = await editor.open(`standards/${path}`, text)
      return findings.map(({code, range}) => `standards/${path}:${range.start.line + 1} ${code}`)
    })
  ).then((all) => all.flat())
  expect(shown.length).toBeGreaterThan(20)
  expect(shown.sort()).toEqual(printed.sort())
})

test.runIf(corpusDocuments)('in the reference corpus, a keystroke is answered at once', async () => {
  const folder = temporaryFolder()
  const files = corpusFiles()
  writeDocuments(folder, Object.fromEntries(files.map(({path, text}) => [path, text])))
  const editor = await startEditor(folder)
  const name = 'scs-0100-v3-flavor-naming.md'
  const text = files.find(({path}) => path === name)?.text ?? ''
  await editor.open(`standards/${name}`)
  const times: number[] = []
  for (let count = 1; count <= 15; count += 1) {
    const start = performance.now()
    await editor.change(`standards/${name}`, `${text}${'x'.repeat(count)}\n`)
    times.push(performance.now() - start)
  }
  const median = times.sort((a, b) => a - b)[7] ?? Number.POSITIVE_INFINITY
  console.log(`A keystroke in ${files.length} documents: ${median.toFixed(0)} ms from change to findings (median)`)
  expect(median).toBeLessThan(500)
})
