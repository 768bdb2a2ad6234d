import {type CellVerdict, cellOf} from '../../core/certification/dashboard.ts'
import {cloudBadgeFile} from '../../core/site/file-paths.ts'
import type {SiteContent, SiteFile} from '../../core/site/site-content.ts'
import {badgeSvg} from '../site/badge.ts'
import {verdictName} from './certification-names.ts'

/** White text on each has a contrast of at least 4.5. */
const verdictColours: Readonly<Record<CellVerdict, string>> = {
  pass: '#1a7f37',
  aborted: '#3c6e47',
  incomplete: '#57606a',
  outdated: '#9a5b00',
  none: '#82071e'
}

/** How each cloud stands for each scope, as small pictures. */
export function* cloudBadges({certification, day}: SiteContent): Iterable<SiteFile> {
  if (!certification) return
  const {latest, instant} = certification
  const {clouds, scopes} = certification.certification
  for (const cloud of clouds) {
    for (const cloudScope of cloud.scopes) {
      const {verdict, versions} = cellOf(cloudScope, {latest, instant, drafts: 'hidden'})
      const versionList = versions.map(({version, mark}) => version + mark).join(', ')
      const {name} = cloudScope.scope
      yield {
        path: cloudBadgeFile(cloud, cloudScope.scope, scopes),
        text: badgeSvg({
          label: name,
          title: cloud.name,
          day,
          colour: verdictColours[verdict],
          text: [versionList, verdictName(verdict)].filter(Boolean).join(' ')
        })
      }
    }
  }
}
