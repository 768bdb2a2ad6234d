import {stageOf} from '../../core/profile.ts'
import type {ChangeRule} from '../rule.ts'
import {textChange} from '../text-change.ts'

export const stableBodyChanged: ChangeRule = {
  id: 'stable-body-changed',
  subject: 'change',
  severity: 'notice',
  summary: 'The text of a stable document changes in nothing that an environment has to fulfil.',
  *check(change, context) {
    if (change.kind !== 'modified') return
    const {status} = change.base.frontMatter
    const found = stageOf(context.profile, status) === 'stable' ? textChange(change, context) : undefined
    if (!found) return
    const {place, keywords} = found
    const finding = {document: change.head, place}
    yield {
      ...finding,
      message: `Unexpected change of a text that is \`${status}\`, expected what was conformant to stay so`,
      help: 'Corrections and explanations are fine; what asks for more belongs into a next version.'
    }
    if (keywords.base === keywords.head) return
    yield {
      ...finding,
      message: `Unexpected ${keywords.head} requirement keywords in a text that is \`${status}\`, expected ${keywords.base} as before`,
      help: 'See whether it asks for more than it did; if so, propose a next version.',
      severity: 'warning'
    }
  }
}
