import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {writeDocuments} from '../../helpers/cli.ts'
import {documentText} from '../../helpers/document-text.ts'
import {program} from '../../helpers/program.ts'
import {type ProgramEditor, startProgramEditor} from '../../helpers/program-editor.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

const path = 'standards/scs-0100-v1-first.md'
const fine = documentText({title: 'The first'})
const wrong = fine.replace('track: IaaS', 'track: IaS')

/** An editor in a folder with one document. */
function editorWithDocument(): Promise<ProgramEditor> {
  const folder = temporaryFolder()
  writeDocuments(folder, {'scs-0100-v1-first.md': fine})
  return startProgramEditor(folder)
}

describe('the end', () => {
  test('after `shutdown` and `exit` it ends well', async () => {
    const editor = await editorWithDocument()
    const {version} = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
    expect(editor.server.serverInfo).toEqual({name: 'norma', version})
    await editor.open(path)
    expect(await editor.exit()).toBe(0)
  })

  test('an editor that is gone takes the server with it', async () => {
    const editor = await editorWithDocument()
    const ended = new Promise((resolve) => editor.process.once('exit', resolve))
    editor.process.stdin.end()
    expect(await ended).toBe(1)
  })
})

test('a message that nobody foresaw keeps nobody from working on', async () => {
  const editor = await editorWithDocument()
  await editor.open(path)
  for (const [kind, message] of [
    ['no JSON', 'Content-Length: 5\r\n\r\n{nope'],
    ['without a length', 'Content-Type: x\r\n\r\n'],
    ['an unknown request', 'Content-Length: 47\r\n\r\n{"jsonrpc":"2.0","id":"x","method":"norma/odd"}'],
    [
      'a document without address',
      'Content-Length: 67\r\n\r\n{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"a":[]}}'
    ]
  ] as const) {
    editor.process.stdin.write(message)
    // What follows in the same breath could be taken for a part of it.
    await new Promise((resolve) => setTimeout(resolve, 200))
    const findings = await editor.change(path, wrong)
    expect(
      findings.map(({code}) => code),
      kind
    ).toEqual(['key-value'])
    expect(await editor.change(path, fine), kind).toEqual([])
    expect(editor.process.exitCode, kind).toBeNull()
  }
})

test('nothing of the language server is loaded by other commands', () => {
  const folder = dirname(program)
  const holding = readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name), 'utf8').includes('textDocument/publishDiagnostics')
  )
  expect(holding).toEqual([expect.stringMatching(/^lsp-command-\w+\.js$/)])
})
