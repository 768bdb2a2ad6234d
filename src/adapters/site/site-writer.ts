import {type MessagePort, parentPort} from 'node:worker_threads'
import {siteFolders} from '../../core/site/fixed-paths.ts'
import {digest} from '../files/digest.ts'
import {type Indexing, makeIndexing} from './search-index.ts'
import type {SearchWork} from './search-parts.ts'
import {makeFolderWriter} from './site-folder.ts'

/** A file to write. */
interface SentFile {
  readonly path: string
  /** Undefined for a page that stays as it lies. */
  readonly text: string | Uint8Array | undefined
}

/**
 * What the thread gets: first the folder and where files come from besides this way; at last how many there are,
 * and which parts of the search index do not lie there as they would come out.
 */
export type WriterMessage =
  | {readonly folder: string; readonly ports: readonly MessagePort[]; readonly search: SearchWork}
  | SentFile
  | {readonly count: number; readonly stale: readonly number[]}

/** What the thread answers when all is written. */
export interface Written {
  /** Path → digest of the files of the search index, as far as it was to be made. */
  readonly indexFiles: ReadonlyMap<string, string>
  /** Why there is no index. */
  readonly problem?: string
}

let write: ((path: string, content: string | Uint8Array) => void) | undefined
let indexing: Indexing | undefined
let earlierKeys: ReadonlyMap<string, string> = new Map()
let written = 0
let expected = Number.POSITIVE_INFINITY
let stale: readonly number[] = []

function receive(message: WriterMessage): void {
  if ('folder' in message) {
    write = makeFolderWriter(message.folder)
    indexing = makeIndexing(message.folder, message.search)
    earlierKeys = message.search.earlierKeys
    for (const port of message.ports) port.on('message', receive)
  } else if ('count' in message) {
    expected = message.count
    stale = message.stale
  } else {
    const {path, text} = message
    if (text !== undefined) {
      write?.(path, text)
      written += 1
    }
    indexing?.settled(path, text !== undefined)
  }
  if (written >= expected) void finish()
}

async function finish(): Promise<void> {
  parentPort?.postMessage(await writeIndex())
}

async function writeIndex(): Promise<Written> {
  try {
    const files = stale.length === 0 ? [] : ((await indexing?.finish(stale)) ?? [])
    const indexFiles = new Map<string, string>()
    for (const {path, content} of files) {
      const place = `${siteFolders.search}/${path}`
      const key = digest(content)
      indexFiles.set(place, key)
      if (earlierKeys.get(place) !== key) write?.(place, content)
    }
    return {indexFiles}
  } catch (error) {
    return {indexFiles: new Map(), problem: error instanceof Error ? error.message : `${error}`}
  } finally {
    await indexing?.close().catch(() => undefined)
  }
}

parentPort?.on('message', receive)
