import type {RequirementList} from '../../reports/requirements/requirement-list.ts'
import {listedRequirement} from '../components/listed-requirement.ts'
import {chosenValue, followChoice, keepInAddress} from './choice-form.ts'
import {onNewDay, today} from './clock.ts'
import {type FilteredList, filterable, type RequirementChoice} from './requirement-filter.ts'
import {requirementRow} from './requirement-row.ts'

/** How many requirements are shown at once. */
const pageSize = 50

/** Lets the reader choose among all requirements; the choice is in the address, the list is loaded for the first one. */
export function filterRequirements(form: HTMLFormElement): void {
  const results = document.querySelector<HTMLElement>('[data-requirement-found]')
  const overview = document.querySelector<HTMLElement>('[data-requirement-overview]')
  const status = form.querySelector<HTMLElement>('[data-requirement-count]')
  if (!results || !overview || !status) return
  let loading: Promise<LoadedList> | undefined
  let latestRequest = 0
  const show = async (): Promise<void> => {
    latestRequest += 1
    const request = latestRequest
    const choice = choiceOf(form)
    if (Object.values(choice).every((value) => value === '')) {
      results.hidden = true
      overview.hidden = false
      status.textContent = ''
      return
    }
    loading ??= load(form.dataset['requirementFilter'] ?? '')
    if (results.hidden) status.textContent = 'Loading…'
    let loaded: LoadedList
    try {
      loaded = await loading
    } catch {
      loading = undefined
      if (request === latestRequest) status.textContent = 'The list could not be loaded.'
      return
    }
    if (request !== latestRequest) return
    const rows = loaded.filtered.rowsFor(choice, today())
    const last = Math.max(1, Math.ceil(rows.length / pageSize))
    const current = Math.min(pageInAddress(), last)
    status.textContent = `${rows.length} ${rows.length === 1 ? 'requirement' : 'requirements'}`
    results.replaceChildren(
      rowList(rows.slice((current - 1) * pageSize, current * pageSize), loaded, (current - 1) * pageSize + 1),
      ...(last === 1 ? [] : [pager(current, last, turn)])
    )
    results.hidden = false
    overview.hidden = true
  }
  const turn = async (page: number): Promise<void> => {
    const parameters = new URLSearchParams(location.search)
    if (page > 1) parameters.set('page', `${page}`)
    else parameters.delete('page')
    keepInAddress(parameters)
    await show()
    form.scrollIntoView({block: 'start'})
    results.querySelector<HTMLElement>('.requirement-rows')?.focus({preventScroll: true})
  }
  followChoice({form, apply: show})
  onNewDay(show)
}

interface LoadedList {
  readonly list: RequirementList
  readonly filtered: FilteredList
}

async function load(address: string): Promise<LoadedList> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status}`)
  const list: RequirementList = await response.json()
  return {list, filtered: filterable(list)}
}

function choiceOf(form: HTMLFormElement): RequirementChoice {
  return {
    q: chosenValue(form, 'q'),
    keyword: chosenValue(form, 'keyword'),
    track: chosenValue(form, 'track'),
    type: chosenValue(form, 'type'),
    phase: chosenValue(form, 'phase'),
    scope: chosenValue(form, 'scope'),
    tested: chosenValue(form, 'tested')
  }
}

/** A choice in the address begins with its first page. */
function pageInAddress(): number {
  return Math.max(1, Math.trunc(Number(new URLSearchParams(location.search).get('page'))) || 1)
}

function rowList(rows: readonly number[], {list, filtered}: LoadedList, start: number): HTMLElement {
  const element = document.createElement('ol')
  element.className = 'requirement-rows'
  element.tabIndex = -1
  element.start = start
  element.append(
    ...rows.flatMap((row) => {
      const document = filtered.documentOf(row)
      return document ? [requirementRow(listedRequirement(list, row, document))] : []
    })
  )
  return element
}

function pager(current: number, last: number, turn: (page: number) => void): HTMLElement {
  const element = document.createElement('nav')
  element.className = 'pager'
  element.setAttribute('aria-label', 'Pages of the list')
  const button = (text: string, page: number): HTMLButtonElement => {
    const one = Object.assign(document.createElement('button'), {type: 'button', textContent: text})
    one.disabled = page < 1 || page > last
    one.addEventListener('click', () => turn(page))
    return one
  }
  element.append(button('Previous', current - 1), ` Page ${current} of ${last} `, button('Next', current + 1))
  return element
}
