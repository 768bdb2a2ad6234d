import {stageOf} from '../../core/profile/profile.ts'
import {bodyChange} from '../change/body-change.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const deprecatedBodyChanged: ChangeRule = {
  id: 'deprecated-body-changed',
  subject: 'change',
  severity: 'notice',
  summary: 'The text of a deprecated document stays as it was.',
  *check(change, context) {
    if (change.kind !== 'modified') return
    const {status} = change.base.frontMatter
    const textChange = stageOf(context.profile, status) === 'deprecated' ? bodyChange(change, context) : undefined
    if (!textChange) return
    yield {
      document: change.head,
      place: textChange.place,
      message: `Unexpected change of the text of a \`${status}\` document, expected it to stay as it was`,
      help: 'Undo the change here, and make it in the version that is in force now.'
    }
  }
}
