import {fullAddress} from '../../../core/site/addresses.ts'
import {matrixView} from '../../components/matrix-view.ts'
import type {PageKind} from '../../context.ts'
import OverviewPage from './overview.astro'

/** The matrix over all tracks, at the path where readers know it. */
export const overviewPages: PageKind = function* ({content, profile, print}) {
  yield {
    path: 'overview/index.html',
    prepare: () => {
      const matrix = matrixView(content)
      const canonical = fullAddress(`${profile.base}/overview`, profile)
      return {inputs: JSON.stringify(matrix), html: () => print(OverviewPage, {matrix, canonical})}
    }
  }
}
