import {Worker} from 'node:worker_threads'
import type {RenderedHtml} from '../adapters/site-run.ts'
import type {RenderRequest, RenderWork} from './render-worker.ts'

/** Documents being rendered on another core, while Astro starts on this one. */
export interface RenderingThread {
  /** Document id → digest of what its HTML is made from. */
  readonly keys: Promise<ReadonlyMap<string, string>>
  /** Paths of the files that documents link to. */
  readonly assets: Promise<readonly string[]>
  /** Renders what is not known, then whatever is asked for. */
  readonly start: (work: RenderWork) => void
  readonly html: (id: string) => Promise<RenderedHtml>
  readonly stop: () => Promise<unknown>
}

type Message =
  | {readonly keys: ReadonlyMap<string, string>; readonly assets: readonly string[]}
  | {readonly id: string; readonly rendered: RenderedHtml}

/** Megabytes for short-lived objects: trees come and go, and larger steps collect them cheaper. */
const youngGeneration = 32

/** Megabytes for the rest: some five times what ten thousand documents need, and a reason to clean up in time. */
const oldGeneration = 1024

/** Loads the renderer on another thread; it gets to work with `start`. */
export function makeRenderingThread(): RenderingThread {
  const worker = new Worker(new URL('./render-worker.js', import.meta.url), {
    resourceLimits: {maxYoungGenerationSizeMb: youngGeneration, maxOldGenerationSizeMb: oldGeneration}
  })
  const ask = (request: RenderRequest): void => worker.postMessage(request)
  const rendered = new Map<string, PromiseWithResolvers<RenderedHtml>>()
  const entry = (id: string): PromiseWithResolvers<RenderedHtml> => {
    const known = rendered.get(id)
    if (known) return known
    const made = Promise.withResolvers<RenderedHtml>()
    rendered.set(id, made)
    return made
  }
  const first = Promise.withResolvers<Extract<Message, {keys: unknown}>>()
  worker.on('message', (message: Message) => {
    if ('keys' in message) first.resolve(message)
    else entry(message.id).resolve(message.rendered)
  })
  let failure: Error | undefined
  worker.on('error', (error) => {
    failure = error
    first.reject(error)
    for (const {reject} of rendered.values()) reject(error)
  })
  first.promise.catch(() => undefined)
  const keys = first.promise.then((message) => message.keys)
  return {
    keys,
    assets: first.promise.then(({assets}) => assets),
    start: (work) => worker.postMessage(work),
    html: async (id) => {
      if (failure) throw failure
      if (!rendered.has(id)) ask({wanted: id})
      const html = await entry(id).promise
      rendered.delete(id)
      ask({fetched: id})
      return html
    },
    stop: () => worker.terminate()
  }
}
