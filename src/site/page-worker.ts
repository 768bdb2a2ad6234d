import {parentPort} from 'node:worker_threads'
import type {PageThreadWork} from '../adapters/site/site-program.ts'
import {makePages} from './site.ts'

parentPort?.once('message', async ({input, work, port}: PageThreadWork) => {
  parentPort?.postMessage(await makePages(input, work, (path, text) => port.postMessage({path, text})))
})
