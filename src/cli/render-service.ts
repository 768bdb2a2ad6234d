import {Worker} from 'node:worker_threads'
import type {RenderedHtml} from '../adapters/site-run.ts'
import type {RenderWork} from './render-worker.ts'

/** Documents being rendered on another core, while Astro starts on this one. */
export interface RenderService {
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
const youngGeneration = 96

/** Loads the renderer on another thread; it gets to work with `start`. */
export function makeRenderService(): RenderService {
  const worker = new Worker(new URL('./render-worker.js', import.meta.url), {
    resourceLimits: {maxYoungGenerationSizeMb: youngGeneration}
  })
  let known: RenderWork['known'] = new Map()
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
  worker.on('error', (error) => {
    first.reject(error)
    for (const {reject} of rendered.values()) reject(error)
  })
  first.promise.catch(() => undefined)
  const keys = first.promise.then((message) => message.keys)
  return {
    keys,
    assets: first.promise.then(({assets}) => assets),
    start: (work) => {
      known = work.known
      worker.postMessage(work)
    },
    html: async (id) => {
      if ((await keys).get(id) === known.get(id) && !rendered.has(id)) worker.postMessage(id)
      const html = await entry(id).promise
      rendered.delete(id)
      return html
    },
    stop: () => worker.terminate()
  }
}
