import {documentFolder} from '../../../core/site/addresses.ts'
import {certifiedFacts} from '../../components/certification/certified-facts.ts'
import type {PageKind} from '../../context.ts'
import DocumentPage from './document.astro'
import {documentPage} from './document-page.ts'

export const documentPages: PageKind = function* ({catalog, content, renderer, sections, print}) {
  for (const document of catalog.byId.values()) {
    yield {
      path: `${documentFolder(document)}/index.html`,
      prepare: () => {
        const page = documentPage(document, content)
        const certified = certifiedFacts([document], content.certification, catalog, sections)
        return {
          inputs: JSON.stringify([page, certified]) + renderer.key(document),
          html: async () => print(DocumentPage, {page, certified, ...(await renderer.render(document))})
        }
      }
    }
  }
}
