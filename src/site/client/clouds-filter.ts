import {chosenValue, followChoice, searchWords} from './choice-form.ts'
import {onNewDay} from './clock.ts'
import {each} from './elements.ts'

/** Lets the reader choose which clouds the table shows; the choice is in the address. */
export function filterClouds(form: HTMLFormElement): void {
  const apply = (): void => filterRows(form)
  followChoice({form, apply})
  onNewDay(apply)
}

/** A cloud fits if its text fits and it has the verdict for the scope, or for any scope if none is chosen. */
function filterRows(form: HTMLFormElement): void {
  const scope = chosenValue(form, 'scope')
  const verdict = chosenValue(form, 'verdict')
  const words = searchWords(chosenValue(form, 'q'))
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
