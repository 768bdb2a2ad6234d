import {type Document, documentPhase} from '../../core/document.ts'
import {isInForce} from '../../core/lifecycle.ts'
import {type Link, urlPlace} from '../../core/markdown/links.ts'
import {resolveReference} from '../../core/reference.ts'
import {relationsOf} from '../../core/relations.ts'
import type {DocumentRule, RuleContext} from '../engine/rule.ts'

export const deprecatedLink: DocumentRule = {
  id: 'deprecated-link',
  subject: 'document',
  severity: 'notice',
  summary: 'A document in force does not link to a deprecated or rejected one.',
  *check(document, context) {
    const {profile, day, catalog} = context
    if (!isInForce(documentPhase(document, day, profile))) return
    const links = linksToDocuments(document, context)
    for (const {link, target} of links) {
      const phase = documentPhase(target, day, profile)
      if ((phase !== 'deprecated' && phase !== 'rejected') || isPredecessor(target, document, context)) continue
      const successors = relationsOf(catalog, target).replacedBy
      if (successors.some((successor) => links.some((other) => other.target === successor))) continue
      yield {
        document,
        place: urlPlace(link, context.texts.starts(document)),
        message: `Unexpected link to \`${target.id}\`, which is ${phase}, expected a document in force`,
        help: successors[0]
          ? `Link to \`${successors[0].id}\`, which replaces it.`
          : 'Link to a document in force, or remove the link.'
      }
    }
  }
}

function linksToDocuments(document: Document, {catalog, texts}: RuleContext): {link: Link; target: Document}[] {
  return texts.links(document).flatMap((link) => {
    if (link.kind === 'reference') return []
    const reference = resolveReference(link.url, document, catalog)
    return reference.kind === 'document' ? [{link, target: reference.document}] : []
  })
}

/** A history of versions has to link to the versions before. */
function isPredecessor(target: Document, document: Document, {catalog}: RuleContext): boolean {
  return target.number === document.number || relationsOf(catalog, document).replaces.includes(target)
}
