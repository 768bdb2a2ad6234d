import {type Catalog, findDocument} from './catalog.ts'
import type {Document} from './document.ts'
import {relationKeys} from './profile/profile-schema.ts'
import {memoize} from './text/memoize.ts'

/** How a document stands to others; both directions, whichever of the two documents says it. */
export interface Relations {
  readonly replaces: readonly Document[]
  readonly replacedBy: readonly Document[]
  readonly supplements: readonly Document[]
  readonly supplementedBy: readonly Document[]
}

const noRelations: Relations = {replaces: [], replacedBy: [], supplements: [], supplementedBy: []}

export function relationsOf(catalog: Catalog, document: Document): Relations {
  return allRelations(catalog).get(document) ?? noRelations
}

type Side = keyof Relations

const allRelations = memoize((catalog: Catalog): ReadonlyMap<Document, Relations> => {
  const relations = new Map<Document, Record<Side, Document[]>>()
  const add = (from: Document, side: Side, to: Document): void => {
    const sides = relations.get(from) ?? {replaces: [], replacedBy: [], supplements: [], supplementedBy: []}
    if (!sides[side].includes(to)) sides[side].push(to)
    relations.set(from, sides)
  }
  const link = (from: Document, references: readonly string[], side: Side, back: Side): void => {
    for (const reference of references) {
      const to = findDocument(catalog, reference)
      if (!to || to === from) continue
      add(from, side, to)
      add(to, back, from)
    }
  }
  for (const document of catalog.documents) {
    const {replaces, replaced_by, supplements} = document.frontMatter
    link(document, replaces, 'replaces', 'replacedBy')
    link(document, replaced_by, 'replacedBy', 'replaces')
    link(document, supplements, 'supplements', 'supplementedBy')
  }
  const rank = new Map(catalog.documents.map((document, index) => [document, index]))
  const compare = (a: Document, b: Document): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)
  for (const sides of relations.values()) for (const documents of Object.values(sides)) documents.sort(compare)
  return relations
})

/** How the catalog's documents write a reference to a document: `x.md`, or `x` where they leave `.md` out. */
export function referenceTo({id}: Document, catalog: Catalog): string {
  return `${id}${referenceEnding(catalog)}`
}

const referenceEnding = memoize(({documents}: Catalog) => {
  const references = documents.flatMap(({frontMatter}) => relationKeys.flatMap((key) => frontMatter[key]))
  return references.length > 0 && references.every((reference) => !reference.endsWith('.md')) ? '' : '.md'
})
