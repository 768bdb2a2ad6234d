import {canTransition} from '../../core/profile/profile.ts'
import {oneOf} from '../../core/text/describe-value.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const statusTransition: ChangeRule = {
  id: 'status-transition',
  subject: 'change',
  severity: 'error',
  summary: 'A status changes only by a step that the profile permits.',
  *check(change, {profile}) {
    if (change.kind !== 'modified') return
    const {base, head} = change
    const from = base.frontMatter.status
    const to = head.frontMatter.status
    if (from === undefined || to === undefined) return
    const step = canTransition(profile, from, to)
    if (step === 'permitted') return
    const ways = profile.transitions.filter((way) => way.from === from && !way.tolerated).map((way) => way.to)
    yield {
      document: head,
      place: head.places.status,
      message: `Unexpected step from \`${from}\` to \`${to}\`, expected ${ways.length > 0 ? oneOf(ways) : 'none'} after \`${from}\``,
      help:
        step === 'tolerated'
          ? 'This step is tolerated; take a permitted step if you can.'
          : `Set the status back to \`${from}\`${ways.length > 0 ? ', or take a permitted step' : ' and begin a new document'}.`,
      severity: step === 'tolerated' ? 'warning' : 'error'
    }
  }
}
