import {isSupplement} from '../../core/document.ts'
import {isNumbered} from '../../core/document-id.ts'
import {nextNumber} from '../../core/steps/free-number.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const unnumberedDocument: ChangeRule = {
  id: 'unnumbered-document',
  subject: 'change',
  severity: 'warning',
  summary: 'A new document has its number before it is merged.',
  *check(change, {catalog, profile, comparison}) {
    if (change.kind !== 'added' || isNumbered(change.head, profile)) return
    const {head} = change
    const next = isSupplement(head, profile) ? undefined : nextNumber(catalog, head.frontMatter.track)
    yield {
      document: head,
      place: undefined,
      message: `Unexpected \`${head.number}\` in place of a number, expected a number before the document is merged`,
      help: `When the document is accepted, rename the file${next === undefined ? '' : `; the next number of its track is \`${next}\``}.`,
      severity: comparison.stage === 'merged' ? 'error' : 'warning'
    }
  }
}
