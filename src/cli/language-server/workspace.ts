import {dirname, resolve} from 'node:path'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {findProfileFile} from '../../adapters/files/profile-file.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import {fileFindings} from './file-findings.ts'
import {type LiveCorpus, makeLiveCorpus} from './live-corpus.ts'
import {type OpenDocument, type OpenFile, pathBelow, pathOfUri} from './open-document.ts'
import {type Encoding, positionsIn} from './positions.ts'
import type {FileFindings} from './publisher.ts'

/** All that is open in an editor, checked by the profiles that hold for it. */
export interface Workspace {
  /** Folders whose profiles are looked at even where nothing in them is open. */
  readonly setFolders: (uris: readonly string[]) => void
  /** A document that is open and can be read; undefined for any other file. */
  readonly opened: (uri: string) => OpenDocument | undefined
  readonly findingsOf: (opened: OpenDocument) => readonly Diagnostic[]
  /** What is to be shown, by file. */
  readonly check: () => readonly FileFindings[]
  /** Whether no profile holds for a file. */
  readonly hasNoProfile: (uri: string) => boolean
  /** The files on disk have changed. */
  readonly forget: () => void
}

export function makeWorkspace(
  documents: () => readonly TextDocument[],
  today: () => IsoDate,
  encoding: () => Encoding
): Workspace {
  const corpora = new Map<string, LiveCorpus>()
  let folders: readonly string[] = []
  const corpusOf = (folder: string): LiveCorpus | undefined => {
    const file = findProfileFile(folder)
    if (file === undefined) return undefined
    const corpus = corpora.get(file) ?? makeLiveCorpus(file)
    corpora.set(file, corpus)
    return corpus
  }
  const openFiles = (): readonly OpenFile[] =>
    documents().flatMap((document) => {
      const path = pathOfUri(document.uri)
      return path === undefined ? [] : [{document, path}]
    })
  const openTexts = (): ReadonlyMap<string, string> =>
    new Map(openFiles().map(({document, path}) => [path, document.getText()]))

  return {
    setFolders: (uris) => {
      folders = uris.flatMap((uri) => pathOfUri(uri) ?? [])
    },
    opened: (uri) => {
      const file = openFiles().find(({document}) => document.uri === uri)
      const reading = file && corpusOf(dirname(file.path))?.read(openTexts(), today())
      if (!reading || !('catalog' in reading)) return undefined
      const path = pathBelow(reading.root, file.path)
      if (!reading.isDocument(path)) return undefined
      const text = file.document.getText()
      return {uri, path, text, positions: positionsIn(text, encoding()), reading}
    },
    findingsOf: ({path, reading}) => {
      const corpus = corpora.get(resolve(reading.root, reading.profileFile.path))
      return corpus ? corpus.findings(reading).filter((finding) => finding.path === path) : []
    },
    check: () => {
      const files = openFiles()
      const texts = openTexts()
      const filesByCorpus = Map.groupBy(files, ({path}) => corpusOf(dirname(path)))
      const checkedCorpora = new Set([...folders.map(corpusOf), ...filesByCorpus.keys()])
      return [...checkedCorpora].flatMap((corpus) =>
        corpus ? fileFindings(corpus, corpus.read(texts, today()), filesByCorpus.get(corpus) ?? [], encoding()) : []
      )
    },
    hasNoProfile: (uri) => {
      const path = pathOfUri(uri)
      return path !== undefined && findProfileFile(dirname(path)) === undefined
    },
    forget: () => {
      for (const corpus of corpora.values()) corpus.forget()
    }
  }
}
