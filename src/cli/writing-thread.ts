import {Worker} from 'node:worker_threads'
import type {SiteFiles} from '../adapters/site-folder.ts'

/** A thread that writes files, since making thousands of folders takes seconds on some disks. */
export interface WritingThread {
  /** Begins to write below a folder; resolved when all is written. */
  readonly write: (folder: string, files: SiteFiles) => Promise<void>
  readonly stop: () => Promise<unknown>
}

export function makeWritingThread(): WritingThread {
  const worker = new Worker(new URL('./site-writer.js', import.meta.url))
  return {
    write: (folder, files) => {
      const {promise, resolve, reject} = Promise.withResolvers<void>()
      worker.once('message', () => resolve())
      worker.once('error', reject)
      worker.postMessage({folder, files})
      // Whoever waits for it is told; until someone does, a failure is none of the process.
      promise.catch(() => undefined)
      return promise
    },
    stop: () => worker.terminate()
  }
}
