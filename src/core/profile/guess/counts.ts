import {compareText} from '../../diagnostic.ts'

/** How often each text occurs; the most frequent first, then by text. */
export function countTexts(texts: Iterable<string>): readonly (readonly [text: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, few]) => few - many || compareText(a, b))
}

/** The text that occurs most often. */
export function mostFrequent(texts: Iterable<string>): string | undefined {
  return countTexts(texts)[0]?.[0]
}

/** Whether at least so large a part of many holds something. */
export function isShareOf(part: number, few: number, many: number): boolean {
  return many > 0 && few >= part * many
}
