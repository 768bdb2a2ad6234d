import {documentFolder} from '../../core/address.ts'
import type {PageKind} from '../context.ts'
import {documentPage} from '../views/document-page.ts'
import DocumentPage from './document.astro'

export const documentPages: PageKind = function* ({catalog, content, renderer, print}) {
  for (const document of catalog.byId.values()) {
    yield {
      path: `${documentFolder(document)}/index.html`,
      prepare: () => {
        const page = documentPage(document, content)
        return {
          inputs: JSON.stringify(page) + renderer.key(document),
          html: async () => print(DocumentPage, {page, ...(await renderer.render(document))})
        }
      }
    }
  }
}
