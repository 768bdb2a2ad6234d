import {type Catalog, parseCatalog} from '../../src/core/catalog.ts'
import type {Document} from '../../src/core/document.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
import {documentText} from './document-text.ts'
import {scsProfile} from './profile.ts'

/** The catalog of some files: path → text. */
export function catalogOf(files: Readonly<Record<string, string>>, profile: Profile = scsProfile): Catalog {
  return parseCatalog(
    Object.entries(files).map(([path, text]) => ({path, text})),
    profile
  ).catalog
}

/** The document with an id, which has to be there. */
export function documentIn(catalog: Catalog, id: string): Document {
  const document = catalog.byId.get(id)
  if (!document) throw new Error(`${id} is not in the catalog`)
  return document
}

/** The text of a supplement to a document. */
export function supplementText(target: string, track = 'IaaS'): string {
  return documentText({type: 'Supplement', track, keys: `supplements:\n  - ${target}`})
}

export const idsOf = (documents: readonly Document[]): string[] => documents.map(({id}) => id)
