import {today} from './clock.ts'
import {each} from './elements.ts'
import {showMatrix} from './phases.ts'

/** Lets the reader choose what the matrix shows; the choice is in the address. */
export function filterMatrix(form: HTMLFormElement): void {
  const fields = [...form.elements].filter((one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement)
  const parameters = new URLSearchParams(location.search)
  for (const field of fields) {
    const value = parameters.get(field.name)
    if (value !== null) field.value = value
    else if (field.name === 'day') field.value = today()
  }
  const apply = (): void => {
    const day = dayOf(form)
    showMatrix(day)
    filterRows(form)
    each('.matrix-note', (note) => {
      note.hidden = day === today()
    })
  }
  form.addEventListener('input', () => {
    apply()
    const query = new URLSearchParams(
      fields.flatMap(({name, value}) => (value && !(name === 'day' && value === today()) ? [[name, value]] : []))
    ).toString()
    history.replaceState(null, '', query ? `?${query}${location.hash}` : location.pathname + location.hash)
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    for (const field of fields) field.value = field.name === 'day' ? today() : ''
    form.dispatchEvent(new Event('input'))
  })
  apply()
}

function dayOf(form: HTMLFormElement): string {
  const day = fieldValue(form, 'day')
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today()
}

function fieldValue(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}

function filterRows(form: HTMLFormElement): void {
  const words = fieldValue(form, 'q').toLowerCase().split(/\s+/).filter(Boolean)
  const track = fieldValue(form, 'track')
  const type = fieldValue(form, 'type')
  const phase = fieldValue(form, 'phase')
  let count = 0
  each('.matrix', (section) => {
    let visibleRows = 0
    each<HTMLTableRowElement>(
      'tbody tr',
      (row) => {
        const text = `${row.querySelector('th')?.textContent} ${row.querySelector('.title')?.textContent}`.toLowerCase()
        const types = row.dataset['types']?.split('|') ?? []
        const fits =
          words.every((word) => text.includes(word)) &&
          (!track || section.dataset['track'] === track) &&
          (!type || types.includes(type)) &&
          (!phase || row.querySelector(`.entry-${phase}`) !== null)
        row.hidden = !fits
        if (fits) visibleRows += 1
      },
      section
    )
    section.hidden = visibleRows === 0
    count += visibleRows
  })
  each('.matrix-count', (status) => {
    status.textContent = `${count} ${count === 1 ? 'row' : 'rows'}`
  })
}
