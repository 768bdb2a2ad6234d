import {isSupplement} from '../../core/document.ts'
import {typeNamed} from '../../core/profile/profile.ts'
import {oneOf} from '../../core/text/describe-value.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const initialStatus: ChangeRule = {
  id: 'initial-status',
  subject: 'change',
  severity: 'error',
  summary: 'A new document begins with a status that the profile allows for its type.',
  *check(change, {profile}) {
    if (change.kind !== 'added' || isSupplement(change.head, profile)) return
    const {status, type} = change.head.frontMatter
    const statuses = typeNamed(profile, type)?.enters_as ?? []
    const accepted = statuses.length > 0 ? statuses : profile.statuses.slice(0, 1).map(({name}) => name)
    if (status === undefined || accepted.includes(status)) return
    yield {
      document: change.head,
      place: change.head.places.status,
      message: `Unexpected status \`${status}\` on a new ${type}, expected ${oneOf(accepted)}`,
      help: `Set the status to \`${accepted[0]}\`; take the next step in a separate change.`
    }
  }
}
