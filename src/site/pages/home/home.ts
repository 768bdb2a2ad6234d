import {pageFile, sitePages} from '../../../core/site/fixed-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {homeFacts} from './home-facts.ts'

export const homePages: PageKind = function* ({content}) {
  yield makePage('home', pageFile(sitePages.home), () => homeFacts(content))
}
