import {seriesFolder} from '../../../core/site/addresses.ts'
import {certifiedFacts} from '../../components/certification/certified-facts.ts'
import type {PageKind} from '../../context.ts'
import SeriesPage from './series.astro'
import {seriesPage} from './series-page.ts'

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
