import type {Stretch} from './prose.ts'

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'})

/** What ends in a full stop without ending a sentence. */
const abbreviation = /[\s("'/](?:e\.\s?g|i\.\s?e|vs|cf|approx|resp|incl|excl|ca|a\.\s?k\.\s?a|et al|dr|mr|ms|st)\.\s*$/i
const beforeNumber = /[\s(](?:no|nr|fig|sec|sect|ch|vol|p|pp|v)\.\s*$/i

/** The sentences of a text, without the white space around them. */
export function sentencesIn(words: string): readonly Stretch[] {
  const sentences: {start: number; end: number}[] = []
  for (const {segment, index} of segmenter.segment(words)) {
    const last = sentences.at(-1)
    if (last && isContinued(endOf(words, last), segment)) last.end = index + segment.length
    else sentences.push({start: index, end: index + segment.length})
  }
  return sentences.map((one) => trimStretch(words, one)).filter(({start, end}) => end > start)
}

/** As much as an abbreviation needs, with what stands before it. */
function endOf(words: string, {start, end}: Stretch): string {
  return end - start > 24 ? words.slice(end - 24, end) : ` ${words.slice(start, end)}`
}

function isContinued(before: string, next: string): boolean {
  return abbreviation.test(before) || (beforeNumber.test(before) && /^\d/.test(next))
}

export function trimStretch(words: string, {start, end}: Stretch): Stretch {
  const text = words.slice(start, end)
  const from = start + text.length - text.trimStart().length
  return {start: from, end: Math.max(from, start + text.trimEnd().length)}
}
