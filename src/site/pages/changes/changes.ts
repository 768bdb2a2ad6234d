import {fullAddress} from '../../../core/site/addresses.ts'
import type {PageKind} from '../../context.ts'
import ChangesPage from './changes.astro'
import {changesPage} from './changes-page.ts'

export const changesPages: PageKind = function* ({content, profile, print}) {
  yield {
    path: 'changes/index.html',
    prepare: () => {
      const page = changesPage(content)
      const canonical = fullAddress(`${profile.base}/changes`, profile)
      return {inputs: JSON.stringify(page), html: () => print(ChangesPage, {page, canonical})}
    }
  }
}
