import type {ListedRequirement} from '../components/listed-requirement.ts'

/** The same as the component of a row makes. */
export function requirementRow({
  id,
  href,
  document: label,
  keywords,
  section,
  context,
  text,
  items,
  tests
}: ListedRequirement): HTMLElement {
  const row = element('li', 'requirement-row')
  if (context !== '') row.append(element('span', 'requirement-context', context), ' ')
  row.append(element('span', 'requirement-text', text), ' ')
  if (items.length > 0) {
    const list = element('ul')
    list.append(...items.map((item) => element('li', '', item)))
    row.append(list)
  }
  const facts = element('span', 'requirement-facts')
  const link = Object.assign(document.createElement('a'), {href, textContent: `${label} ${id}`})
  const rest = [keywords.join(', '), section, tests].filter((one) => one !== '')
  facts.append(link, ` · ${rest.join(' · ')}`)
  row.append(facts)
  return row
}

function element(name: string, className = '', text = ''): HTMLElement {
  const result = document.createElement(name)
  if (className !== '') result.className = className
  result.textContent = text
  return result
}
