import {fullAddress} from '../../core/address.ts'
import type {PageKind} from '../context.ts'
import {matrixView} from '../views/matrix-view.ts'
import OverviewPage from './overview.astro'

/** The overview, also at the path where readers know it. */
export const overviewPages: PageKind = function* ({catalog, profile, day, print}) {
  for (const path of ['index.html', 'overview/index.html']) {
    yield {
      path,
      prepare: () => {
        const matrix = matrixView(catalog, day)
        const canonical = fullAddress(`${profile.base}/`, profile)
        return {inputs: JSON.stringify(matrix), html: () => print(OverviewPage, {matrix, canonical})}
      }
    }
  }
}
