import {fullAddress} from '../../../core/address.ts'
import {cloudScopeAddress, cloudScopeFolder} from '../../../core/certification/addresses.ts'
import type {PageKind} from '../../context.ts'
import {cloudScopePage} from '../../views/certification/cloud-scope-page.ts'
import CloudScopePage from './cloud-scope.astro'

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
