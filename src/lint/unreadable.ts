import type {Catalog} from '../core/catalog.ts'
import {shortId} from '../core/document-id.ts'
import {fileName} from '../core/source-file.ts'

const namesByCatalog = new WeakMap<Catalog, ReadonlySet<string>>()

/** Whether a reference (id, file name or short form) means a file that is there but cannot be read. */
export function isUnreadable(catalog: Catalog, reference: string): boolean {
  const name = fileName(reference.trim()).replace(/\.md$/, '')
  return unreadableNames(catalog).has(name.toLowerCase())
}

function unreadableNames(catalog: Catalog): ReadonlySet<string> {
  const known = namesByCatalog.get(catalog)
  if (known) return known
  const names = new Set(catalog.unreadable.flatMap((id) => [id.id.toLowerCase(), shortId(id).toLowerCase()]))
  namesByCatalog.set(catalog, names)
  return names
}
