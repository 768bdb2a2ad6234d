import {parentPort} from 'node:worker_threads'
import {makeRenderer, type RendererInput} from './renderer.ts'

/** What the worker is asked to do, once. */
export interface RenderWork extends RendererInput {
  /** Document id → key of what an earlier build made of it, which need not be made again. */
  readonly known: ReadonlyMap<string, string>
}

/** A document to render now, or one that was fetched, so that there is room for another. */
export interface RenderRequest {
  readonly wanted?: string
  readonly fetched?: string
}

/** How many documents are rendered before the first is fetched: enough to keep busy, not enough to fill memory. */
const ahead = 256

async function work({known, ...input}: RenderWork): Promise<void> {
  const renderer = makeRenderer(input)
  const documents = new Map(renderer.documents.map((document) => [document.id, document]))
  const keys = new Map(renderer.documents.map((document) => [document.id, renderer.key(document)]))
  parentPort?.postMessage({keys, assets: [...renderer.assets]})
  const queue = [...keys].flatMap(([id, key]) => (known.get(id) === key ? [] : [id])).values()
  const begun = new Set<string>()
  const render = async (id: string): Promise<void> => {
    const document = documents.get(id)
    if (!document || begun.has(id)) return
    begun.add(id)
    parentPort?.postMessage({id, rendered: await renderer.render(document)})
  }
  const renderNext = (): Promise<void> => {
    const {value, done} = queue.next()
    return done ? Promise.resolve() : render(value)
  }
  parentPort?.on('message', async ({wanted, fetched}: RenderRequest) => {
    if (wanted !== undefined) await render(wanted)
    if (fetched !== undefined) await renderNext()
  })
  for (let count = 0; count < ahead; count += 1) await renderNext()
}

parentPort?.once('message', work)
