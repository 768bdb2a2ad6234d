import {type Catalog, findDocument} from '../../core/catalog.ts'
import {type Document, isSupplement} from '../../core/document.ts'
import {isNumbered} from '../../core/document-id.ts'
import {keyName} from '../../core/profile/profile.ts'
import {referenceTo, relationsOf} from '../../core/relations.ts'
import {canHaveReplacedBy, hasBeenStable} from '../../core/succession.ts'
import type {DocumentRule} from '../engine/rule.ts'
import {addReferences} from '../references/reference-list.ts'

export const oneSidedReference: DocumentRule = {
  id: 'one-sided-reference',
  subject: 'document',
  severity: 'notice',
  fixable: true,
  summary: 'When a document replaces another one, both documents say so.',
  *check(document, {catalog, profile, texts}) {
    for (const [key, opposite, missing] of [
      ['replaces', 'replaced_by', missingReplaces(document, catalog)],
      ['replaced_by', 'replaces', missingReplacedBy(document, catalog)]
    ] as const) {
      if (missing.length === 0) continue
      const references = missing.map((other) => referenceTo(other, catalog))
      const names = references.map((reference) => `\`${reference}\``).join(', ')
      const name = keyName(profile, key)
      yield {
        document,
        place: document.keyPlaces[key] ?? document.frontMatterEnd,
        message: `Unexpected \`${name}\` without ${names}, expected every document whose \`${keyName(profile, opposite)}\` names this one`,
        help: `Add the entry to \`${name}\`, or remove this document from \`${keyName(profile, opposite)}\` of the other one.`,
        ...addReferences(texts.text(document), document, key, references, catalog)
      }
    }
  }
}

/** `missing-replaces` reports a later version that names nothing, `replaced-by-status` a `replaced_by` that may not be there. */
function missingReplaces(document: Document, catalog: Catalog): readonly Document[] {
  const {replaces} = document.frontMatter
  const isLater = document.version > 1 && !isSupplement(document, catalog.profile)
  if (replaces.length === 0 && isLater && isNumbered(document, catalog.profile)) return []
  const namedDocuments = documentsIn(replaces, catalog)
  const {profile} = catalog
  return relationsOf(catalog, document).replaces.filter((other) => {
    return !namedDocuments.has(other) && canHaveReplacedBy(other, profile)
  })
}

/** `missing-replaced-by` already reports a document that names nothing at all. */
function missingReplacedBy(document: Document, catalog: Catalog): readonly Document[] {
  const {replaced_by} = document.frontMatter
  const {profile} = catalog
  if (replaced_by.length === 0 || !canHaveReplacedBy(document, profile)) return []
  const namedDocuments = documentsIn(replaced_by, catalog)
  return relationsOf(catalog, document).replacedBy.filter(
    (other) => !namedDocuments.has(other) && hasBeenStable(other, profile)
  )
}

function documentsIn(references: readonly string[], catalog: Catalog): ReadonlySet<Document | undefined> {
  return new Set(references.map((reference) => findDocument(catalog, reference)))
}
