import {isSupplement} from '../../core/document.ts'
import {hasBeenStable} from '../../core/succession.ts'
import type {ChangeRule} from '../engine/rule.ts'

export const publishedRemoved: ChangeRule = {
  id: 'published-removed',
  subject: 'change',
  severity: 'error',
  summary: 'A document that has been stable is not removed.',
  *check(change, {profile}) {
    if (change.kind !== 'removed') return
    const {base} = change
    if (isSupplement(base, profile) || !hasBeenStable(base, profile)) return
    yield {
      document: base,
      place: undefined,
      message: `Unexpected removal of \`${base.id}\` with the status \`${base.frontMatter.status}\`, expected the file to stay`,
      help: 'Restore the file under its name; deprecate the document instead of removing it.'
    }
  }
}
