import {matchesIn, partsOf} from '../../core/markdown/nodes.ts'
import {enoughCandidates, mostSimilar} from '../../core/text/similar.ts'
import type {DocumentRule} from '../engine/rule.ts'

/** `[^label]`, but not an escaped one, and not a pattern such as `[^a-z]` or `[^x]*`. */
const mark = /(?<!\\)\[\^(?!(?:\w-\w)+\])([\p{L}\p{N}][\p{L}\p{N}._:-]*)\](?![*+{])/gu

export const undefinedFootnote: DocumentRule = {
  id: 'undefined-footnote',
  subject: 'document',
  severity: 'error',
  summary: 'Every footnote mark has a footnote.',
  *check(document, {texts}) {
    const {bracketed, footnotes} = partsOf(texts.tree(document))
    const labels = footnotes.slice(0, enoughCandidates).map(({identifier}) => identifier)
    for (const {match, place} of matchesIn(bracketed, texts.text(document), texts.starts(document), mark)) {
      const [shown, label = ''] = match
      const near = mostSimilar(label, labels)
      yield {
        document,
        place,
        message: `Unexpected footnote mark \`${shown}\` without a footnote, expected a line \`${shown}: …\``,
        help: near ? `Did you mean \`[^${near}]\`?` : `Add a line \`${shown}: …\`, or remove the mark.`
      }
    }
  }
}
