import type {ServerResponse} from 'node:http'
import {resolve} from 'node:path'
import {digest} from '../../../adapters/files/digest.ts'
import {serveFile} from '../../../adapters/site/serve-file.ts'
import type {Diagnostic} from '../../../core/diagnostic.ts'
import {pageFile, siteFiles} from '../../../core/site/fixed-paths.ts'
import {documentPath} from '../../../core/site/page-paths.ts'
import type {SiteInput} from '../../../core/site/site-content.ts'
import type {SitePage} from '../../../core/site/site-page.ts'
import type {SiteProgram} from '../../../core/site/site-program.ts'
import {findingsPanel} from '../../../reports/diagnostics/findings-panel.ts'
import {dataMediaType, isDataPath} from '../../../reports/site/media-type.ts'
import {redirectsOf} from '../../../reports/site/redirects.ts'
import {assetFiles, dataFiles} from '../../site/site-files.ts'
import type {AnswerRequest} from './dev-server.ts'

/** What is served at the moment. */
export interface DevContent {
  readonly input: SiteInput
  /** With paths as `input` has them. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface DevAnswer {
  readonly answer: AnswerRequest
  /** A digest of what the page at an address is made from; another one means that it has to be loaded anew. */
  readonly state: (address: string) => string
}

/** Answers from one state of the documents; `added` makes the end of each page from its state. */
export async function devAnswer(
  {input, diagnostics}: DevContent,
  program: SiteProgram,
  added: (state: string) => string
): Promise<DevAnswer> {
  const {catalog, root, day, histories} = input
  const {profile} = catalog
  const site = await program.makeSite(input)
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  const programFiles = new Map(program.programFiles)
  const redirects = new Map(redirectsOf(input, histories).map(({from, to}) => [from, to]))
  const data = lazily(() => new Map([...dataFiles(input)].map(({path, text}) => [path, text])))
  const assets = lazily(() => {
    for (const page of site.pages) page.prepare()
    return new Map(assetFiles(site.assets, root))
  })
  const sources = new Map([...catalog.byId.values()].map((one) => [pageFile(documentPath(one)), one.path]))
  const panelOf = ({path}: SitePage): string => {
    const source = sources.get(path)
    return findingsPanel(diagnostics.filter((one) => one.path === source))
  }
  const pathOf = (address: string): string => address.slice(profile.base.length + 1).replace(/\/$/, '')
  const pageAt = (address: string): SitePage | undefined => {
    const path = pathOf(address)
    return pages.get(pageFile(path)) ?? pages.get(path)
  }
  const ofAllPages = JSON.stringify(profile) + day
  const stateOf = (page: SitePage): string => digest(page.prepare().inputs, panelOf(page), ofAllPages).slice(0, 16)
  const sendPage = async (page: SitePage, status: number, response: ServerResponse): Promise<void> => {
    const html = await site.print(page, page.prepare())
    response.writeHead(status, {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'})
    response.end(html.replace('</body>', () => `${panelOf(page)}${added(stateOf(page))}</body>`))
  }
  const answer: AnswerRequest = (address, response) => {
    if (address === '/' && profile.base !== '') return redirectTo(`${profile.base}/`, response)
    if (address !== profile.base && !address.startsWith(`${profile.base}/`)) return sendNotFound(response)
    const page = pageAt(address)
    const path = pathOf(address)
    if (page) return sendPage(page, 200, response)
    const redirect = redirects.get(`/${path}`)
    if (redirect !== undefined) return redirectTo(redirect, response)
    const file = programFiles.get(path) ?? assets().get(path)
    if (file !== undefined) return serveFile(resolve(root, file), response)
    const text = isDataPath(`/${path}`) ? data().get(path) : undefined
    if (text !== undefined) return sendText(text, dataMediaType(`/${path}`), response)
    const missing = pages.get(siteFiles.notFound)
    return missing ? sendPage(missing, 404, response) : sendNotFound(response)
  }
  const state = (address: string): string => {
    const page = pageAt(address) ?? pages.get(siteFiles.notFound)
    return page ? stateOf(page) : ''
  }
  return {answer, state}
}

function sendText(text: string, type: string, response: ServerResponse): void {
  response.writeHead(200, {'content-type': type, 'cache-control': 'no-store'}).end(text)
}

function redirectTo(address: string, response: ServerResponse): void {
  response.writeHead(302, {location: address}).end()
}

function sendNotFound(response: ServerResponse): void {
  response.writeHead(404, {'content-type': 'text/plain; charset=utf-8'}).end('There is no such page.\n')
}

function lazily<Value>(make: () => Value): () => Value {
  let result: {readonly value: Value} | undefined
  return () => {
    result ??= {value: make()}
    return result.value
  }
}
