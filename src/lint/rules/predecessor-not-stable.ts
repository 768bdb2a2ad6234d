import {findDocument} from '../../core/catalog.ts'
import {shortId} from '../../core/document-id.ts'
import {stageOf} from '../../core/profile/profile.ts'
import {predecessorOf} from '../change/predecessor.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const predecessorNotStable: ChangeRule = {
  id: 'predecessor-not-stable',
  subject: 'change',
  severity: 'warning',
  summary: 'A next version is proposed only when the previous version is stable.',
  *check(change, context) {
    const {profile, comparison} = context
    const predecessor = predecessorOf(change, context)
    if (change.kind !== 'added' || !predecessor) return
    const before = findDocument(comparison.base.catalog, shortId(predecessor))
    const stages = [predecessor, before].map((one) => stageOf(profile, one?.frontMatter.status))
    if (stages.includes('stable')) return
    yield {
      document: change.head,
      place: undefined,
      message: `Unexpected next version of \`${shortId(predecessor)}\` with the status \`${predecessor.frontMatter.status}\`, expected a stable one`,
      help: `If \`${predecessor.id}\` is a draft, continue in it; if it has ended, begin a new document.`
    }
  }
}
