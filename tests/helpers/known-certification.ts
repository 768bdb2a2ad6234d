import {readCertification} from '../../src/core/certification/certification.ts'
import {evaluatedCertification} from '../../src/core/certification/evaluated-certification.ts'
import {makeCorpus} from '../../src/core/corpus.ts'
import {knownRequirements} from '../../src/core/requirements/known-requirements.ts'
import type {SiteContent} from '../../src/core/site/site-content.ts'
import {certificationFiles} from './certification.ts'
import {knownContent} from './known-site.ts'
import {profileFileOf} from './lint.ts'
import {scopeText} from './scope-text.ts'

// The second document asks for nothing.
const scope = scopeText({
  modules: `- {id: naming, name: Naming, url: https://docs.lantern.example/std/lan-0002-v1-bells, targets: {main: [names]}}
- {id: lamps, name: Lamps, url: https://docs.lantern.example/std/lan-0001-v2-lamps}`,
  versions: '- {version: v1, stabilized_at: 2024-02-28, include: [naming, lamps]}'
})
const clouds = `clouds:
  - {id: lighthouse, name: Lighthouse, url: https://lighthouse.example, description: A cloud, operator: Us, compatible: lh}
`

/** A site with one scope and one cloud, whose requirements are known. */
export function certifiedContent(content: SiteContent = knownContent): SiteContent {
  const {catalog, tree, day} = content
  const certification = readCertification(
    certificationFiles([
      {path: 'scopes/compatible.yaml', text: scope},
      {path: 'clouds.yaml', text: clouds}
    ])
  )
  const corpus = makeCorpus({profileFile: profileFileOf(catalog.profile), tree, certification, day})
  return {
    ...content,
    requirements: knownRequirements(corpus),
    certification: evaluatedCertification(certification, `${day}T23:59:59`)
  }
}
