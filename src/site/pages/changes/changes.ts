import {pageFile, sitePages} from '../../../core/site/fixed-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {changesFacts} from './changes-facts.ts'

export const changesPages: PageKind = function* ({content}) {
  yield makePage('changes', pageFile(sitePages.changes), () => changesFacts(content))
}
