import type {Change} from '../../core/history/change.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import {type DateKey, dateKeys} from '../../core/lifecycle.ts'

/** The days of a document's lifecycle that a change sets, or sets anew. */
export function daysSet(change: Change): readonly {readonly key: DateKey; readonly day: IsoDate}[] {
  if (change.kind === 'removed') return []
  const before = change.kind === 'modified' ? change.base.frontMatter : undefined
  return dateKeys.flatMap((key) => {
    const day = change.head.frontMatter[key]
    return day === undefined || day === before?.[key] ? [] : [{key, day}]
  })
}
