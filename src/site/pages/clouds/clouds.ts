import {fullAddress} from '../../../core/site/addresses.ts'
import {certificationAddress, certificationFolder} from '../../../core/site/certification-addresses.ts'
import type {PageKind} from '../../context.ts'
import CloudsPage from './clouds.astro'
import {cloudsPage} from './clouds-page.ts'

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
