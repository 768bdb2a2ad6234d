import {isSupplement} from '../../core/document.ts'
import type {Change} from '../../core/history/change.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const severalNewDocuments: ChangeRule = {
  id: 'several-new-documents',
  subject: 'change',
  severity: 'warning',
  summary: 'A change adds at most one document, with its supplements.',
  *check(change, {profile, comparison}) {
    const [first] = comparison.changes.filter((one) => isNewMain(one, profile))
    if (!first || first === change || !isNewMain(change, profile)) return
    yield {
      document: change.head,
      place: undefined,
      message: `Unexpected new document beside \`${first.head.id}\`, expected one new document in a change`,
      help: 'Propose it in a separate change, so that people can decide on each document alone.'
    }
  }
}

function isNewMain(change: Change, profile: Profile): change is Extract<Change, {readonly kind: 'added'}> {
  return change.kind === 'added' && !isSupplement(change.head, profile)
}
