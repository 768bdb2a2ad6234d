import type {Catalog} from '../catalog.ts'
import {type Document, isSupplement} from '../document.ts'
import {formatDocumentId, isNumbered, shortId} from '../document-id.ts'
import {relationsOf} from '../relations.ts'
import {freeNumber} from './free-number.ts'
import {isRefusal, type Refusal} from './refusal.ts'

/** Document → its new id. */
export type Renamings = ReadonlyMap<Document, string>

/** The ids that a proposal and its supplements have once it is numbered; `wanted` is a number, or `next`. */
export function numberRenamings(document: Document, wanted: string | undefined, catalog: Catalog): Renamings | Refusal {
  const {profile} = catalog
  if (profile.file_names.placeholder === undefined) {
    return {
      refused: 'In this profile every document has a number from the start',
      help: 'For proposals without a number, add `file_names.placeholder` to the profile.'
    }
  }
  if (isNumbered(document, profile)) {
    return {
      refused: `\`${document.id}\` has the number \`${document.number}\` already`,
      help: 'A number never changes, because other documents refer to it.'
    }
  }
  if (isSupplement(document, profile)) return supplementRenaming(document, wanted, catalog)
  const free = freeNumber(wanted ?? 'next', document.frontMatter.track, catalog)
  if (isRefusal(free)) return free
  const {number} = free
  const supplements = relationsOf(catalog, document).supplementedBy.filter((one) => !isNumbered(one, profile))
  const renamings = new Map([[document, formatDocumentId({...document, number})]])
  const versions = new Set<number>()
  for (const supplement of supplements) {
    let {version} = supplement
    while (versions.has(version)) version += 1
    versions.add(version)
    renamings.set(supplement, formatDocumentId({...supplement, number, version}))
  }
  return renamings
}

/** A supplement takes the number of what it supplements, and the next version there. */
function supplementRenaming(supplement: Document, wanted: string | undefined, catalog: Catalog): Renamings | Refusal {
  const targets = relationsOf(catalog, supplement).supplements
  const target = targets.find((one) => isNumbered(one, catalog.profile))
  if (!target) {
    const first = targets[0]
    return {
      refused: `\`${supplement.id}\` supplements nothing that has a number`,
      help: first
        ? `Give \`${first.id}\` its number; its supplements get it too.`
        : 'Write in the supplement which document it belongs to.'
    }
  }
  const {number} = target
  if (wanted !== undefined && wanted !== number) {
    return {
      refused: `A supplement of \`${shortId(target)}\` has the number \`${number}\``,
      help: 'Leave out `--number`.'
    }
  }
  const supplements = catalog.documents.filter((one) => one.number === number && one.kind === supplement.kind)
  const version = Math.max(0, ...supplements.map((one) => one.version)) + 1
  return new Map([[supplement, formatDocumentId({...supplement, number, version})]])
}
