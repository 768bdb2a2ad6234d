import {type Catalog, findDocument, isUnreadable} from '../../core/catalog.ts'
import {type Document, isSupplement} from '../../core/document.ts'
import {keyName} from '../../core/profile/profile.ts'
import type {DocumentRule} from '../engine/rule.ts'
import {placeOfReference} from '../references/reference-list.ts'

export const supplementTarget: DocumentRule = {
  id: 'supplement-target',
  subject: 'document',
  severity: 'error',
  summary: 'A supplement belongs to a document that exists and has the same number and track.',
  *check(document, context) {
    const {catalog, profile} = context
    if (!isSupplement(document, profile)) return
    for (const reference of document.frontMatter.supplements) {
      const fault = faultOf(document, reference, catalog)
      if (!fault) continue
      yield {
        document,
        place: placeOfReference(document, 'supplements', reference, context.texts),
        message: `Unexpected \`${reference}\` in \`${keyName(profile, 'supplements')}\`, expected ${fault.ideal}`,
        help: fault.help
      }
    }
  }
}

function faultOf(document: Document, reference: string, catalog: Catalog): {ideal: string; help: string} | undefined {
  const target = findDocument(catalog, reference)
  const {number, frontMatter} = document
  if (!target) {
    if (isUnreadable(catalog, reference)) return undefined
    return {
      ideal: 'a document that exists',
      help: 'Write the file name of the document that the supplement belongs to.'
    }
  }
  if (target.number !== number) {
    return {
      ideal: `a document with the number \`${number}\``,
      help: `Name another document, or give the supplement the number \`${target.number}\`.`
    }
  }
  if (target.frontMatter.track === frontMatter.track) return undefined
  return {
    ideal: `a document in the track \`${frontMatter.track}\``,
    help: `Move the supplement to the track \`${target.frontMatter.track}\` of its document.`
  }
}
