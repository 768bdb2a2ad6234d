import {findDocument} from '../../core/catalog.ts'
import {keyName} from '../../core/profile/profile.ts'
import {relationKeys} from '../../core/profile/profile-schema.ts'
import type {DocumentRule} from '../engine/rule.ts'
import {placeOfReference} from '../references/reference-list.ts'

export const selfReference: DocumentRule = {
  id: 'self-reference',
  subject: 'document',
  severity: 'error',
  summary: 'A document does not replace or supplement itself.',
  *check(document, context) {
    const {catalog, profile} = context
    for (const key of relationKeys) {
      for (const reference of document.frontMatter[key]) {
        if (findDocument(catalog, reference)?.id !== document.id) continue
        yield {
          document,
          place: placeOfReference(document, key, reference, context.texts),
          message: `Unexpected \`${reference}\` in \`${keyName(profile, key)}\` of the same document, expected another one`,
          help: 'Write the right document, often another version of this one, or remove the entry.'
        }
      }
    }
  }
}
