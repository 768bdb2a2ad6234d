import {documentPhase, isSupplement} from '../../core/document.ts'
import {shortId} from '../../core/document-id.ts'
import {isInForce} from '../../core/lifecycle.ts'
import type {Heading} from '../../core/markdown/headings.ts'
import type {Link} from '../../core/markdown/links.ts'
import {resolveReference} from '../../core/reference.ts'
import type {DocumentRule} from '../engine/rule.ts'

export const scopeListsDraft: DocumentRule = {
  id: 'scope-lists-draft',
  subject: 'document',
  severity: 'warning',
  summary: 'A scope that is in force lists no drafts.',
  *check(document, {catalog, profile, day, texts}) {
    const {scopes} = profile
    if (!scopes || document.frontMatter.track !== scopes.track || isSupplement(document, profile)) return
    if (!isInForce(documentPhase(document, day, profile))) return
    for (const {url, place} of linksBelow(texts.headings(document), texts.links(document), scopes.sections)) {
      const reference = resolveReference(url, document, catalog)
      if (reference.kind !== 'document' || documentPhase(reference.document, day, profile) !== 'draft') continue
      const {status} = reference.document.frontMatter
      yield {
        document,
        place,
        message: `Unexpected \`${status}\` document \`${shortId(reference.document)}\` in a scope that is in force, expected a document in force`,
        help: 'Stabilize the document, or list it in a later version of the scope.'
      }
    }
  }
}

/** The links in the sections that the profile names, with their subsections. */
function linksBelow(headings: readonly Heading[], links: readonly Link[], sections: readonly string[]): Link[] {
  const stretches = headings.flatMap(({text, depth, place}, index) => {
    if (!sections.includes(text)) return []
    const next = headings.slice(index + 1).find((heading) => heading.depth <= depth)
    return {from: place.line, to: next?.place.line ?? Number.POSITIVE_INFINITY}
  })
  return links.filter(({kind, place: {line}}) => {
    return kind !== 'definition' && kind !== 'image' && stretches.some(({from, to}) => from < line && line < to)
  })
}
