import type {Phase} from '../../core/lifecycle.ts'
import {phaseName} from '../../reports/phase-name.ts'
import {type Found, findDocuments, type SearchChoice, searchChoices} from './search-index.ts'

const markup = `
<form method="dialog" class="search-form" role="search">
  <div class="search-line">
    <input type="search" name="q" aria-label="Search the documents" placeholder="Search the documents" autocomplete="off" role="combobox" aria-expanded="false" aria-controls="search-results" aria-autocomplete="list">
    <button type="submit">Close</button>
  </div>
  <div class="search-filters"></div>
  <p class="search-status" role="status"></p>
</form>
<ul id="search-results" class="search-results" role="listbox" aria-label="Results"></ul>
`

let dialog: HTMLDialogElement | undefined

/** Shows the search, made when it is first asked for. */
export async function showSearch(): Promise<void> {
  if (dialog?.open) return
  dialog ??= await makeDialog()
  dialog.showModal()
  dialog.querySelector('input')?.select()
}

async function makeDialog(): Promise<HTMLDialogElement> {
  const made = document.createElement('dialog')
  made.className = 'search'
  made.setAttribute('aria-label', 'Search')
  made.innerHTML = markup
  document.body.append(made)
  const [form, list, status] = [
    made.querySelector('form'),
    made.querySelector('ul'),
    made.querySelector('.search-status')
  ]
  const input = made.querySelector('input')
  if (!form || !list || !status || !input) return made
  addFilters(made.querySelector('.search-filters'), await searchChoices())
  let asked = 0
  const update = async (): Promise<void> => {
    asked += 1
    const own = asked
    const choice = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, `${value}`]))
    const {found, hidden} = await findDocuments(input.value.trim(), choice)
    if (own !== asked) return
    list.replaceChildren(...found.map(option))
    input.setAttribute('aria-expanded', `${found.length > 0}`)
    select(list, input, 0)
    status.textContent = statusText(input.value.trim(), found.length, hidden)
  }
  form.addEventListener('input', update)
  input.addEventListener('keydown', (event) => {
    const options = [...list.children]
    const at = options.findIndex((one) => one.getAttribute('aria-selected') === 'true')
    if (event.key === 'ArrowDown') select(list, input, Math.min(at + 1, options.length - 1))
    else if (event.key === 'ArrowUp') select(list, input, Math.max(at - 1, 0))
    else if (event.key === 'Enter') options[at]?.querySelector('a')?.click()
    else return
    event.preventDefault()
  })
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close()
  })
  return made
}

function statusText(query: string, count: number, hidden: number): string {
  if (query === '') return ''
  const results = count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`
  return hidden > 0 ? `${results}; ${hidden} more without the filters` : results
}

function addFilters(place: Element | null, choices: readonly SearchChoice[]): void {
  for (const {name, label, values} of choices) {
    if (values.length < 2) continue
    const select = document.createElement('select')
    select.name = name
    select.append(new Option('All', ''), ...values.map(({value, text}) => new Option(text, value)))
    const field = document.createElement('label')
    field.append(`${label} `, select)
    place?.append(field)
  }
}

function select(list: Element, input: Element, index: number): void {
  for (const [place, option] of [...list.children].entries()) {
    option.setAttribute('aria-selected', `${place === index}`)
    if (place !== index) continue
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({block: 'nearest'})
  }
  if (list.children.length === 0) input.removeAttribute('aria-activedescendant')
}

function option(found: Found, index: number): HTMLElement {
  const item = document.createElement('li')
  item.id = `search-result-${index}`
  item.setAttribute('role', 'option')
  const link = document.createElement('a')
  link.href = found.href
  link.tabIndex = -1
  const head = document.createElement('span')
  head.className = 'result-head'
  head.append(chip(found.phase), ` ${found.id} `, bold(found.title))
  const excerpt = document.createElement('span')
  excerpt.className = 'result-excerpt'
  // The index escapes what stands in documents; `mark` is its own.
  excerpt.innerHTML = found.excerpt
  link.append(head, excerpt)
  item.append(link)
  return item
}

function chip(phase: Phase): HTMLElement {
  return Object.assign(document.createElement('span'), {
    className: `chip chip-${phase}`,
    textContent: phaseName(phase)
  })
}

function bold(text: string): HTMLElement {
  return Object.assign(document.createElement('strong'), {textContent: text})
}
