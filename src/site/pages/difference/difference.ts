import {comparedVersions} from '../../../core/site/compared-versions.ts'
import {requirementDifferenceRows} from '../../components/requirement-differences.ts'
import type {PageKind} from '../../context.ts'
import DifferencePage from './difference.astro'
import {differenceFolder, differencePage} from './difference-page.ts'

export const differencePages: PageKind = function* ({catalog, content, renderer, print}) {
  for (const series of catalog.series.values()) {
    for (const compared of comparedVersions(series)) {
      const {before, after} = compared
      yield {
        path: `${differenceFolder(series, compared, content)}/index.html`,
        prepare: () => {
          const page = differencePage(series, compared, content)
          const asked = requirementDifferenceRows(before, after, content)
          return {
            inputs: JSON.stringify({page, asked}) + renderer.key(before) + renderer.key(after),
            html: async () => print(DifferencePage, {page, asked, difference: await renderer.difference(before, after)})
          }
        }
      }
    }
  }
}
