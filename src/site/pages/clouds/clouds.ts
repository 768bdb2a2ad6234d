import {pageFile, sitePages} from '../../../core/site/fixed-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {cloudsFacts} from './clouds-facts.ts'

/** The clouds, and how they stand. */
export const cloudsPages: PageKind = function* ({content: {certification}, profile}) {
  if (!certification) return
  yield makePage('clouds', pageFile(sitePages.certification), () => cloudsFacts(certification, profile))
}
