import {comparedVersions} from '../../../core/site/compared-versions.ts'
import {pageFile} from '../../../core/site/fixed-paths.ts'
import {differencePath} from '../../../core/site/page-paths.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {differenceFacts} from './difference-facts.ts'

/** What changed between versions of each series. */
export const differencePages: PageKind = function* ({catalog, content, profile, renderer}) {
  for (const series of catalog.series.values()) {
    for (const compared of comparedVersions(series)) {
      const file = pageFile(differencePath(series, compared, profile))
      const rendering = renderer.difference(compared.before, compared.after)
      yield makePage('difference', file, () => differenceFacts(series, compared, content), rendering)
    }
  }
}
