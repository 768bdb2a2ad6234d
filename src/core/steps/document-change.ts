import type {Document} from '../document.ts'
import type {FrontMatterChanges} from '../front-matter/write/front-matter-edit.ts'
import {relationKeys} from '../profile/profile-schema.ts'

/** What a step sets in the front matter of one document. */
export interface DocumentChange {
  readonly document: Document
  readonly changes: FrontMatterChanges
}

/** One change for each document, with the entries of its lists merged; changes that set nothing are left out. */
export function mergedChanges(all: readonly DocumentChange[]): readonly DocumentChange[] {
  const byPath = new Map<string, DocumentChange>()
  for (const {document, changes} of all) {
    const earlier: FrontMatterChanges = byPath.get(document.path)?.changes ?? {}
    byPath.set(document.path, {document, changes: merged(earlier, changes)})
  }
  return [...byPath.values()].filter(({changes}) => Object.keys(changes).length > 0)
}

function merged(earlier: FrontMatterChanges, added: FrontMatterChanges): FrontMatterChanges {
  const lists = relationKeys.flatMap((key) => {
    const before = earlier[key]
    const after = added[key]
    return Array.isArray(before) && Array.isArray(after) && after.length > 0
      ? [[key, [...new Set([...before, ...after])]]]
      : []
  })
  return {...earlier, ...added, ...Object.fromEntries(lists)}
}
