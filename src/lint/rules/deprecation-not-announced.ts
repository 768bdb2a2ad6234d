import {keyName} from '../../core/profile/profile.ts'
import {daysSet} from '../change/lifecycle-days.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const deprecationNotAnnounced: ChangeRule = {
  id: 'deprecation-not-announced',
  subject: 'change',
  severity: 'notice',
  summary: 'A deprecation is announced before the day on which it takes effect.',
  *check(change, {profile, comparison}) {
    if (change.kind !== 'modified') return
    const deprecation = daysSet(change).find(({key}) => key === 'deprecated_at')
    if (!deprecation || deprecation.day > comparison.day) return
    const name = keyName(profile, 'deprecated_at')
    yield {
      document: change.head,
      place: change.head.places.deprecated_at,
      message: `Unexpected \`${name}\` \`${deprecation.day}\` in a change of \`${comparison.day}\`, expected a later day`,
      help: 'Set a later day, so that people who rely on the document have time to change.'
    }
  }
}
