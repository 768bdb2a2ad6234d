import {fullAddress} from '../../core/address.ts'
import type {PageKind} from '../context.ts'
import {changesPage} from '../views/changes-page.ts'
import ChangesPage from './changes.astro'

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
