import {keyName} from '../../core/profile/profile.ts'
import {daysSet} from '../change/lifecycle-days.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const backdated: ChangeRule = {
  id: 'backdated',
  subject: 'change',
  severity: 'notice',
  summary: 'A lifecycle date is not earlier than the change that records it.',
  *check(change, {profile, comparison}) {
    if (change.kind === 'removed') return
    for (const {key, day} of daysSet(change)) {
      if (day >= comparison.day) continue
      const name = keyName(profile, key)
      yield {
        document: change.head,
        place: change.head.places[key],
        message: `Unexpected \`${name}\` \`${day}\` in a change of \`${comparison.day}\`, expected that day or a later one`,
        help: 'Leave it if the decision was made on that day; otherwise set the day from which the status holds.'
      }
    }
  }
}
