import {type ScopeState, scopeStates} from '../../core/certification/scope.ts'
import type {Phase} from '../../core/lifecycle.ts'
import {stateName, verdictName} from '../../reports/certification/certification-names.ts'
import {markMeanings} from '../components/certification/mark-meanings.ts'
import type {Standing} from '../components/certification/standing-view.ts'
import {stateLooks} from '../components/certification/state-looks.ts'
import {onNewDay, today} from './clock.ts'
import {filterClouds} from './clouds-filter.ts'
import {each} from './elements.ts'
import {setPhaseClass} from './phases.ts'

/** What pages about clouds and scopes do: keep up with the reader's day, and let clouds be chosen. */
export function followCertification(built: string): void {
  if (today() > built) showCertification(today())
  each('[data-age]', showAge)
  onNewDay((day) => {
    showCertification(day)
    each('[data-age]', showAge)
  })
  each<HTMLFormElement>('[data-clouds-filter]', filterClouds)
}

/** Has verdicts, results, states and certificates say what holds today, if nobody has tested any more. */
function showCertification(day: string): void {
  each('[data-later]', (element) => {
    const later: readonly Standing[] = JSON.parse(element.dataset['later'] ?? '[]')
    const current = later.findLast(({from}) => from <= day)
    if (current) showStanding(element, current)
  })
  each('[data-expires]', (element) => showExpired(element, element.dataset['expires'] ?? '', day))
  each('[data-states]', (element) => showState(element, day))
  each('[data-over]', (element) => {
    element.hidden = (element.dataset['over'] ?? '') >= day
  })
  each('[data-evaluated]', (element) => {
    if ((element.textContent ?? '') < day) element.replaceChildren(day)
  })
}

/** Says how old the results are. */
function showAge(element: HTMLElement): void {
  const days = Math.floor((Date.parse(today()) - Date.parse(element.dataset['age'] ?? '')) / 86_400_000)
  if (days > 0) element.textContent = days === 1 ? ' That was a day ago.' : ` That was ${days} days ago.`
}

function showStanding(element: HTMLElement, {verdict, versions, note}: Standing): void {
  element.className = `fulfils fulfils-${verdict}`
  each('.fulfils-verdict', (word) => word.replaceChildren(verdictName(verdict)), element)
  each('.fulfils-note', (text) => text.replaceChildren(note), element)
  const versionNodes = versions.flatMap(({version, mark}, index) => {
    const name = `${index > 0 ? ', ' : ''}${version}`
    return mark === '' ? [name] : [name, markOf(mark), meaningOf(mark)]
  })
  each('.fulfils-versions', (list) => list.replaceChildren(...versionNodes), element)
}

function markOf(mark: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'mark'
  element.ariaHidden = 'true'
  element.textContent = mark
  return element
}

function meaningOf(mark: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'visually-hidden'
  element.textContent = ` (${markMeanings[mark]})`
  return element
}

function showExpired(element: HTMLElement, expires: string, day: string): void {
  if (expires > day) return
  element.className = 'outcome outcome-expired'
  each('.outcome-word', (word) => word.replaceChildren(`expired since ${expires}`), element)
  each('.outcome-until', (until) => until.remove(), element)
}

function showState(element: HTMLElement, day: string): void {
  const entries = (element.dataset['states'] ?? '').split('|').map((one) => one.split(' '))
  const [from, word] = entries.findLast(([date = '']) => date <= day) ?? []
  if (from === undefined) return
  const state = scopeStates.find((one): one is ScopeState => one === word)
  const look: Phase = state ? stateLooks[state] : 'informative'
  setPhaseClass(element, 'chip', look)
  element.textContent = state ? stateName(state) : 'Not listed any more'
}
