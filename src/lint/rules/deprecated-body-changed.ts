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
    const found = stageOf(context.profile, status) === 'deprecated' ? bodyChange(change, context) : undefined
    if (!found) return
    yield {
      document: change.head,
      place: found.place,
      message: `Unexpected change of a text that is \`${status}\`, expected it to stay`,
      help: 'Make the change in the version that counts now; here it changes what once counted.'
    }
  }
}
