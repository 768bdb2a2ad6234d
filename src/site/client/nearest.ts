import {distance} from 'fastest-levenshtein'
import {each} from './elements.ts'

interface Entry {
  readonly id: string
  readonly title: string
  readonly href: string
}

/** At most five documents whose ids are near to the last name of a path, the nearest first. */
export function nearestEntries(path: string, entries: readonly Entry[]): readonly Entry[] {
  const name = lastName(path).toLowerCase()
  return entries
    .map((entry) => ({entry, far: distanceOf(name, entry.id.toLowerCase())}))
    .sort((a, b) => a.far - b.far)
    .slice(0, 5)
    .filter(({far}) => far < 0.6)
    .map(({entry}) => entry)
}

/** Offers the documents whose ids are nearest to the address of the page. */
export async function suggestNearest(box: HTMLElement): Promise<void> {
  if (lastName(location.pathname) === '') return
  const nearest = nearestEntries(location.pathname, await readCatalog(box.dataset['nearest'] ?? ''))
  each(
    'ul',
    (list) => {
      for (const entry of nearest) {
        const link = Object.assign(document.createElement('a'), {href: entry.href, textContent: entry.id})
        const item = document.createElement('li')
        item.append(link, ` ${entry.title}`)
        list.append(item)
      }
    },
    box
  )
  each(
    'h2',
    (heading) => {
      heading.hidden = nearest.length === 0
    },
    box
  )
}

/** The last name of a path, as it is where it cannot be decoded. */
function lastName(path: string): string {
  const name = path.split('/').filter(Boolean).at(-1) ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** 0 for the same, 1 for nothing in common; the beginning of an id counts like the whole id. */
function distanceOf(name: string, id: string): number {
  const parts = [id, id.slice(0, name.length)]
  return Math.min(...parts.map((part) => distance(name, part) / Math.max(name.length, part.length, 1)))
}

async function readCatalog(address: string): Promise<readonly Entry[]> {
  try {
    const {documents}: {documents: readonly {id: string; title: string; links: {page: string}}[]} = await (
      await fetch(address)
    ).json()
    return documents.map(({id, title, links}) => ({id, title, href: new URL(links.page).pathname}))
  } catch {
    return []
  }
}
