import {parentPort} from 'node:worker_threads'
import {makeRenderer, type RendererInput} from './renderer.ts'

/** What the worker is asked to do, once. */
export interface RenderWork extends RendererInput {
  /** Document id → key of what an earlier build made of it, which need not be made again. */
  readonly known: ReadonlyMap<string, string>
}

async function work({known, ...input}: RenderWork): Promise<void> {
  const renderer = makeRenderer(input)
  const documents = new Map(renderer.documents.map((document) => [document.id, document]))
  const keys = new Map(renderer.documents.map((document) => [document.id, renderer.key(document)]))
  parentPort?.postMessage({keys, assets: [...renderer.assets]})
  const send = async (id: string): Promise<void> => {
    const document = documents.get(id)
    if (document) parentPort?.postMessage({id, rendered: await renderer.render(document)})
  }
  parentPort?.on('message', send)
  for (const [id, key] of keys) if (known.get(id) !== key) await send(id)
}

parentPort?.once('message', work)
