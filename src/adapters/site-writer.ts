import {type MessagePort, parentPort} from 'node:worker_threads'
import {makeFolderWriter} from './site-folder.ts'

export interface SiteFile {
  readonly path: string
  readonly text: string
}

/** What the thread is told: first the folder and where files come from besides this way; at last how many there are. */
export type WriterMessage =
  | {readonly folder: string; readonly ports: readonly MessagePort[]}
  | SiteFile
  | {readonly count: number}

let write: ((path: string, text: string) => void) | undefined
let written = 0
let expected = Number.POSITIVE_INFINITY

function receive(message: WriterMessage): void {
  if ('folder' in message) {
    write = makeFolderWriter(message.folder)
    for (const port of message.ports) port.on('message', receive)
  } else if ('count' in message) {
    expected = message.count
  } else {
    write?.(message.path, message.text)
    written += 1
  }
  if (written >= expected) parentPort?.postMessage('written')
}

parentPort?.on('message', receive)
