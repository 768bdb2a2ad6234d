import {type Catalog, findDocument} from '../catalog.ts'
import {type Document, isSupplement} from '../document.ts'
import {shortId} from '../document-id.ts'
import {keyName} from '../profile/profile.ts'
import type {RelationKey} from '../profile/profile-schema.ts'
import {referenceTo, relationsOf} from '../relations.ts'
import type {DocumentChange} from './document-change.ts'
import type {Refusal} from './refusal.ts'

/** Has both documents say that the newer replaces the older; nothing where they already do. */
export function successionChanges(older: Document, newer: readonly Document[], catalog: Catalog): DocumentChange[] {
  return [
    ...addedReferences(older, 'replaced_by', newer, catalog),
    ...newer.flatMap((document) => addedReferences(document, 'replaces', [older], catalog))
  ]
}

/** Why a document cannot be the one that replaces another. */
export function successionRefusal(older: Document, newer: Document, catalog: Catalog): Refusal | undefined {
  const {profile} = catalog
  const name = shortId(newer)
  if (newer === older) {
    return {refused: `\`${name}\` cannot replace itself`, help: 'Name the document that replaces it.'}
  }
  if (isSupplement(newer, profile)) {
    return {refused: `\`${newer.id}\` is a supplement and replaces nothing`, help: 'Name a document with a lifecycle.'}
  }
  if (!relationsOf(catalog, older).replaces.includes(newer)) return undefined
  return {
    refused: `\`${shortId(older)}\` replaces \`${name}\`, and not the reverse`,
    help: `Correct \`${keyName(profile, 'replaces')}\` first if it is wrong.`
  }
}

function addedReferences(
  document: Document,
  key: RelationKey,
  others: readonly Document[],
  catalog: Catalog
): DocumentChange[] {
  const references = document.frontMatter[key]
  const documents = new Set(references.map((reference) => findDocument(catalog, reference)))
  const missing = others.filter((other) => !documents.has(other)).map((other) => referenceTo(other, catalog))
  return missing.length > 0 ? [{document, changes: {[key]: [...references, ...missing]}}] : []
}
