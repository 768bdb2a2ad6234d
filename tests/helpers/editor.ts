import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {pathToFileURL} from 'node:url'
import {onTestFinished} from 'vitest'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit
} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {serveEditor} from '../../src/cli/language-server/server.ts'

/** An editor that speaks to the language server. */
export interface Editor {
  readonly connection: ProtocolConnection
  readonly server: InitializeResult
  readonly messages: readonly string[]
  readonly uri: (path: string) => string
  /** Opens a file with its text on disk, or with another one; gives its findings. */
  readonly open: (path: string, text?: string) => Promise<readonly Diagnostic[]>
  /** Types: the whole text is another one now; gives the findings in it. */
  readonly change: (path: string, text: string) => Promise<readonly Diagnostic[]>
  readonly close: (path: string) => Promise<void>
  /** The next findings that are published for a file. */
  readonly findings: (path: string) => Promise<readonly Diagnostic[]>
  /** Answers at the mark `|` of a text, which the file is given first. */
  readonly ask: <Answer>(method: string, path: string, position: Position) => Promise<Answer>
}

/** How an editor begins. */
export interface EditorStart {
  readonly capabilities?: ClientCapabilities
  /** Those that are open in it; the one where it is where nothing is said. */
  readonly folders?: readonly string[]
  /** The process that the server watches, to end with it. */
  readonly processId?: number
}

/** With a server in this process; it must not be told to exit, which would end the tests. */
export function startEditor(folder: string, start?: EditorStart): Promise<Editor> {
  const toServer = new PassThrough()
  const toEditor = new PassThrough()
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toEditor)
  )
  const today = new Date().toISOString().slice(0, 10)
  serveEditor(server, {
    cwd: folder,
    today,
    paint: (_, text) => text,
    print: () => undefined,
    progress: () => undefined
  })
  return connectEditor(toEditor, toServer, folder, start)
}

/** With a server that reads and writes these streams. */
export async function connectEditor(
  fromServer: NodeJS.ReadableStream,
  toServer: NodeJS.WritableStream,
  folder: string,
  {capabilities = {}, folders = [folder], processId}: EditorStart = {}
): Promise<Editor> {
  const connection = createProtocolConnection(new StreamMessageReader(fromServer), new StreamMessageWriter(toServer))
  onTestFinished(() => connection.dispose())
  connection.onError(() => undefined)
  const waiting: {readonly uri: string; readonly receive: (params: PublishDiagnosticsParams) => void}[] = []
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    for (const one of waiting.filter(({uri}) => uri === params.uri)) {
      waiting.splice(waiting.indexOf(one), 1)
      one.receive(params)
    }
  })
  const messages: string[] = []
  const keepMessage = ({message}: {readonly message: string}): void => void messages.push(message)
  connection.onNotification('window/showMessage', keepMessage)
  connection.onRequest('window/showMessageRequest', keepMessage)
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('workspace/workspaceFolders', () => null)
  connection.listen()
  const server: InitializeResult = await connection.sendRequest('initialize', {
    processId: processId ?? null,
    rootUri: null,
    workspaceFolders: folders.map((one) => ({uri: pathToFileURL(one).href, name: one})),
    capabilities
  })
  await connection.sendNotification('initialized', {})
  const uri = (path: string): string => pathToFileURL(join(folder, path)).href
  const versions = new Map<string, number>()
  const findings = (path: string, version?: number): Promise<readonly Diagnostic[]> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No findings were published for ${path}`)), 30_000)
      const wait = (): void => {
        waiting.push({
          uri: uri(path),
          receive: (params) => {
            if (version !== undefined && params.version !== undefined && params.version < version) return wait()
            clearTimeout(timer)
            resolve(params.diagnostics)
          }
        })
      }
      wait()
    })
  return {
    connection,
    server,
    messages,
    uri,
    findings,
    open: async (path, text = readFileSync(join(folder, path), 'utf8')) => {
      versions.set(path, 1)
      const languageId = path.endsWith('.md') ? 'markdown' : 'yaml'
      const published = findings(path)
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: {uri: uri(path), languageId, version: 1, text}
      })
      return published
    },
    change: async (path, text) => {
      const version = (versions.get(path) ?? 0) + 1
      versions.set(path, version)
      const published = findings(path, version)
      await connection.sendNotification('textDocument/didChange', {
        textDocument: {uri: uri(path), version},
        contentChanges: [{text}]
      })
      return published
    },
    close: (path) => connection.sendNotification('textDocument/didClose', {textDocument: {uri: uri(path)}}),
    ask: (method, path, position) => connection.sendRequest(method, {textDocument: {uri: uri(path)}, position})
  }
}

/** The text after what a code action does to it. */
export function afterAction(text: string, uri: string, action: CodeAction): string {
  const edits: readonly TextEdit[] = action.edit?.changes?.[uri] ?? []
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), [...edits])
}

/** A text without its mark `|`, and the position where that was, in UTF-16. */
export function marked(text: string): {readonly text: string; readonly position: Position} {
  const offset = text.indexOf('|')
  const plain = text.slice(0, offset) + text.slice(offset + 1)
  return {text: plain, position: TextDocument.create('file:///a', 'markdown', 1, plain).positionAt(offset)}
}
