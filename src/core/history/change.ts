import {type Catalog, isUnreadable} from '../catalog.ts'
import {compareText} from '../diagnostic.ts'
import {type Document, identityOf} from '../document.ts'
import {isNumbered, shortId} from '../document-id.ts'
import type {Texts} from '../markdown/texts.ts'
import type {Profile} from '../profile/profile.ts'

/** What happened to one document between two revisions; one that only lies elsewhere is modified too. */
export type Change =
  | {readonly kind: 'added'; readonly head: Document}
  | {readonly kind: 'removed'; readonly base: Document}
  | {readonly kind: 'modified'; readonly base: Document; readonly head: Document}

/** One side of a comparison. */
export interface Revision {
  readonly catalog: Catalog
  readonly texts: Pick<Texts, 'text'>
}

/** The same document on both sides. */
export interface Pair {
  readonly base: Document
  readonly head: Document
}

/**
 * What the step from base to head does to documents, sorted by path. Documents are paired by number, kind and version,
 * so that a renamed slug is one change; one that gets another number keeps its slug. A file that cannot be read on one
 * side is neither added nor removed.
 */
export function changesBetween(base: Revision, head: Revision): readonly Change[] {
  const {profile} = head.catalog
  const pairs = pairDocuments(base.catalog.documents, head.catalog.documents, profile)
  const paired = new Set(pairs.flatMap((pair) => [pair.base, pair.head]))
  const changes: Change[] = [
    ...pairs.filter((pair) => isModified(pair, base, head)).map((pair) => ({kind: 'modified' as const, ...pair})),
    ...head.catalog.documents
      .filter((document) => !paired.has(document) && !isUnread(document, base.catalog))
      .map((document) => ({kind: 'added' as const, head: document})),
    ...base.catalog.documents
      .filter((document) => !paired.has(document) && !isUnread(document, head.catalog))
      .map((document) => ({kind: 'removed' as const, base: document}))
  ]
  return changes.sort((a, b) => compareText(pathOf(a), pathOf(b)))
}

/** Where a change is to be shown: the document as it is now, else as it was. */
export function changedDocument(change: Change): Document {
  return change.kind === 'removed' ? change.base : change.head
}

/** Documents with the same key are the same document; the surest key first. */
const documentKeys: readonly ((document: Document, profile: Profile) => string)[] = [
  ({path}) => path,
  ({id}) => id,
  identityOf,
  ({kind, version, slug}) => `${kind}${version} ${slug}`
]

export function pairDocuments(base: readonly Document[], head: readonly Document[], profile: Profile): readonly Pair[] {
  return pairByKeys(
    base,
    head,
    documentKeys.map((keyOf) => (document: Document) => keyOf(document, profile))
  )
}

/** Pairs what has the same key on both sides: by the first key, then the rest by the second, and so on. */
export function pairByKeys<T extends object>(
  base: readonly T[],
  head: readonly T[],
  keys: readonly ((one: T) => string)[]
): readonly {readonly base: T; readonly head: T}[] {
  const pairs: {base: T; head: T}[] = []
  let restOfBase = base
  let restOfHead = head
  for (const keyOf of keys) {
    const candidates = Map.groupBy(restOfHead, keyOf)
    const paired = new Set<T>()
    for (const one of restOfBase) {
      const partner = candidates.get(keyOf(one))?.shift()
      if (!partner) continue
      pairs.push({base: one, head: partner})
      paired.add(one).add(partner)
    }
    restOfBase = restOfBase.filter((one) => !paired.has(one))
    restOfHead = restOfHead.filter((one) => !paired.has(one))
  }
  return pairs
}

/** Texts that differ in line endings alone are the same: git may keep others than the disk has. */
export function sameText(a: string, b: string): boolean {
  return a === b || a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n')
}

function isModified(pair: Pair, base: Revision, head: Revision): boolean {
  return pair.base.path !== pair.head.path || !sameText(base.texts.text(pair.base), head.texts.text(pair.head))
}

function isUnread(document: Document, catalog: Catalog): boolean {
  const name = isNumbered(document, catalog.profile) ? shortId(document) : document.id
  return isUnreadable(catalog, document.id) || isUnreadable(catalog, name)
}

function pathOf(change: Change): string {
  return changedDocument(change).path
}
