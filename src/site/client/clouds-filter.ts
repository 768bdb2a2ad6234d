import {each} from './elements.ts'

/** Lets the reader choose which clouds the table shows; the choice is in the address. */
export function filterClouds(form: HTMLFormElement): void {
  const fields = [...form.elements].filter((one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement)
  const given = new URLSearchParams(location.search)
  for (const field of fields) field.value = given.get(field.name) ?? ''
  form.addEventListener('input', () => {
    filterRows(form)
    const chosen = fields.flatMap(({name, value}) => (value ? [[name, value]] : []))
    const query = new URLSearchParams(chosen).toString()
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

/** A cloud fits whose text does, and that has the verdict for the scope, or for any where none is chosen. */
function filterRows(form: HTMLFormElement): void {
  const [text = '', scope = '', verdict = ''] = ['q', 'scope', 'verdict'].map(
    (name) => `${new FormData(form).get(name) ?? ''}`
  )
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
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
