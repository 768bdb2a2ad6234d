import {emptyAnswer, findDocuments, type SearchAnswer, type SearchChoice, searchChoices} from './search-index.ts'
import {resultOptions, selectOption} from './search-results.ts'

const markup = `
<form method="dialog" class="search-form" role="search">
  <div class="search-line">
    <input type="text" name="q" aria-label="Search the documents" placeholder="Words, or a number such as 0100" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" role="combobox" aria-expanded="false" aria-controls="search-results" aria-autocomplete="list">
    <button type="submit">Close</button>
  </div>
  <div class="search-filters"></div>
  <p class="search-status" role="status"></p>
</form>
<div id="search-results" class="search-results" role="listbox" aria-label="Results" hidden></div>
`

const unavailable =
  'The search index could not be loaded. It is part of the site that `norma build` makes, and has to come from a web server.'

/** Milliseconds without a key before the index is searched. */
const pause = 120

let dialog: HTMLDialogElement | undefined

/** Shows the search; the first call makes it. */
export function showSearch(): void {
  dialog ??= makeDialog()
  if (!dialog.open) dialog.showModal()
  dialog.querySelector('input')?.select()
}

function makeDialog(): HTMLDialogElement {
  const search = Object.assign(document.createElement('dialog'), {className: 'search', innerHTML: markup})
  search.setAttribute('aria-label', 'Search')
  document.body.append(search)
  const form = search.querySelector('form')
  const input = search.querySelector('input')
  const list = search.querySelector<HTMLElement>('.search-results')
  const status = search.querySelector('.search-status')
  if (!form || !input || !list || !status) return search
  const fail = (): void => status.replaceChildren(unavailable)
  searchChoices().then((choices) => addFilters(search.querySelector('.search-filters'), choices), fail)

  const show = (query: string, answer: SearchAnswer): void => {
    list.replaceChildren(...resultOptions(answer.documents))
    list.hidden = answer.documents.length === 0
    input.setAttribute('aria-expanded', `${!list.hidden}`)
    selectOption(list, input, 0)
    status.replaceChildren(statusText(query, answer))
    const filters = [...form.querySelectorAll('select')]
    if (answer.hidden > 0) status.append(' ', clearButton(filters, input))
  }
  let latestRequest = 0
  const answer = async (number: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (number !== latestRequest) return
    const query = input.value.trim()
    const choice = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, `${value}`]))
    const result = query === '' ? emptyAnswer : await findDocuments(query, choice)
    if (number === latestRequest) show(query, result)
  }
  let lastAnswer = Promise.resolve()
  form.addEventListener('input', () => {
    latestRequest += 1
    lastAnswer = answer(latestRequest).catch(fail)
  })
  const selectedOption = (): HTMLElement | null => list.querySelector<HTMLElement>('[aria-selected="true"]')
  input.addEventListener('keydown', (event) => {
    // Then the keys choose among what an input method offers.
    if (event.isComposing) return
    const options = [...list.children]
    const at = options.findIndex((one) => one.getAttribute('aria-selected') === 'true')
    if (event.key === 'ArrowDown') selectOption(list, input, Math.min(at + 1, options.length - 1))
    else if (event.key === 'ArrowUp') selectOption(list, input, Math.max(at - 1, 0))
    else if (event.key === 'Enter') void lastAnswer.then(() => selectedOption()?.click())
    else return
    event.preventDefault()
  })
  let isPressedBeside = false
  search.addEventListener('pointerdown', (event) => {
    isPressedBeside = liesBeside(event, search)
  })
  search.addEventListener('click', ({target}) => {
    // A result may lie on this very page. Words that are marked up to the edge do not end the search.
    const isResult = target instanceof Element && target.closest('.result')
    if (isResult || (target === search && isPressedBeside)) search.close()
  })
  return search
}

function liesBeside({clientX, clientY}: PointerEvent, dialog: HTMLElement): boolean {
  const {left, right, top, bottom} = dialog.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}

function statusText(query: string, {documents, count, hidden}: SearchAnswer): string {
  if (query === '') return ''
  const more = hidden > 0 ? `; the filters hide ${hidden} more.` : '.'
  if (count > 0) {
    const best = count > documents.length ? `, the best ${documents.length} of them here` : ''
    return `${count === 1 ? '1 document' : `${count} documents`}${best}${more}`
  }
  const advice = hidden > 0 ? '' : ' Try fewer or other words, or the number of a document.'
  return `No document with “${query}”${more}${advice}`
}

function clearButton(filters: readonly HTMLSelectElement[], input: HTMLElement): HTMLElement {
  const button = Object.assign(document.createElement('button'), {type: 'button', textContent: 'Show all'})
  button.addEventListener('click', () => {
    for (const filter of filters) filter.value = ''
    input.focus()
    input.dispatchEvent(new Event('input', {bubbles: true}))
  })
  return button
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
