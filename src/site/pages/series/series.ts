import {pageFile} from '../../../core/site/fixed-paths.ts'
import {seriesPath} from '../../../core/site/page-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {seriesPageFacts} from './series-facts.ts'

export const seriesPages: PageKind = function* ({catalog, content, profile, sections}) {
  for (const series of catalog.series.values()) {
    yield makePage('series', pageFile(seriesPath(series, profile)), () => seriesPageFacts(series, content, sections))
  }
}
