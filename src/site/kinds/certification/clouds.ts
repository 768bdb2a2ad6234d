import {fullAddress} from '../../../core/address.ts'
import {certificationAddress, certificationFolder} from '../../../core/certification/addresses.ts'
import type {PageKind} from '../../context.ts'
import {cloudsPage} from '../../views/certification/clouds-page.ts'
import CloudsPage from './clouds.astro'

/** The clouds, and how they stand. */
export const cloudsPages: PageKind = function* ({content: {certification}, profile, print}) {
  if (!certification) return
  yield {
    path: `${certificationFolder(profile)}/index.html`,
    prepare: () => {
      const page = cloudsPage(certification, profile)
      const canonical = fullAddress(certificationAddress(profile), profile)
      return {inputs: JSON.stringify(page), html: () => print(CloudsPage, {page, canonical})}
    }
  }
}
