import {type Catalog, findDocument} from '../catalog.ts'
import type {Document} from '../document.ts'
import {type DocumentId, parseDocumentId, shortId} from '../document-id.ts'
import type {Profile} from '../profile/profile.ts'
import {fileName} from '../text/source-file.ts'

/** The document that the last part of an address names; a module's id says nothing reliable. */
export function documentIdInUrl(url: string, profile: Profile): DocumentId | undefined {
  const path = url.replace(/[?#].*/, '').replace(/\/$/, '')
  return parseDocumentId(fileName(decodeText(path)).replace(/\.html$/, ''), profile)
}

/** The document of the catalog that an address means: by its file name, else by number and version. */
export function documentOfUrl(url: string, catalog: Catalog): Document | undefined {
  const id = documentIdInUrl(url, catalog.profile)
  return id && (catalog.byId.get(id.id) ?? findDocument(catalog, shortId(id)))
}

/** The section behind `#` of an address. */
export function fragmentOf(url: string): string {
  const hash = url.indexOf('#')
  return hash < 0 ? '' : decodeText(url.slice(hash + 1))
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
