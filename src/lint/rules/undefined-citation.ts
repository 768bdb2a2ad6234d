import type {Catalog} from '../../core/catalog.ts'
import {matchesIn, partsOf} from '../../core/markdown/nodes.ts'
import type {DocumentRule} from '../engine/rule.ts'

/**
 * `[Some title]`, with quotes or without, or `[text][label]`. A mark such as `[REQUIRED]`, a unit,
 * an index, a task's box or the remark of an editor is not a citation: it is one word, or has no capital first.
 */
const bracket = /(?<![\\\p{L}\p{N}\]])\[(?!\^)([^[\]]+)\](?:\[(?!\^)([^[\]]*)\])?(?![(:]|\[(?!\^))/gu

/** At the start of a list item, brackets hold a tag: `- [Bug fix] …`. */
const listMark = /^\s*(?:[-*+]|\d+[.)])\s+$/
const deepestMark = 100

export const undefinedCitation: DocumentRule = {
  id: 'undefined-citation',
  subject: 'document',
  severity: 'warning',
  summary: 'A title in brackets that is meant as a citation has a definition.',
  *check(document, {catalog, texts}) {
    const whole = texts.text(document)
    const {bracketed} = partsOf(texts.tree(document))
    for (const {match, start, place} of matchesIn(bracketed, whole, texts.starts(document), bracket)) {
      const [citation, title = '', label] = match
      if (place.column <= deepestMark && listMark.test(whole.slice(start - place.column + 1, start))) continue
      if (label === undefined ? !isTitle(title) : !/\p{Ll}{2}/u.test(title)) continue
      const name = oneLine(label || title)
      yield {
        document,
        place,
        message: `Unexpected citation \`${oneLine(citation)}\` without a definition, expected a line \`[${name}]: …\``,
        help: wayOut(name, catalog)
      }
    }
  }
}

/** A capital first, and at least two words, not all of them in capitals. */
function isTitle(text: string): boolean {
  return /^["'“„»]?\p{Lu}/u.test(text) && /\p{L}{2,}[^\p{L}]+\p{L}{2,}/u.test(text) && /\p{Ll}/u.test(text)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function wayOut(name: string, {documents}: Catalog): string {
  const title = name.replace(/["'“”„«»]/g, '').toLowerCase()
  const document = documents.find(({frontMatter}) => frontMatter.title.toLowerCase() === title)
  const address = document ? `${document.id}.md` : 'address'
  return `Add a line \`[${name}]: ${address}\` at the end, or write the link in full: \`[…](${address})\`.`
}
