import {type Catalog, findDocument, isUnreadable, type Series} from './catalog.ts'
import type {Document} from './document.ts'
import {mentionPattern, parseDocumentId} from './document-id.ts'
import type {Profile} from './profile/profile.ts'
import {fileName, folderOf, normalizePath} from './text/source-file.ts'

/** How a link is written. */
export type LinkForm = 'relative' | 'site' | 'repository'

/** What a link means, seen from the document that it stands in. */
export type Reference =
  | {readonly kind: 'document'; readonly form: LinkForm; readonly document: Document; readonly fragment: string}
  | {readonly kind: 'series'; readonly form: LinkForm; readonly series: Series; readonly fragment: string}
  /** It has a document's name, but there is no such document (at that path). */
  | {readonly kind: 'missing'; readonly form: LinkForm; readonly id: string; readonly elsewhere?: Document}
  /** The document is there, but its front matter cannot be read. */
  | {readonly kind: 'unreadable'; readonly id: string}
  | {readonly kind: 'anchor'; readonly fragment: string}
  /** A relative link to something that is not a document: its path beside the documents' paths. */
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'external'}

/** Reads a link of a file in any of the forms in use: relative, the site's address, the repository's, `#anchor`. */
export function resolveReference(url: string, from: Pick<Document, 'path'>, catalog: Catalog): Reference {
  const hash = url.indexOf('#')
  const address = (hash < 0 ? url : url.slice(0, hash)).replace(/\?.*/s, '')
  const fragment = hash < 0 ? '' : decode(url.slice(hash + 1))
  if (address === '') return {kind: 'anchor', fragment}
  const page = pathOnSite(address, catalog.profile)
  if (page !== undefined) {
    return `/${page}` in catalog.profile.redirects
      ? {kind: 'external'}
      : namedReference(page, 'site', fragment, catalog)
  }
  const file = pathInRepository(address, catalog.profile)
  if (file !== undefined)
    return /\.md$/.test(file) ? namedReference(file, 'repository', fragment, catalog) : {kind: 'external'}
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) return {kind: 'external'}
  return relativeReference(normalizePath(`${folderOf(from.path)}/${decode(address)}`), fragment, catalog)
}

/** An id, or the number of a series, that a text names. */
export interface Mention {
  readonly text: string
  readonly number: string
  /** Undefined where only the series is named. */
  readonly kind?: string
  readonly version?: number
}

/** The documents that a text names: `scs-0100`, `SCS-0100-v3`, `scs-0100-v3-flavor-naming`. */
export function mentionsIn(text: string, profile: Profile): readonly Mention[] {
  return [...text.matchAll(mentionPattern(profile))].map(({0: mention, groups}) => {
    const {number = '', kind, version} = groups ?? {}
    if (kind === undefined) return {text: mention, number}
    return {text: mention, number, kind: kind.toLowerCase(), version: Number(version)}
  })
}

/** The relative link from one document to another. */
export function relativeLink(from: Document, to: Document): string {
  const base = folderOf(from.path).split('/').filter(Boolean)
  const target = folderOf(to.path).split('/').filter(Boolean)
  const differs = base.findIndex((part, index) => part !== target[index])
  const shared = differs < 0 ? base.length : differs
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared), fileName(to.path)].join('/')
}

/** The path below the site's base, `scs-0100-v3-flavor-naming`; undefined for addresses elsewhere. */
function pathOnSite(address: string, {url, base}: Profile): string | undefined {
  const path = pathBelow(url, address) ?? (/^\/(?!\/)/.test(address) ? address : undefined)
  return path?.startsWith(`${base}/`) ? decode(path.slice(base.length + 1)).replace(/\/$/, '') : undefined
}

/**
 * The path in the repository behind a blob, tree, raw or edit address. An address that names a
 * commit is elsewhere: it means the file as it was, which may no longer be there.
 */
function pathInRepository(address: string, {repository}: Profile): string | undefined {
  const path = repository && pathBelow(repository.url, address)
  if (path === undefined) return undefined
  const [, revision = '', file = ''] = /^\/(?:-\/)?(?:blob|tree|raw|edit)\/([^/]+)\/(.+)/s.exec(decode(path)) ?? []
  return /^[0-9a-f]{7,40}$/.test(revision) ? '' : file
}

/** The rest of an address, from its `/` on, with http and https as one. */
function pathBelow(home: string, address: string): string | undefined {
  const secureHome = home.replace(/\/$/, '').replace(/^http:/, 'https:')
  const secureAddress = address.replace(/^http:/i, 'https:')
  return secureAddress.startsWith(`${secureHome}/`) ? secureAddress.slice(secureHome.length) : undefined
}

function relativeReference(path: string, fragment: string, catalog: Catalog): Reference {
  const name = path.endsWith('.md') ? path : `${path}.md`
  const id = parseDocumentId(fileName(name), catalog.profile)
  if (!id) return {kind: 'file', path}
  const namesake = catalog.byId.get(id.id)
  const document = namesake?.path === name ? namesake : namesake && documentAt(name, catalog)
  if (document) return {kind: 'document', form: 'relative', document, fragment}
  if (isUnreadable(catalog, id.id)) return {kind: 'unreadable', id: id.id}
  const missing = {kind: 'missing', form: 'relative', id: id.id} as const
  return namesake ? {...missing, elsewhere: namesake} : missing
}

/** Two files may share an id; the one at the path is meant. */
function documentAt(path: string, {documents}: Catalog): Document | undefined {
  return documents.find((document) => document.path === path)
}

function namedReference(path: string, form: LinkForm, fragment: string, catalog: Catalog): Reference {
  const name = fileName(path).replace(/\.(md|html)$/, '')
  const document = findDocument(catalog, name)
  if (document) return {kind: 'document', form, document, fragment}
  const series = catalog.series.get(name.toLowerCase())
  if (series) return {kind: 'series', form, series, fragment}
  if (isUnreadable(catalog, name)) return {kind: 'unreadable', id: name}
  return looksLikeDocument(name, catalog.profile) ? {kind: 'missing', form, id: name} : {kind: 'external'}
}

function looksLikeDocument(name: string, profile: Profile): boolean {
  const {prefix} = profile.file_names
  if (parseDocumentId(name, profile) !== undefined) return true
  return prefix !== '' && name.startsWith(`${prefix}-`) && /^\d/.test(name.slice(prefix.length + 1))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
