import {shortId} from '../../core/document-id.ts'
import {keyName} from '../../core/profile/profile.ts'
import {inBackticks} from '../../core/text/describe-value.ts'
import {bodyChange} from '../change/body-change.ts'
import {changedLastingKeys, predecessorOf} from '../change/predecessor.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const predecessorModified: ChangeRule = {
  id: 'predecessor-modified',
  subject: 'change',
  severity: 'warning',
  summary: 'A change that adds a version leaves the previous version as it is.',
  *check(change, context) {
    const predecessor = predecessorOf(change, context)
    const edit = context.comparison.changes.find((one) => one.kind === 'modified' && one.head === predecessor)
    if (change.kind !== 'added' || edit?.kind !== 'modified') return
    const keys = changedLastingKeys(edit.base, edit.head).map((key) => inBackticks(keyName(context.profile, key)))
    const parts = [...(bodyChange(edit, context) ? ['text'] : []), ...keys]
    if (parts.length === 0) return
    yield {
      document: change.head,
      place: undefined,
      message: `Unexpected change of ${parts.join(', ')} of \`${shortId(edit.head)}\` together with its next version, expected it to stay as it was`,
      help: `Leave \`${edit.head.id}\` as it was, or change it separately.`
    }
  }
}
