import {resolve} from 'node:path'
import {serveFile} from '../adapters/serve-file.ts'
import {assetFile} from '../core/address.ts'
import {redirectsOf} from '../reports/redirects.ts'
import {dataMediaType, isDataPath} from '../reports/site/media-type.ts'
import type {Corpus} from './corpus.ts'
import type {Answer} from './dev-server.ts'
import type {Renderer} from './renderer.ts'
import {dataFiles} from './site-files.ts'

/** Redirects, linked files and data, which a build writes beside the pages. */
export function answerBesidePages(
  served: () => {readonly corpus: Corpus; readonly renderer: Pick<Renderer, 'assets'>}
): Answer {
  const made = new WeakMap<Corpus, ReadonlyMap<string, string>>()
  const dataAt = (path: string, corpus: Corpus): string | undefined => {
    if (!isDataPath(path)) return undefined
    const files = made.get(corpus) ?? new Map(dataFiles(corpus))
    made.set(corpus, files)
    return files.get(path.slice(1))
  }
  return (path, response) => {
    const {corpus, renderer} = served()
    const redirect = redirectsOf(corpus.catalog).find(({from}) => from === path)
    const asset = [...renderer.assets].find((one) => `/${assetFile(one)}` === path)
    const data = dataAt(path, corpus)
    if (redirect) response.writeHead(302, {location: redirect.to}).end()
    else if (asset) serveFile(resolve(corpus.root, asset), response)
    else if (data !== undefined) response.setHeader('content-type', dataMediaType(path)).end(data)
    return redirect !== undefined || asset !== undefined || data !== undefined
  }
}
