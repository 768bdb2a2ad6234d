import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {profileFileName} from '../../adapters/files/profile-file.ts'
import {ledgerFileName} from '../../core/requirements/ledger.ts'
import type {Environment} from '../command.ts'
import {codeActions, fixAllKind} from './code-actions.ts'
import {completion} from './completion.ts'
import {definition, editorLinks} from './definition.ts'
import {hover, type TextKind} from './hover.ts'
import {chooseEncoding, type Encoding} from './positions.ts'
import {makePublisher} from './publisher.ts'
import {runAfterPause} from './run-after-pause.ts'
import {symbols} from './symbols.ts'
import {makeWorkspace, type Workspace} from './workspace.ts'

interface Agreement {
  readonly encoding: Encoding
  readonly textKind: TextKind
  readonly watches: boolean
  readonly folders: boolean
}

const initialAgreement: Agreement = {encoding: 'utf-16', textKind: 'plaintext', watches: false, folders: false}

/** Serves an editor over a connection until it says that it is done, or is gone. */
export function serveEditor(connection: Connection, environment: Environment): void {
  const documents = new TextDocuments(TextDocument)
  let agreement = initialAgreement
  const workspace = makeWorkspace(
    () => documents.all(),
    () => environment.today,
    () => agreement.encoding
  )
  const publish = makePublisher((params) => void connection.sendDiagnostics(params))
  const scheduleCheck = runAfterPause(
    () => publish(workspace.check()),
    (error) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  )
  connection.onInitialize((params) => {
    agreement = agreementWith(params)
    workspace.setFolders(params.workspaceFolders?.map(({uri}) => uri) ?? (params.rootUri ? [params.rootUri] : []))
    return {
      capabilities: capabilities(agreement.encoding),
      serverInfo: {name: 'norma', version: environment.version ?? ''}
    }
  })
  connection.onInitialized(() => {
    if (agreement.watches) {
      const watchers = ['*.md', profileFileName, ledgerFileName].map((name) => ({globPattern: `**/${name}`}))
      connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}).catch(() => undefined)
    }
    if (agreement.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        workspace.setFolders((await connection.workspace.getWorkspaceFolders())?.map(({uri}) => uri) ?? [])
        scheduleCheck()
      })
    }
    scheduleCheck()
  })
  const readAgain = (): void => {
    workspace.forget()
    scheduleCheck()
  }
  let hasWarned = false
  documents.onDidOpen(({document}) => {
    if (!hasWarned && document.languageId === 'markdown' && workspace.hasNoProfile(document.uri)) {
      hasWarned = true
      connection.window.showInformationMessage(
        'There is no `norma.yaml` in the folder of this document or in one above: Norma does not check it.'
      )
    }
    readAgain()
  })
  documents.onDidChangeContent(scheduleCheck)
  documents.onDidSave(readAgain)
  documents.onDidClose(readAgain)
  connection.onDidChangeWatchedFiles(readAgain)
  answerRequests(connection, workspace, () => agreement)
  documents.listen(connection)
  connection.listen()
}

function agreementWith({capabilities: offered}: InitializeParams): Agreement {
  const formats = offered.textDocument?.hover?.contentFormat ?? []
  return {
    encoding: chooseEncoding(offered.general?.positionEncodings),
    textKind: formats.includes('markdown') ? 'markdown' : 'plaintext',
    watches: offered.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    folders: offered.workspace?.workspaceFolders ?? false
  }
}

function capabilities(positionEncoding: Encoding): InitializeResult['capabilities'] {
  return {
    positionEncoding,
    // Whole texts: what has changed would be counted in the editor's own units.
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Full, save: {includeText: false}},
    completionProvider: {triggerCharacters: ['(', '-', ':', ' ', '/', '#']},
    hoverProvider: true,
    definitionProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: true,
    codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAllKind]},
    workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
  }
}

function answerRequests(connection: Connection, workspace: Workspace, agreement: () => Agreement): void {
  connection.onCompletion(({textDocument, position}) => {
    const opened = workspace.opened(textDocument.uri)
    return opened && completion(opened, opened.positions.offsetOf(position))
  })
  connection.onHover(({textDocument, position}) => {
    const opened = workspace.opened(textDocument.uri)
    return opened && hover(opened, opened.positions.offsetOf(position), agreement().textKind)
  })
  connection.onDefinition(({textDocument, position}) => {
    const opened = workspace.opened(textDocument.uri)
    return opened && definition(opened, opened.positions.offsetOf(position), agreement().encoding)
  })
  connection.onDocumentLinks(({textDocument}) => {
    const opened = workspace.opened(textDocument.uri)
    return opened && editorLinks(opened)
  })
  connection.onDocumentSymbol(({textDocument}) => {
    const opened = workspace.opened(textDocument.uri)
    return opened && symbols(opened)
  })
  connection.onCodeAction(({textDocument, range, context}) => {
    const opened = workspace.opened(textDocument.uri)
    return opened && codeActions(opened, workspace.findingsOf(opened), range, context.only)
  })
}
