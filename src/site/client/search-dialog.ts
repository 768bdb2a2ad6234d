import {findDocuments, noAnswer, type SearchAnswer, type SearchChoice, searchChoices} from './search-index.ts'
import {choose, resultOptions} from './search-results.ts'

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

/** Milliseconds without a key before the index is asked. */
const pause = 120

let dialog: HTMLDialogElement | undefined

/** Shows the search, made when it is first asked for. */
export function showSearch(): void {
  dialog ??= makeDialog()
  if (!dialog.open) dialog.showModal()
  dialog.querySelector('input')?.select()
}

function makeDialog(): HTMLDialogElement {
  const made = Object.assign(document.createElement('dialog'), {className: 'search', innerHTML: markup})
  made.setAttribute('aria-label', 'Search')
  document.body.append(made)
  const form = made.querySelector('form')
  const input = made.querySelector('input')
  const list = made.querySelector<HTMLElement>('.search-results')
  const status = made.querySelector('.search-status')
  if (!form || !input || !list || !status) return made
  const fail = (): void => status.replaceChildren(unavailable)
  searchChoices().then((choices) => addFilters(made.querySelector('.search-filters'), choices), fail)

  const show = (query: string, answer: SearchAnswer): void => {
    list.replaceChildren(...resultOptions(answer.found))
    list.hidden = answer.found.length === 0
    input.setAttribute('aria-expanded', `${!list.hidden}`)
    choose(list, input, 0)
    status.replaceChildren(statusText(query, answer))
    const filters = [...form.querySelectorAll('select')]
    if (answer.hidden > 0) status.append(' ', clearing(filters, input))
  }
  let asked = 0
  const answer = async (own: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (own !== asked) return
    const query = input.value.trim()
    const choice = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, `${value}`]))
    const found = query === '' ? noAnswer : await findDocuments(query, choice)
    if (own === asked) show(query, found)
  }
  let answered = Promise.resolve()
  form.addEventListener('input', () => {
    asked += 1
    answered = answer(asked).catch(fail)
  })
  const chosen = (): HTMLElement | null => list.querySelector<HTMLElement>('[aria-selected="true"]')
  input.addEventListener('keydown', (event) => {
    const options = [...list.children]
    const at = options.findIndex((one) => one.getAttribute('aria-selected') === 'true')
    if (event.key === 'ArrowDown') choose(list, input, Math.min(at + 1, options.length - 1))
    else if (event.key === 'ArrowUp') choose(list, input, Math.max(at - 1, 0))
    else if (event.key === 'Enter' && !event.isComposing) answered.then(() => chosen()?.click())
    else return
    event.preventDefault()
  })
  made.addEventListener('click', ({target}) => {
    // Beside the dialog, or a result, which may lie on this very page.
    if (target === made || (target instanceof Element && target.closest('.result'))) made.close()
  })
  return made
}

function statusText(query: string, {found, count, hidden}: SearchAnswer): string {
  if (query === '') return ''
  const more = hidden > 0 ? `; the filters hide ${hidden} more.` : '.'
  if (count > 0) {
    const best = count > found.length ? `, the best ${found.length} of them here` : ''
    return `${count === 1 ? '1 document' : `${count} documents`}${best}${more}`
  }
  const way = hidden > 0 ? '' : ' Try fewer or other words, or the number of a document.'
  return `No document with “${query}”${more}${way}`
}

function clearing(filters: readonly HTMLSelectElement[], input: HTMLElement): HTMLElement {
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
