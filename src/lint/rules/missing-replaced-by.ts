import {type Catalog, seriesOf} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {isNumbered} from '../../core/document-id.ts'
import {keyName} from '../../core/profile.ts'
import {relationsOf} from '../../core/relations.ts'
import {addReferences, referenceTo} from '../reference-list.ts'
import type {DocumentRule} from '../rule.ts'
import {canHaveReplacedBy, hasBeenStable} from '../succession.ts'

export const missingReplacedBy: DocumentRule = {
  id: 'missing-replaced-by',
  subject: 'document',
  severity: 'warning',
  fixable: true,
  summary: 'A document that is deprecated or rejected names the documents that replace it, where there are any.',
  *check(document, {catalog, profile, text}) {
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
      ...addReferences(text(document), document, 'replaced_by', references, catalog)
    }
  }
}

/** The documents that say they replace it, else the next version; a draft replaces nothing yet. */
function successorsOf(document: Document, catalog: Catalog): readonly Document[] {
  const {profile} = catalog
  const known = relationsOf(catalog, document).replacedBy.filter((successor) => hasBeenStable(successor, profile))
  if (known.length > 0 || !isNumbered(document, profile)) return known
  const next = seriesOf(catalog, document)?.versions.find(
    (candidate) => candidate.version > document.version && hasBeenStable(candidate, profile)
  )
  return next ? [next] : []
}
