import {onNewDay, today} from './clock.ts'
import {followReading} from './contents.ts'
import {offerCopy} from './copy-code.ts'
import {each} from './elements.ts'
import {filterMatrix} from './matrix-filter.ts'
import {suggestNearest} from './nearest.ts'
import {showChanging, showDated, showMatrix, showPhases} from './phases.ts'
import {copyRequirementLinks} from './requirement-links.ts'
import {openSearch} from './search.ts'
import {switchThemes} from './theme.ts'

const built = document.documentElement.dataset['day'] ?? ''
const showDay = (day: string): void => {
  showChanging(day)
  showPhases(day)
  showDated(day)
  showMatrix(day)
  each('[data-as-of]', (element) => {
    element.textContent = day
    element.title = `This page was made on ${built}; its phases are those of today`
  })
}
if (today() > built) showDay(today())
onNewDay(showDay)
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
