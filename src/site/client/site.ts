import {today} from './clock.ts'
import {followReading} from './contents.ts'
import {offerCopy} from './copy-code.ts'
import {each} from './elements.ts'
import {filterMatrix} from './matrix-filter.ts'
import {suggestNearest} from './nearest.ts'
import {showDated, showMatrix, showPhases} from './phases.ts'
import {copyRequirementLinks} from './requirement-links.ts'

import {openSearch} from './search.ts'

import {switchThemes} from './theme.ts'

const built = document.documentElement.dataset['day'] ?? ''
if (today() > built) {
  showPhases(today())
  showDated(today())
  showMatrix(today())
  each('[data-as-of]', (day) => {
    day.textContent = today()
    day.title = `This page was made on ${built}; its phases are those of today`
  })
}
each<HTMLButtonElement>('[data-theme-switch]', switchThemes)
each<HTMLFormElement>('[data-matrix-filter]', filterMatrix)
each('.toc', followReading)
each('.prose pre', offerCopy)
each('[data-nearest]', suggestNearest)
each<HTMLButtonElement>('[data-search-open]', openSearch)
each('.prose:has(.requirement-link)', copyRequirementLinks)
const requirementFilter = document.querySelector<HTMLFormElement>('[data-requirement-filter]')
if (requirementFilter) {
  const {filterRequirements} = await import('./requirements.ts')
  filterRequirements(requirementFilter)
}
if (document.querySelector('[data-certification]')) {
  const {followCertification} = await import('./certification.ts')
  followCertification(built)
}
