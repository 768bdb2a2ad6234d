import type {List, Root} from 'mdast'
import type {Heading} from '../markdown/headings.ts'
import {lineStarts, type Place, placeBetween} from '../text/place.ts'
import {isBoilerplate, isLabel, isQuoted, strengthIn} from './keyword-use.ts'
import {type ExcludedRegion, type Passage, passagesIn} from './passages.ts'
import {oneLine, type Prose, proseOf, type Stretch} from './prose.ts'
import type {ExcludedKeyword, KeywordUse, RequirementReading} from './requirement.ts'
import {noRequirements, rankOf} from './requirement.ts'
import {type Unnamed, withIds} from './requirement-id.ts'
import {inOneLine, type Keywords, keywordsOf} from './requirement-keywords.ts'
import {sentencesIn, trimStretch} from './sentences.ts'

/** Stands between the parts of the path of a section or a context. */
const separator = ' › '

/** A document's text without byte order mark, and what was read from it. */
export interface RequirementSource {
  readonly text: string
  readonly tree: Root
  readonly headings: readonly Heading[]
}

interface Draft {
  readonly text: string
  readonly starts: readonly number[]
  readonly keywords: Keywords
  readonly requirements: Unnamed[]
  /** Where the keywords of the requirements stand. */
  readonly used: Stretch[]
  readonly regions: ExcludedRegion[]
}

/** The requirements of a document, whatever its type, with the ids that follow from their texts. */
export function readRequirements({text, tree, headings}: RequirementSource): RequirementReading {
  const keywords = keywordsOf(text)
  if (text.search(keywords.pattern) < 0) return noRequirements
  const {passages, regions} = passagesIn(tree, headings, text)
  const draft: Draft = {text, starts: lineStarts(text), keywords, requirements: [], used: [], regions: [...regions]}
  for (const passage of passages) readPassage(passage, draft)
  return {requirements: withIds(draft.requirements), excluded: excludedIn(draft)}
}

function readPassage(passage: Passage, draft: Draft): void {
  const {position} = passage.node
  const source = draft.text.slice(position?.start.offset, position?.end.offset)
  if (source.search(draft.keywords.pattern) < 0) return
  const prose = proseOf(passage.node, draft.text)
  draft.regions.push(...prose.code.map((stretch) => ({...stretch, reason: 'code' as const})))
  const whole = trimStretch(prose.words, {start: 0, end: prose.words.length})
  const sentences = passage.kind === 'cell' ? [whole] : sentencesIn(prose.words)
  for (const sentence of sentences) {
    const isLast = sentence === sentences.at(-1)
    readSentence(sentence, prose, passage, draft, isLast ? passage.list : undefined)
  }
}

function readSentence(sentence: Stretch, prose: Prose, passage: Passage, draft: Draft, list: List | undefined): void {
  const words = prose.words.slice(sentence.start, sentence.end)
  const matches = [...words.matchAll(draft.keywords.pattern)]
  if (matches.length === 0) return
  const excluded =
    passage.kind === 'paragraph' && isLabel(words, passage.headings.at(-1)?.text ?? '')
      ? 'heading'
      : isBoilerplate(words, matches.length)
  if (excluded) {
    draft.regions.push({...sourceOf(sentence, prose), reason: excluded})
    return
  }
  const uses = matches.flatMap(({0: word, index}): KeywordUse[] => {
    const stretch = {start: sentence.start + index, end: sentence.start + index + word.length}
    const source = sourceOf(stretch, prose)
    if (isQuoted(prose.plain, stretch)) {
      draft.regions.push({...source, reason: 'quotation'})
      return []
    }
    draft.used.push(source)
    const strength = strengthIn(prose.words, stretch, draft.keywords)
    return [{keyword: inOneLine(word), strength, place: placeOf(source, draft)}]
  })
  const [first, ...others] = uses
  if (!first) return
  const strongest = others.reduce((best, use) => (rankOf(use.strength) > rankOf(best.strength) ? use : best), first)
  const anchors = passage.headings.map(({slug}) => slug)
  draft.requirements.push({
    kind: passage.kind === 'cell' ? 'cell' : 'sentence',
    section: passage.headings.map(({text}) => text).join(separator),
    anchor: anchors.at(-1) ?? '',
    anchors,
    ...strongest,
    keywords: uses,
    text: oneLine(prose.plain.slice(sentence.start, sentence.end)),
    context: passage.context().join(separator),
    items: list ? itemsOf(list, draft) : [],
    extent: placeOf(sourceOf(sentence, prose), draft)
  })
}

/** The items of a list that hold no keyword: what the sentence before it asks for. */
function itemsOf({children}: List, {text, keywords}: Draft): readonly string[] {
  return children.flatMap((item) => {
    const [first] = item.children
    const {plain, words} = first?.type === 'paragraph' ? proseOf(first, text) : {plain: '', words: ''}
    return plain === '' || words.search(keywords.pattern) >= 0 ? [] : [oneLine(plain)]
  })
}

/** Every keyword in the source that no requirement has, with the reason; the innermost one counts. */
function excludedIn({text, starts, keywords, used, regions}: Draft): readonly ExcludedKeyword[] {
  const stretches = [...used.map((stretch) => ({...stretch, reason: undefined})), ...regions]
  const ahead = stretches.sort((a, b) => b.start - a.start || a.end - b.end)
  const around: (typeof stretches)[number][] = []
  return [...text.matchAll(keywords.pattern)].flatMap(({0: word, index}): ExcludedKeyword[] => {
    for (let next = ahead.at(-1); next && next.start <= index; next = ahead.at(-1)) {
      ahead.pop()
      around.push(next)
    }
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= index) around.pop()
    const innermost = around.at(-1)
    if (innermost && !innermost.reason) return []
    const place = placeBetween(starts, index, index + word.length)
    return [{keyword: inOneLine(word), reason: innermost?.reason ?? 'markup', place}]
  })
}

function sourceOf({start, end}: Stretch, {offsets}: Prose): Stretch {
  return {start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1}
}

function placeOf({start, end}: Stretch, {starts}: Draft): Place {
  return placeBetween(starts, start, end)
}
