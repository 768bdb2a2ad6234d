import type {Document} from '../../core/document.ts'
import {dateKeys, type IsoDate} from '../../core/lifecycle.ts'

/** What a page says on the day on which it is made, and what it will say later if nobody changes a document. */
export interface Changing<Value> {
  readonly now: Value
  readonly later: readonly {readonly from: IsoDate; readonly value: Value}[]
}

/** What follows on each day from the dates of documents. */
export function changing<Value>(
  documents: readonly Document[],
  day: IsoDate,
  valueOn: (day: IsoDate) => Value
): Changing<Value> {
  const dates = documents.flatMap(({frontMatter}) => dateKeys.flatMap((key) => frontMatter[key] ?? []))
  const later = [...new Set(dates)].filter((date) => date > day).sort()
  return {now: valueOn(day), later: later.map((from) => ({from, value: valueOn(from)}))}
}
