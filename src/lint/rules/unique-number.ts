import {identityOf} from '../../core/document.ts'
import {isNumbered, shortId} from '../../core/document-id.ts'
import type {CatalogRule} from '../engine/rule.ts'

export const uniqueNumber: CatalogRule = {
  id: 'unique-number',
  subject: 'catalog',
  severity: 'error',
  summary: 'No two documents have the same number, kind and version.',
  *check({documents, profile}) {
    const numbered = documents.filter((document) => isNumbered(document, profile))
    for (const group of Map.groupBy(numbered, (document) => identityOf(document, profile)).values()) {
      for (const document of group) {
        const other = group.find((candidate) => candidate !== document)
        if (!other) continue
        yield {
          document,
          place: undefined,
          message: `Unexpected second \`${shortId(document)}\` beside \`${other.path}\`, expected one document with that number`,
          help: 'Give one of the two documents the next free number, or remove it.'
        }
      }
    }
  }
}
