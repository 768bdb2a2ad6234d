import {parentPort, workerData} from 'node:worker_threads'
import {plainPaint} from '../reports/diagnostics-text.ts'
import type {CorpusOptions, Surroundings} from './command.ts'
import {readCorpus} from './corpus.ts'
import {makeRenderer} from './renderer.ts'

/** What the worker is started with. */
export interface RenderWork {
  readonly options: CorpusOptions
  readonly cwd: string
  readonly today: string
  /** Document id → key, of pages that stand already. */
  readonly known: ReadonlyMap<string, string>
}

const {options, cwd, today, known}: RenderWork = workerData
const surroundings: Surroundings = {cwd, today, paint: plainPaint, print: () => undefined, progress: () => undefined}
const corpus = readCorpus(options, surroundings)
const renderer = makeRenderer(corpus)
const documents = [...corpus.catalog.byId.values()]

const keys = new Map(documents.map((document) => [document.id, renderer.key(document)]))
parentPort?.postMessage({keys, assets: [...renderer.assets]})

const wanted = documents.filter(({id}) => known.get(id) !== keys.get(id))
for (const document of wanted) {
  parentPort?.postMessage({id: document.id, rendered: await renderer.render(document)})
}
parentPort?.on('message', async (id: string) => {
  const document = corpus.catalog.byId.get(id)
  if (document) parentPort?.postMessage({id, rendered: await renderer.render(document)})
})
