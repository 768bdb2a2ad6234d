import {availableParallelism} from 'node:os'
import {MessageChannel, type MessagePort, Worker} from 'node:worker_threads'
import type {SearchWork} from '../../../adapters/site/search-parts.ts'
import type {PageThreadWork} from '../../../adapters/site/site-program.ts'
import type {WriterMessage, Written} from '../../../adapters/site/site-writer.ts'
import type {SiteInput} from '../../../core/site/site-content.ts'
import type {MadePages, SiteProgram} from '../../../core/site/site-program.ts'

/** Threads that make pages, and one that writes files: making thousands of folders takes seconds on some disks. */
export interface SiteThreads {
  /** Begins to write below a folder, and to read what can be searched there. */
  readonly open: (folder: string, search: SearchWork) => void
  readonly write: (path: string, content: string | Uint8Array) => void
  /** Makes all pages that do not lie there already, and says what it has made. */
  readonly makePages: (input: SiteInput, earlier: ReadonlyMap<string, string>, onPage: OnPage) => Promise<AllPages>
  /** Resolved when all is written, with these parts of the search index. */
  readonly written: (stale: readonly number[]) => Promise<Written>
  readonly stop: () => Promise<unknown>
}

export type AllPages = Omit<MadePages, 'assets'> & {readonly assets: ReadonlySet<string>}

/** Called now and then with the number of pages that threads have begun. */
type OnPage = (count: number) => void

/** Megabytes for short-lived objects: trees come and go, and larger steps collect them cheaper. */
const youngGeneration = 32

/** Megabytes for the rest: some five times what ten thousand documents need, and a reason to clean up in time. */
const oldGeneration = 1024

/** More would hold more copies of the documents than they save time. */
const mostMakers = 3

/** One core is busy with writing files and the search index; on two cores a second maker would only be in the way. */
function usualMakers(): number {
  return Math.max(1, Math.min(availableParallelism() - 1, mostMakers))
}

/** Starts threads, which load their programs while the documents are read; this one is the first that makes pages. */
export function makeSiteThreads(program: () => Promise<SiteProgram>, count = usualMakers()): SiteThreads {
  const writer = new Worker(new URL('./site-writer.js', import.meta.url))
  const makers = Array.from({length: count - 1}, () => {
    const worker = new Worker(new URL('./page-worker.js', import.meta.url), {
      resourceLimits: {maxYoungGenerationSizeMb: youngGeneration, maxOldGenerationSizeMb: oldGeneration}
    })
    return {worker, ...new MessageChannel()}
  })
  const failure = Promise.withResolvers<never>()
  // Whoever waits gets the failure; before that it must not end the process as an unhandled rejection.
  failure.promise.catch(() => undefined)
  for (const worker of [writer, ...makers.map((maker) => maker.worker)]) worker.on('error', failure.reject)
  const tellWriter = (message: WriterMessage, ports: readonly MessagePort[] = []): void =>
    writer.postMessage(message, ports)
  let sent = 0
  const write = (path: string, content: string | Uint8Array): void => {
    sent += 1
    tellWriter({path, text: content})
  }
  return {
    open: (folder, search) => {
      const ports = makers.map(({port2}) => port2)
      tellWriter({folder, ports, search}, ports)
    },
    write,
    makePages: async (input, earlier, onPage) => {
      const nextPage = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
      const others = makers.map(({worker, port1}) => {
        const answer = new Promise<MadePages>((resolve) => worker.once('message', resolve))
        worker.postMessage({input, work: {earlier, nextPage}, port: port1} satisfies PageThreadWork, [port1])
        return answer.then((pages) => {
          sent += pages.rendered.length
          return pages
        })
      })
      const {makePages} = await program()
      const own = await makePages(input, {earlier, nextPage}, (path, text) => {
        if (text === undefined) tellWriter({path, text})
        else write(path, text)
        onPage(Atomics.load(nextPage, 0))
      })
      const all = [own, ...(await Promise.race([Promise.all(others), failure.promise]))]
      return {
        keys: new Map(all.flatMap(({keys}) => [...keys])),
        rendered: all.flatMap(({rendered}) => rendered),
        assets: new Set(all.flatMap(({assets}) => assets))
      }
    },
    written: (stale) => {
      const answer = new Promise<Written>((resolve) => writer.once('message', resolve))
      tellWriter({count: sent, stale})
      return Promise.race([answer, failure.promise])
    },
    stop: () => Promise.all([writer, ...makers.map(({worker}) => worker)].map((worker) => worker.terminate()))
  }
}
