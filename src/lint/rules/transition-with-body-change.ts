import {bodyChange} from '../change/body-change.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const transitionWithBodyChange: ChangeRule = {
  id: 'transition-with-body-change',
  subject: 'change',
  severity: 'notice',
  summary: 'A step of the lifecycle and a change of the text are two separate changes.',
  *check(change, context) {
    if (change.kind !== 'modified') return
    const from = change.base.frontMatter.status
    const to = change.head.frontMatter.status
    if (from === to || from === undefined || to === undefined || !bodyChange(change, context)) return
    yield {
      document: change.head,
      place: change.head.places.status,
      message: `Unexpected change of the text together with the step from \`${from}\` to \`${to}\`, expected the step alone`,
      help: 'Change the text first, in a separate change, so that people can read it before they decide.'
    }
  }
}
