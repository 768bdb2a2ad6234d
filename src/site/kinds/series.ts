import {seriesFolder} from '../../core/address.ts'
import type {PageKind} from '../context.ts'
import {seriesPage} from '../views/series-page.ts'
import SeriesPage from './series.astro'

export const seriesPages: PageKind = function* ({catalog, content, profile, print}) {
  for (const series of catalog.series.values()) {
    yield {
      path: `${seriesFolder(series, profile)}/index.html`,
      prepare: () => {
        const page = seriesPage(series, content)
        return {inputs: JSON.stringify(page), html: () => print(SeriesPage, {page})}
      }
    }
  }
}
