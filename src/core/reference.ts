import {type Catalog, findDocument, type Series} from './catalog.ts'
import type {Document} from './document.ts'
import {parseDocumentId, shortId} from './document-id.ts'
import type {Profile} from './profile.ts'
import {fileName, folderOf, normalizePath} from './source-file.ts'

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
  /** A relative link to something that is no document: its path beside the documents' paths. */
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'external'}

/** Reads a link in any of the forms in use: relative, the site's address, the repository's, `#anchor`. */
export function resolveReference(url: string, from: Document, catalog: Catalog): Reference {
  const hash = url.indexOf('#')
  const address = (hash < 0 ? url : url.slice(0, hash)).replace(/\?.*$/, '')
  const fragment = hash < 0 ? '' : decode(url.slice(hash + 1))
  if (address === '') return {kind: 'anchor', fragment}
  const page = pathOnSite(address, catalog.profile)
  if (page !== undefined) return named(page, 'site', fragment, catalog)
  const file = pathInRepository(address, catalog.profile)
  if (file !== undefined) return /\.md$/.test(file) ? named(file, 'repository', fragment, catalog) : {kind: 'external'}
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) return {kind: 'external'}
  return relative(normalizePath(`${folderOf(from.path)}/${decode(address)}`), fragment, catalog)
}

/** The path below the site's base, `scs-0100-v3-flavor-naming`; undefined for addresses elsewhere. */
function pathOnSite(address: string, {url, base}: Profile): string | undefined {
  const home = url.replace(/\/$/, '')
  const path = address.startsWith(`${home}/`)
    ? address.slice(home.length)
    : address.startsWith('/')
      ? address
      : undefined
  return path?.startsWith(`${base}/`) ? decode(path.slice(base.length + 1)).replace(/\/$/, '') : undefined
}

/** The path in the repository behind a blob, tree, raw or edit address. */
function pathInRepository(address: string, {repository}: Profile): string | undefined {
  const home = repository?.url.replace(/\/$/, '')
  if (!home || !address.startsWith(`${home}/`)) return undefined
  return /^\/(?:-\/)?(?:blob|tree|raw|edit)\/[^/]+\/(.+)$/.exec(decode(address.slice(home.length)))?.[1] ?? ''
}

function relative(path: string, fragment: string, catalog: Catalog): Reference {
  const name = path.endsWith('.md') ? path : `${path}.md`
  const id = parseDocumentId(fileName(name), catalog.profile)
  if (!id) return {kind: 'file', path}
  const document = catalog.byId.get(id.id)
  if (document?.path === name) return {kind: 'document', form: 'relative', document, fragment}
  if (catalog.unreadable.some((one) => one.id === id.id)) return {kind: 'unreadable', id: id.id}
  return {kind: 'missing', form: 'relative', id: id.id, ...(document && {elsewhere: document})}
}

function named(path: string, form: LinkForm, fragment: string, catalog: Catalog): Reference {
  const name = fileName(path).replace(/\.(md|html)$/, '')
  const document = findDocument(catalog, name)
  if (document) return {kind: 'document', form, document, fragment}
  const series = catalog.series.get(name.toLowerCase())
  if (series) return {kind: 'series', form, series, fragment}
  const {unreadable, profile} = catalog
  if (unreadable.some((id) => id.id === name || shortId(id) === name)) return {kind: 'unreadable', id: name}
  return looksLikeDocument(name, profile) ? {kind: 'missing', form, id: name} : {kind: 'external'}
}

function looksLikeDocument(name: string, profile: Profile): boolean {
  return parseDocumentId(name, profile) !== undefined || name.startsWith(`${profile.file_names.prefix}-`)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
