import {keyName, statusesOf} from '../../core/profile/profile.ts'
import {canHaveReplacedBy} from '../../core/succession.ts'
import type {DocumentRule} from '../engine/rule.ts'

export const replacedByStatus: DocumentRule = {
  id: 'replaced-by-status',
  subject: 'document',
  severity: 'error',
  summary: 'Only a document that is deprecated or rejected names documents that replace it.',
  *check(document, {profile}) {
    const {status, replaced_by} = document.frontMatter
    if (replaced_by.length === 0 || canHaveReplacedBy(document, profile)) return
    const key = keyName(profile, 'replaced_by')
    const where = status ? `with status \`${status}\`` : 'without status'
    const accepted = [...statusesOf(profile, 'deprecated'), ...statusesOf(profile, 'rejected')]
    const ideal = accepted.length > 0 ? `status ${accepted.map((name) => `\`${name}\``).join(' or ')}` : 'none'
    yield {
      document,
      place: document.keyPlaces.replaced_by,
      message: `Unexpected \`${key}\` in a document ${where}, expected ${ideal}`,
      help: `Remove \`${key}\` until the document is replaced, or record its new status.`
    }
  }
}
