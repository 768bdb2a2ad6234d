import {phaseName} from '../../reports/status/phase-name.ts'
import type {Found, Section} from './search-index.ts'

/** The choices of a list of results: each document, and below it sections that the words stand in. */
export function resultOptions(found: readonly Found[]): readonly HTMLElement[] {
  return found.flatMap((one) => {
    const head = make('span', 'result-head')
    head.append(
      make('span', `chip chip-${one.phase}`, phaseName(one.phase)),
      ` ${one.id} `,
      make('strong', '', one.title)
    )
    const excerpt = make('span', 'result-excerpt')
    // The index escapes what stands in documents; `mark` is its own.
    excerpt.innerHTML = one.excerpt
    return [option(one.url, 'result', head, excerpt), ...one.sections.map(sectionOption)]
  })
}

/** Makes one of the choices the chosen one; the field keeps the focus. */
export function choose(list: Element, input: Element, index: number): void {
  for (const [place, one] of [...list.children].entries()) {
    one.setAttribute('aria-selected', `${place === index}`)
    one.id = `search-result-${place}`
    if (place !== index) continue
    input.setAttribute('aria-activedescendant', one.id)
    one.scrollIntoView({block: 'nearest'})
  }
  if (list.children.length === 0) input.removeAttribute('aria-activedescendant')
}

function sectionOption(section: Section): HTMLElement {
  return option(section.url, 'result result-section', section.title)
}

function option(href: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const link = Object.assign(document.createElement('a'), {href, className, tabIndex: -1})
  link.setAttribute('role', 'option')
  link.append(...content)
  return link
}

function make(name: string, className: string, textContent = ''): HTMLElement {
  return Object.assign(document.createElement(name), {className, textContent})
}
