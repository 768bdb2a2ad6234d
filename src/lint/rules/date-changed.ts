import {dateKeys} from '../../core/lifecycle.ts'
import {keyName} from '../../core/profile/profile.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const dateChanged: ChangeRule = {
  id: 'date-changed',
  subject: 'change',
  severity: 'error',
  summary: 'A lifecycle date stays as it was recorded once its day has come.',
  *check(change, {profile, comparison}) {
    if (change.kind !== 'modified') return
    const {base, head} = change
    for (const key of dateKeys) {
      const before = base.frontMatter[key]
      const after = head.frontMatter[key]
      if (before === undefined || before === after || before > comparison.day) continue
      const name = keyName(profile, key)
      yield {
        document: head,
        place: head.places[key] ?? head.places.status,
        message: `Unexpected ${after === undefined ? `removal of \`${name}\`` : `\`${name}\` \`${after}\``}, expected \`${before}\`, because that day has come`,
        help: `Set \`${name}\` back to \`${before}\`; only a day in the future may change.`
      }
    }
  }
}
