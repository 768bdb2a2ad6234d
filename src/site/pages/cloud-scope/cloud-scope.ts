import {fullAddress} from '../../../core/site/addresses.ts'
import {cloudScopeAddress, cloudScopeFolder} from '../../../core/site/certification-addresses.ts'
import type {PageKind} from '../../context.ts'
import CloudScopePage from './cloud-scope.astro'
import {cloudScopePage} from './cloud-scope-page.ts'

/** A page for each cloud and each scope that it is tested for. */
export const cloudScopePages: PageKind = function* ({content: {certification}, catalog, profile, sections, print}) {
  if (!certification) return
  const {clouds, scopes} = certification.certification
  for (const cloud of clouds) {
    for (const cloudScope of cloud.scopes) {
      const {scope} = cloudScope
      yield {
        path: `${cloudScopeFolder(cloud, scope, scopes, profile)}/index.html`,
        prepare: () => {
          const page = cloudScopePage(cloud, cloudScope, certification, catalog, sections)
          const canonical = fullAddress(cloudScopeAddress(cloud, scope, scopes, profile), profile)
          return {inputs: JSON.stringify(page), html: () => print(CloudScopePage, {page, canonical})}
        }
      }
    }
  }
}
