import {parentPort} from 'node:worker_threads'
import {type SiteFiles, writeSiteFiles} from './site-folder.ts'

parentPort?.once('message', ({folder, files}: {folder: string; files: SiteFiles}) => {
  writeSiteFiles(folder, files)
  parentPort?.postMessage('written')
})
