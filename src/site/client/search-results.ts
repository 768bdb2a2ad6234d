import {phaseName} from '../../reports/status/phase-name.ts'
import type {FoundDocument, Section} from './search-index.ts'

/** The choices of a list of results: each document, and below it sections that the words stand in. */
export function resultOptions(documents: readonly FoundDocument[]): readonly HTMLElement[] {
  return documents.flatMap((one) => {
    const head = element('span', 'result-head')
    head.append(
      element('span', `chip chip-${one.phase}`, phaseName(one.phase)),
      ` ${one.id} `,
      element('strong', '', one.title)
    )
    const excerpt = element('span', 'result-excerpt')
    // The index escapes what stands in documents; `mark` is its own.
    excerpt.innerHTML = one.excerpt
    return [option(one.url, 'result', head, excerpt), ...one.sections.map(sectionOption)]
  })
}

/** Selects one of the options; the field keeps the focus. */
export function selectOption(list: Element, input: Element, index: number): void {
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

function element(name: string, className: string, textContent = ''): HTMLElement {
  return Object.assign(document.createElement(name), {className, textContent})
}
