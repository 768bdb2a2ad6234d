import {isIsoDate} from '../../core/lifecycle.ts'
import {chosenValue, followChoice, searchWords} from './choice-form.ts'
import {onNewDay, today} from './clock.ts'
import {each} from './elements.ts'
import {showMatrix} from './phases.ts'

/** Lets the reader choose what the matrix shows; the choice is in the address. */
export function filterMatrix(form: HTMLFormElement): void {
  const apply = (): void => {
    const chosen = chosenValue(form, 'day')
    const day = isIsoDate(chosen) ? chosen : today()
    showMatrix(day)
    filterRows(form)
    each('.matrix-note', (note) => {
      note.hidden = day === today()
    })
  }
  followChoice({form, apply, initial: (name) => (name === 'day' ? today() : '')})
  onNewDay((day, before) => {
    each<HTMLInputElement>(
      '[name=day]',
      (field) => {
        if (field.value === before) field.value = day
      },
      form
    )
    apply()
  })
}

function filterRows(form: HTMLFormElement): void {
  const words = searchWords(chosenValue(form, 'q'))
  const track = chosenValue(form, 'track')
  const type = chosenValue(form, 'type')
  const phase = chosenValue(form, 'phase')
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
