import {isSupplement} from '../../core/document.ts'
import {isNumbered} from '../../core/document-id.ts'
import {hasBeenStable} from '../../core/succession.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const numberChanged: ChangeRule = {
  id: 'number-changed',
  subject: 'change',
  severity: 'error',
  summary: 'A document keeps the number that it was given.',
  *check(change, {profile}) {
    if (change.kind !== 'modified' || !isNumbered(change.base, profile)) return
    const {base, head} = change
    if (base.number === head.number) return
    const isPublished = hasBeenStable(base, profile) && !isSupplement(base, profile)
    yield {
      document: head,
      place: undefined,
      message: `Unexpected number \`${head.number}\`, expected \`${base.number}\` as before`,
      help: isPublished
        ? `Rename the file back to \`${base.id}.md\`: other documents refer to it by that number.`
        : `Rename the file back to \`${base.id}.md\`, unless another document has the same number.`,
      severity: isPublished ? 'error' : 'warning'
    }
  }
}
