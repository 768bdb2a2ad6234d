import {seriesFolder} from '../../core/address.ts'
import type {PageKind} from '../context.ts'
import {certifiedFacts} from '../views/certification/certified-facts.ts'
import {seriesPage} from '../views/series-page.ts'
import SeriesPage from './series.astro'

export const seriesPages: PageKind = function* ({catalog, content, profile, sections, print}) {
  for (const series of catalog.series.values()) {
    yield {
      path: `${seriesFolder(series, profile)}/index.html`,
      prepare: () => {
        const page = seriesPage(series, content)
        const documents = [...series.versions, ...series.supplements]
        const certified = certifiedFacts(documents, content.certification, catalog, sections)
        return {inputs: JSON.stringify([page, certified]), html: () => print(SeriesPage, {page, certified})}
      }
    }
  }
}
