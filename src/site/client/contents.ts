import {each} from './elements.ts'

/** Marks the section that is being read in the table of contents. */
export function followReading(contents: HTMLElement): void {
  const links = new Map<string, HTMLAnchorElement>()
  each<HTMLAnchorElement>('a', (link) => links.set(decodeURIComponent(link.hash.slice(1)), link), contents)
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? [])
  const mark = (): void => {
    const current = isAtEnd()
      ? headings.at(-1)
      : (headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 4) ?? headings[0])
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  let isWaiting = false
  addEventListener(
    'scroll',
    () => {
      if (isWaiting) return
      isWaiting = true
      requestAnimationFrame(() => {
        isWaiting = false
        mark()
      })
    },
    {passive: true}
  )
  mark()
}

/** Where the page ends, its last sections may be too short to come up. */
function isAtEnd(): boolean {
  return scrollY > 0 && Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight
}
