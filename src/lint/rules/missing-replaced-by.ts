import {keyName} from '../../core/profile/profile.ts'
import {referenceTo} from '../../core/relations.ts'
import {canHaveReplacedBy, successorsOf} from '../../core/succession.ts'
import type {DocumentRule} from '../engine/rule.ts'
import {addReferences} from '../references/reference-list.ts'

export const missingReplacedBy: DocumentRule = {
  id: 'missing-replaced-by',
  subject: 'document',
  severity: 'warning',
  fixable: true,
  summary: 'A document that is deprecated or rejected names the documents that replace it, if there are any.',
  *check(document, {catalog, profile, texts}) {
    if (document.frontMatter.replaced_by.length > 0 || !canHaveReplacedBy(document, profile)) return
    const references = successorsOf(document, catalog).map((successor) => referenceTo(successor, catalog))
    if (references.length === 0) return
    const key = keyName(profile, 'replaced_by')
    const names = references.map((reference) => `\`${reference}\``).join(', ')
    yield {
      document,
      place: document.places.status,
      message: `Unexpected status \`${document.frontMatter.status}\` without \`${key}\`, expected ${names} there`,
      help: `Add \`${key}:\` and, on a line of its own, \`  - ${references[0]}\`.`,
      ...addReferences(texts.text(document), document, 'replaced_by', references, catalog)
    }
  }
}
