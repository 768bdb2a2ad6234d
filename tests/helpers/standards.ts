import {type Catalog, findDocument, parseCatalog} from '../../src/core/catalog.ts'
import type {Document} from '../../src/core/document.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
import type {DocumentChange} from '../../src/core/steps/document-change.ts'
import {isRefusal, type Refusal} from '../../src/core/steps/refusal.ts'
import type {SourceFile} from '../../src/core/text/source-file.ts'
import {type DocumentParts, documentText} from './document-text.ts'
import {scsProfile} from './profile.ts'

/** Documents as a step sees them. */
export interface Standards {
  readonly catalog: Catalog
  readonly files: readonly SourceFile[]
  /** The document that an id or its short form means. */
  readonly document: (reference: string) => Document
}

/** Path → text, or what is special about a text that breaks no rule. */
export function standardsOf(
  texts: Readonly<Record<string, string | DocumentParts>>,
  profile: Profile = scsProfile
): Standards {
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    text: typeof text === 'string' ? text : documentText(text)
  }))
  const {catalog} = parseCatalog(files, profile)
  return {
    catalog,
    files,
    document: (reference) => {
      const document = findDocument(catalog, reference)
      if (!document) throw new Error(`There is no document ${reference}`)
      return document
    }
  }
}

/** Id → what a step sets there; a refusal as it is. */
export function changesById(changes: readonly DocumentChange[] | Refusal): unknown {
  if (isRefusal(changes)) return changes
  return Object.fromEntries(changes.map(({document, changes: keys}) => [document.id, keys]))
}

/** Why steps are not taken, and the ways out, each under what was tried. */
export function refusalsText(results: Readonly<Record<string, object | undefined>>): string {
  const paragraphs = Object.entries(results).map(([tried, result]) => {
    if (result === undefined || !isRefusal(result)) throw new Error(`Not refused: ${tried}`)
    return `${tried}\n  ${result.refused}\n  ${result.help}\n`
  })
  return paragraphs.join('\n')
}
