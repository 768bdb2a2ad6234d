import {siteAddress} from '../../../core/site/addresses.ts'
import {siteFiles} from '../../../core/site/fixed-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'

/** The browser knows the address that was asked for, and is told where the list of all documents lies. */
export const notFoundPages: PageKind = function* ({profile}) {
  yield makePage('not-found', siteFiles.notFound, () => ({catalog: siteAddress(siteFiles.catalog, profile)}))
}
