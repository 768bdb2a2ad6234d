import {fileAddress} from '../../../core/site/addresses.ts'
import {pageFile, sitePages} from '../../../core/site/fixed-paths.ts'
import {matrixView} from '../../components/matrix-view.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'

/** The matrix over all tracks, at the path where readers know it. */
export const overviewPages: PageKind = function* ({content, profile}) {
  const canonical = fileAddress(sitePages.overview, profile)
  yield makePage('overview', pageFile(sitePages.overview), () => ({matrix: matrixView(content), canonical}))
}
