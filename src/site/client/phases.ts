import {type Phase, phaseMarks, phaseOn} from '../../core/lifecycle.ts'
import {readLifecycleText} from '../../reports/status/lifecycle-text.ts'
import {phaseName} from '../../reports/status/phase-name.ts'
import {phaseStatement} from '../../reports/status/phase-statement.ts'
import {each} from './elements.ts'

/** The phase that the dates of an element's document come to on a day; undefined for a document without dates. */
function phaseAt(element: HTMLElement, day: string): Phase | undefined {
  const facts = readLifecycleText(element.dataset['life'] ?? '')
  return facts && phaseOn(day, facts)
}

/** Replaces the class `WORD-draft` by `WORD-effective`. */
export function setPhaseClass(element: HTMLElement, word: string, phase: Phase): void {
  for (const name of [...element.classList]) if (name.startsWith(`${word}-`)) element.classList.remove(name)
  element.classList.add(`${word}-${phase}`)
}

/** Makes everything outside of tables say what holds on a day. */
export function showPhases(day: string): void {
  each('[data-life]', (element) => {
    const phase = phaseAt(element, day)
    if (!phase) return
    if (element.classList.contains('chip')) {
      setPhaseClass(element, 'chip', phase)
      element.textContent = phaseName(phase)
    } else if (element.classList.contains('dot')) {
      setPhaseClass(element, 'dot', phase)
      element.title = phaseName(phase)
      each('.visually-hidden', (hidden) => hidden.replaceChildren(phaseName(phase)), element)
    } else if (element.classList.contains('standing')) {
      setPhaseClass(element, 'standing', phase)
      const facts = readLifecycleText(element.dataset['life'] ?? '')
      each('.statement', (statement) => facts && statement.replaceChildren(phaseStatement(phase, facts)), element)
    }
  })
}

/** Has elements hold what their templates hold for a day. */
export function showChanging(day: string): void {
  each('[data-changing]', (element) => {
    const templates = [...element.querySelectorAll('template')]
    const current = templates.findLast(({dataset}) => (dataset['from'] ?? '') <= day)
    if (current) element.replaceChildren(current.content.cloneNode(true), ...templates)
  })
}

/** Makes texts that depend only on days say what holds on a day. */
export function showDated(day: string): void {
  each('[data-dated]', (element) => {
    const texts: readonly (readonly [string, string])[] = JSON.parse(element.dataset['dated'] ?? '[]')
    const current = texts.findLast(([from]) => from <= day)
    if (current) element.textContent = current[1]
  })
}

/** Puts each version of the tables into the column of its phase on a day. */
export function showMatrix(day: string): void {
  each('.matrix .entry[data-life]', (entry) => {
    const phase = phaseAt(entry, day)
    if (!phase) return
    setPhaseClass(entry, 'entry', phase)
    each('.mark', (mark) => mark.replaceChildren(phaseMarks[phase] ?? ''), entry)
    moveToColumn(entry, phase)
  })
  each('.matrix .entry[data-since]', (entry) => {
    const isYounger = (entry.dataset['since'] ?? '') > day
    entry.classList.toggle('entry-younger', isYounger)
    entry.title = isYounger ? `First published on ${entry.dataset['since']}` : ''
  })
  each<HTMLTableElement>('.matrix table', hideEmptyColumns)
}

function moveToColumn(entry: HTMLElement, phase: Phase): void {
  const row = entry.closest('tr')
  const heads = [...(entry.closest('table')?.tHead?.rows[0]?.cells ?? [])]
  const index = heads.findIndex((head) => head.dataset['phases']?.split(' ').includes(phase))
  const cell = row?.cells[index]
  if (!cell || cell === entry.parentElement) return
  const entries = [...cell.querySelectorAll<HTMLElement>('.entry'), entry].sort(compareVersions)
  // Read aloud and copied, the versions are words of their own.
  cell.replaceChildren(...entries.flatMap((one, index) => (index > 0 ? [' ', one] : [one])))
}

function compareVersions(a: HTMLElement, b: HTMLElement): number {
  return (a.textContent ?? '').localeCompare(b.textContent ?? '', 'en', {numeric: true})
}

/** Columns that are left out while they are empty: those that were so when the page was made. */
function hideEmptyColumns(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])]
  heads.forEach((head, index) => {
    if (head.hidden) head.dataset['optional'] = ''
    if (head.dataset['optional'] === undefined) return
    const cells = [...table.tBodies].flatMap((body) => [...body.rows].flatMap((row) => row.cells[index] ?? []))
    const isEmpty = cells.every((cell) => !cell.querySelector('.entry'))
    for (const cell of [head, ...cells]) cell.hidden = isEmpty
  })
}
