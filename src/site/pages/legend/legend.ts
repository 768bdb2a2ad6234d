import {pageFile, sitePages} from '../../../core/site/fixed-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {legendFacts} from './legend-facts.ts'

export const legendPages: PageKind = function* ({profile}) {
  yield makePage('legend', pageFile(sitePages.legend), () => legendFacts(profile))
}
