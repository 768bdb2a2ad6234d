import type {ServerResponse} from 'node:http'
import {resolve} from 'node:path'
import {serveFile} from '../adapters/serve-file.ts'
import type {Site, SiteProgram} from '../adapters/site-program.ts'
import {noHistories} from '../core/document-history.ts'
import {redirectsOf} from '../reports/redirects.ts'
import {dataMediaType, isDataPath} from '../reports/site/media-type.ts'
import type {Corpus} from './corpus.ts'
import type {Answer} from './dev-server.ts'
import {assetFiles, dataFiles} from './site-files.ts'

/** Where pages listen for changes. */
const changesPath = '/_norma/changes'

/** Has a page load itself anew when the documents have changed. */
const reloading = `<script>new EventSource('${changesPath}').onmessage = () => location.reload()</script>`

/** Answers as a host of the built site would, from documents as they are now. */
export function makeDevSite(program: SiteProgram): {
  readonly show: (corpus: Corpus) => Promise<void>
  readonly answer: Answer
} {
  const listeners = new Set<ServerResponse>()
  let answerPage: Answer = (_path, response) => notThere(response)
  return {
    show: async (corpus) => {
      const documents = [...corpus.catalog.byId.values()]
      answerPage = answering(corpus, await program.makeSite({...corpus, documents, histories: noHistories}), program)
      for (const response of listeners) response.write('data: changed\n\n')
    },
    answer: (path, response) => {
      if (path !== changesPath) return answerPage(path, response)
      response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-cache'})
      response.write('\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    }
  }
}

function answering(corpus: Corpus, site: Site, program: SiteProgram): Answer {
  const {profile, catalog, root} = corpus
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  const own = new Map(program.ownFiles)
  const redirects = new Map(redirectsOf(catalog).map(({from, to}) => [from, to]))
  const assets = lazily(() => {
    for (const page of site.pages) page.prepare()
    return new Map(assetFiles(site.assets, root))
  })
  const data = lazily(() => new Map(dataFiles(corpus)))
  return async (address, response) => {
    if (address === '/' && profile.base !== '') return found(`${profile.base}/`, response)
    if (address !== profile.base && !address.startsWith(`${profile.base}/`)) return notThere(response)
    const path = address.slice(profile.base.length + 1).replace(/\/$/, '')
    const page = pages.get(path === '' ? 'index.html' : `${path}/index.html`) ?? pages.get(path)
    if (page) return showPage(await page.prepare().html(), 200, response)
    const redirect = redirects.get(`/${path}`)
    if (redirect !== undefined) return found(redirect, response)
    const file = own.get(path) ?? assets().get(path)
    if (file !== undefined) return serveFile(resolve(root, file), response)
    const text = isDataPath(`/${path}`) ? data().get(path) : undefined
    if (text !== undefined) return showText(text, dataMediaType(`/${path}`), response)
    const missing = pages.get('404.html')
    return missing ? showPage(await missing.prepare().html(), 404, response) : notThere(response)
  }
}

function showPage(html: string, status: number, response: ServerResponse): void {
  response.writeHead(status, {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'})
  response.end(html.replace('</body>', () => `${reloading}</body>`))
}

function showText(text: string, type: string, response: ServerResponse): void {
  response.writeHead(200, {'content-type': type, 'cache-control': 'no-store'}).end(text)
}

function found(address: string, response: ServerResponse): void {
  response.writeHead(302, {location: address}).end()
}

function notThere(response: ServerResponse): void {
  response.writeHead(404, {'content-type': 'text/plain; charset=utf-8'}).end('There is no such page.\n')
}

function lazily<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
