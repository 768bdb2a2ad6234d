import {type Catalog, findDocument} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {shortId} from '../../core/document-id.ts'
import {relationsOf} from '../../core/relations.ts'
import type {CatalogRule} from '../engine/rule.ts'
import {placeOfReference} from '../references/reference-list.ts'

export const referenceCycle: CatalogRule = {
  id: 'reference-cycle',
  subject: 'catalog',
  severity: 'error',
  summary: 'Documents do not replace each other in a circle.',
  *check(catalog, {texts}) {
    for (const circle of circles(catalog)) {
      const [older, newer] = circle
      if (!older || !newer) continue
      const {document, key, reference} = statement(older, newer, catalog)
      const names = [...circle, older].map((member) => `\`${shortId(member)}\``)
      const shortList = names.length > 7 ? [...names.slice(0, 3), '…', ...names.slice(-3)] : names
      yield {
        document,
        place: placeOfReference(document, key, reference, texts),
        message: `Unexpected circle ${shortList.join(' replaces ')}, expected newer documents to replace older ones`,
        help: `Remove \`${reference}\` here, or the wrong entry in another document of the circle.`
      }
    }
  }
}

/** Which of the two documents says that the older one replaces the newer one. */
function statement(older: Document, newer: Document, catalog: Catalog) {
  const reference = older.frontMatter.replaces.find((name) => findDocument(catalog, name) === newer)
  if (reference !== undefined) return {document: older, key: 'replaces', reference} as const
  const back = newer.frontMatter.replaced_by.find((name) => findDocument(catalog, name) === older)
  return {document: newer, key: 'replaced_by', reference: back ?? ''} as const
}

/** Circles in which each document replaces the next one, each beginning with the first in the catalog's order. */
function* circles(catalog: Catalog): Generator<readonly Document[]> {
  const visited = new Set<Document>()
  for (const start of catalog.documents) {
    if (visited.has(start)) continue
    const path: {readonly document: Document; readonly ahead: Document[]}[] = []
    const depths = new Map<Document, number>()
    const enter = (document: Document): void => {
      visited.add(document)
      depths.set(document, path.length)
      path.push({document, ahead: [...relationsOf(catalog, document).replaces]})
    }
    enter(start)
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.ahead.shift()
      const depth = next && depths.get(next)
      if (next && !visited.has(next)) enter(next)
      else if (depth !== undefined) yield firstInOrder(path.slice(depth), catalog)
      else if (!next) {
        path.pop()
        depths.delete(step.document)
      }
    }
  }
}

function firstInOrder(path: readonly {readonly document: Document}[], catalog: Catalog): readonly Document[] {
  const members = new Set(path.map(({document}) => document))
  const first = catalog.documents.find((document) => members.has(document))
  const at = path.findIndex(({document}) => document === first)
  return [...path.slice(at), ...path.slice(0, at)].map(({document}) => document)
}
