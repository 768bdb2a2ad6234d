import {type Catalog, findDocument, isUnreadable, seriesOf} from '../../core/catalog.ts'
import {type Document, isSupplement} from '../../core/document.ts'
import {parseDocumentId, seriesId} from '../../core/document-id.ts'
import {keyName} from '../../core/profile/profile.ts'
import {relationKeys} from '../../core/profile/profile-schema.ts'
import {referenceTo} from '../../core/relations.ts'
import {defined} from '../../core/text/defined.ts'
import {mostSimilar} from '../../core/text/similar.ts'
import {fileName} from '../../core/text/source-file.ts'
import type {DocumentRule} from '../engine/rule.ts'
import {placeOfReference} from '../references/reference-list.ts'

export const unknownReference: DocumentRule = {
  id: 'unknown-reference',
  subject: 'document',
  severity: 'error',
  summary: 'The documents that a document replaces, and those that replace it, exist.',
  *check(document, context) {
    const {catalog, profile} = context
    const isFirstVersion = profile.file_names.kinds !== undefined && document.version === 1
    for (const key of relationKeys) {
      if (key === 'supplements' && isSupplement(document, profile)) continue
      for (const reference of document.frontMatter[key]) {
        if (findDocument(catalog, reference) || isUnreadable(catalog, reference)) continue
        yield {
          document,
          place: placeOfReference(document, key, reference, context.texts),
          message: `Unexpected \`${reference}\` in \`${keyName(profile, key)}\`, expected a document that exists`,
          help: wayOut(reference, document, catalog),
          ...defined({severity: isFirstVersion ? ('warning' as const) : undefined})
        }
      }
    }
  }
}

/** Looks for a similar name among the documents of the same number and of the number in the reference. */
function wayOut(reference: string, document: Document, catalog: Catalog): string {
  const id = parseDocumentId(fileName(reference), catalog.profile)
  const series = [seriesOf(catalog, document), id && catalog.series.get(seriesId(id, catalog.profile))]
  const candidates = series.flatMap((one) => one?.versions ?? []).filter((candidate) => candidate !== document)
  const near = mostSimilar(
    reference,
    candidates.map((candidate) => referenceTo(candidate, catalog))
  )
  return near ? `Did you mean \`${near}\`?` : 'Write the file name of a document, or remove the entry.'
}
