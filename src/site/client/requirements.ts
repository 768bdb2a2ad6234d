import type {RequirementList} from '../../reports/requirements/requirement-list.ts'
import {listedRequirement} from '../components/listed-requirement.ts'
import {today} from './clock.ts'
import {type FilteredList, filterable, type RequirementChoice} from './requirement-filter.ts'
import {requirementRow} from './requirement-row.ts'

/** How many requirements are shown at once. */
const pageSize = 50

const names = ['q', 'keyword', 'track', 'type', 'phase', 'scope', 'tested'] as const

/** Lets the reader choose among all requirements; the choice is in the address, the list is loaded for the first one. */
export function filterRequirements(form: HTMLFormElement): void {
  const results = document.querySelector<HTMLElement>('[data-requirement-found]')
  const overview = document.querySelector<HTMLElement>('[data-requirement-overview]')
  const status = form.querySelector<HTMLElement>('[data-requirement-count]')
  if (!results || !overview || !status) return
  const fields = [...form.elements].filter((one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement)
  let loading: Promise<LoadedList> | undefined
  let latestRequest = 0
  const show = async (page: number): Promise<void> => {
    latestRequest += 1
    const request = latestRequest
    const choice = choiceOf(form)
    const isFiltered = names.some((name) => choice[name] !== '')
    if (!isFiltered) {
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
      status.textContent = 'The list could not be loaded.'
      return
    }
    if (request !== latestRequest) return
    const rows = loaded.filtered.rowsFor(choice)
    const last = Math.max(1, Math.ceil(rows.length / pageSize))
    const current = Math.min(Math.max(1, page), last)
    status.textContent = `${rows.length} ${rows.length === 1 ? 'requirement' : 'requirements'}`
    results.replaceChildren(
      rowList(rows.slice((current - 1) * pageSize, current * pageSize), loaded, (current - 1) * pageSize + 1),
      ...(last === 1 ? [] : [pager(current, last, turn)])
    )
    results.hidden = false
    overview.hidden = true
    keepInAddress(choice, current)
  }
  const turn = async (page: number): Promise<void> => {
    await show(page)
    form.scrollIntoView({block: 'start'})
    results.querySelector<HTMLElement>('.requirement-rows')?.focus({preventScroll: true})
  }
  const restore = (): void => {
    const parameters = new URLSearchParams(location.search)
    for (const field of fields) field.value = parameters.get(field.name) ?? ''
    void show(Number(parameters.get('page') ?? 1) || 1)
  }
  form.addEventListener('input', () => {
    if (names.every((name) => choiceOf(form)[name] === '')) keepInAddress(choiceOf(form), 1)
    void show(1)
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    for (const field of fields) field.value = ''
    form.dispatchEvent(new Event('input'))
  })
  addEventListener('popstate', restore)
  restore()
}

interface LoadedList {
  readonly list: RequirementList
  readonly filtered: FilteredList
}

async function load(address: string): Promise<LoadedList> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status}`)
  const list: RequirementList = await response.json()
  return {list, filtered: filterable(list, today())}
}

function choiceOf(form: HTMLFormElement): RequirementChoice {
  const data = new FormData(form)
  const value = (name: string): string => `${data.get(name) ?? ''}`.trim()
  return {
    q: value('q'),
    keyword: value('keyword'),
    track: value('track'),
    type: value('type'),
    phase: value('phase'),
    scope: value('scope'),
    tested: value('tested')
  }
}

function keepInAddress(choice: RequirementChoice, page: number): void {
  const query = new URLSearchParams(names.flatMap((name) => (choice[name] === '' ? [] : [[name, choice[name]]])))
  if (page > 1) query.set('page', `${page}`)
  const text = query.toString()
  history.replaceState(null, '', (text ? `?${text}` : location.pathname) + location.hash)
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
