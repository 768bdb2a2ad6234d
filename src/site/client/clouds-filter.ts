import {each} from './elements.ts'

/** Lets the reader choose which clouds the table shows; the choice is in the address. */
export function filterClouds(form: HTMLFormElement): void {
  const fields = [...form.elements].filter((one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement)
  const parameters = new URLSearchParams(location.search)
  for (const field of fields) field.value = parameters.get(field.name) ?? ''
  form.addEventListener('input', () => {
    filterRows(form)
    const choice = fields.flatMap(({name, value}) => (value ? [[name, value]] : []))
    const query = new URLSearchParams(choice).toString()
    history.replaceState(null, '', query ? `?${query}${location.hash}` : location.pathname + location.hash)
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    for (const field of fields) field.value = ''
    form.dispatchEvent(new Event('input'))
  })
  filterRows(form)
}

/** A cloud fits if its text fits and it has the verdict for the scope, or for any scope if none is chosen. */
function filterRows(form: HTMLFormElement): void {
  const data = new FormData(form)
  const value = (name: string): string => `${data.get(name) ?? ''}`
  const scope = value('scope')
  const verdict = value('verdict')
  const words = value('q').toLowerCase().split(/\s+/).filter(Boolean)
  let count = 0
  each<HTMLTableRowElement>('.clouds tbody tr', (row) => {
    const cells = [...row.querySelectorAll<HTMLElement>('[data-scope]')]
    const fulfilling = cells.filter(
      (cell) =>
        (scope === '' || cell.dataset['scope'] === scope) &&
        cell.querySelector(verdict === '' ? '.fulfils' : `.fulfils-${verdict}`) !== null
    )
    const isChosen = (scope === '' && verdict === '') || fulfilling.length > 0
    row.hidden = !isChosen || !words.every((word) => row.dataset['text']?.includes(word))
    if (!row.hidden) count += 1
  })
  each('.clouds-count', (status) => {
    status.textContent = `${count} ${count === 1 ? 'cloud' : 'clouds'}`
  })
}
