import {pageFile} from '../../../core/site/fixed-paths.ts'
import {documentPath} from '../../../core/site/page-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {documentPageFacts} from './document-facts.ts'

export const documentPages: PageKind = function* ({catalog, content, renderer, sections}) {
  for (const document of catalog.byId.values()) {
    const file = pageFile(documentPath(document))
    const facts = () => documentPageFacts(document, content, sections)
    yield makePage('document', file, facts, renderer.document(document))
  }
}
