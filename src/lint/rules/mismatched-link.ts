import type {Document} from '../../core/document.ts'
import {type Mention, mentionsIn, resolveReference} from '../../core/reference.ts'
import type {DocumentRule, RuleContext} from '../engine/rule.ts'

export const mismatchedLink: DocumentRule = {
  id: 'mismatched-link',
  subject: 'document',
  severity: 'warning',
  summary: 'A link whose text names a document leads to that document.',
  *check(document, context) {
    for (const {kind, url, text, place} of context.texts.links(document)) {
      if (kind !== 'link' && kind !== 'reference') continue
      const mentions = mentionsIn(text, context.profile)
      if (mentions.length === 0) continue
      const target = targetOf(url, document, context)
      if (!target || mentions.some((mention) => canMean(mention, target))) continue
      const names = mentions.map(({text}) => `\`${text}\``).join(', ')
      yield {
        document,
        place,
        message: `Unexpected link from ${names} to \`${target.id}\`, expected the document that the text names`,
        help: 'Correct the address; if the address is right, correct the text.'
      }
    }
  }
}

type Target = Pick<Document, 'id' | 'number'> & Partial<Pick<Document, 'kind' | 'version' | 'frontMatter'>>

function targetOf(url: string, document: Document, {catalog}: RuleContext): Target | undefined {
  const reference = resolveReference(url, document, catalog)
  if (reference.kind === 'document') return reference.document
  if (reference.kind === 'series') return {id: reference.series.id, number: reference.series.number}
  return reference.kind === 'anchor' ? document : undefined
}

/** A text may name the series, the version, or the document that the target supplements. */
function canMean({number, kind, version}: Mention, target: Target): boolean {
  if (number !== target.number) return false
  if (kind === undefined || target.kind === undefined) return true
  const isSupplement = (target.frontMatter?.supplements.length ?? 0) > 0
  return (kind === target.kind && version === target.version) || (isSupplement && kind !== target.kind)
}
