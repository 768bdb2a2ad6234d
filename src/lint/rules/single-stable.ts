import {shortId} from '../../core/document-id.ts'
import {keyName, stageOf, statusesOf} from '../../core/profile/profile.ts'
import type {CatalogRule} from '../engine/rule.ts'

export const singleStable: CatalogRule = {
  id: 'single-stable',
  subject: 'catalog',
  severity: 'error',
  summary: 'At most one version of a document is stable without an announced end.',
  *check({series, profile}) {
    for (const {versions} of series.values()) {
      const open = versions.filter(({frontMatter: {status, deprecated_at}}) => {
        return stageOf(profile, status) === 'stable' && deprecated_at === undefined
      })
      const newest = open.at(-1)
      if (!newest) continue
      for (const document of open) {
        if (document.version === newest.version) continue
        const {status} = document.frontMatter
        const deprecatedAt = keyName(profile, 'deprecated_at')
        const [deprecated] = statusesOf(profile, 'deprecated')
        yield {
          document,
          place: document.places.status,
          message: `Unexpected status \`${status}\` beside \`${shortId(newest)}\`, which is stable too, expected an end of the older version`,
          help: `Record the day on which its deprecation takes effect under \`${deprecatedAt}\`${deprecated ? `, with the status \`${deprecated}\`` : ''}.`
        }
      }
    }
  }
}
