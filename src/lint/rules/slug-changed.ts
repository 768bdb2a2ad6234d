import {isNumbered} from '../../core/document-id.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const slugChanged: ChangeRule = {
  id: 'slug-changed',
  subject: 'change',
  severity: 'error',
  summary: 'The slug of a numbered document does not change.',
  *check(change, {profile}) {
    if (change.kind !== 'modified' || !isNumbered(change.base, profile)) return
    const {base, head} = change
    if (base.slug === head.slug) return
    yield {
      document: head,
      place: undefined,
      message: `Unexpected slug \`${head.slug}\`, expected \`${base.slug}\` as before`,
      help: `Rename the file back to \`${base.id}.md\`: its name is part of its address. The title may change.`
    }
  }
}
