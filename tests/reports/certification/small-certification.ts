import {parseCatalog} from '../../../src/core/catalog.ts'
import {certificationOf, latestOf, reportText} from '../../helpers/certification.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {scopeText} from '../../helpers/scope-text.ts'

export const page = 'https://docs.scs.community/standards/scs-0100-v1-names'
const scopeFile = scopeText({
  testcases: `- {id: names, description: Names are right., url: "${page}#the-tests"}
- {id: flavors}
- {id: extra, lifetime: day}`,
  modules: `- {id: scs-0100-v1, name: Names, url: "${page}", targets: {main: [names], other: [extra]}}
- {id: flavors, name: Flavors, url: "https://example.org/flavors#top", parameters: {list: a}, targets: {main: [flavors, lost]}}
- {id: manual, name: By hand, url: https://example.org/manual}
- {id: attested, name: Attested, url: https://example.org/attested}`,
  timeline: `- {date: 2024-01-01, versions: {v2: draft, v1: effective}}
- {date: 2026-06-01, versions: {v10: draft, v2: effective, v1: deprecated}}`,
  versions: `- {version: v10, include: [scs-0100-v1, {ref: flavors, parameters: {list: "2"}}, attested]}
- {version: v2, include: [scs-0100-v1, {ref: flavors, parameters: {list: "1"}}, manual]}
- {version: v1, include: [scs-0100-v1, flavors]}`
})
export const files = {
  'scs-compatible-iaas.yaml': scopeFile,
  'scs-compatible-kaas.yaml': scopeText()
    .replace('Compatible', 'Other')
    .replace(/uuid: .*/, 'uuid: 50393e6f-0000-4000-8000-000000000002'),
  'clouds.yaml': `clouds:
- {id: alpha, name: Alpha, iaas: [one, {name: Two, subject: beta-two}], certificate: {name: iaas, until: 2026-01-02}}
- {id: gamma, name: Gamma, certificate: {until: 2026-01-01}}
- {id: delta, name: Delta, iaas: delta, certified: true}
`,
  'levels.yaml': 'levels: [{name: Compatible, description: All tests pass.}]',
  'report-1.yaml': reportText('one', {names: 1, flavors: 0, extra: -1}),
  'report-2.yaml': reportText('beta-two', {names: -1, flavors: 1}, '2025-12-01 02:15:00'),
  'report-3.yaml': reportText('delta', {names: 1, flavors: 1}, '2025-12-31 02:15:00')
}
export const instant = '2026-01-02T12:00:00'
export const certification = certificationOf(files)
export const latest = latestOf(certification, instant)
export const {catalog} = parseCatalog(
  [
    {path: 'scs-0100-v1-names.md', text: documentText()},
    {path: 'scs-0500-v2-scope.md', text: documentText({track: 'Scopes'})}
  ],
  scsProfile
)
const document = catalog.byId.get('scs-0100-v1-names')
const [scope] = certification.scopes
const [cloudScope] = certification.clouds[0]?.scopes ?? []
if (!document || !scope || !cloudScope) throw new Error('The files do not say what the tests need')
export const names = document
export const iaas = scope
/** What of the first cloud is tested. */
export const alphaIaas = cloudScope
