import type {Element, Nodes, Root} from 'hast'
import {toString as textIn} from 'hast-util-to-string'
import 'mdast-util-to-hast'
import rehypeRaw from 'rehype-raw'
import {unified} from 'unified'

/** A page as a program reads it. */
export interface Page {
  /** Where it lies in the end, after redirects, without its fragment. */
  readonly url: string
  readonly html: string
  readonly elements: readonly Element[]
  readonly ids: readonly string[]
  /** Addresses of everything that it links to, loads or leads on to, with their fragments. */
  readonly links: readonly string[]
}

export interface Crawl {
  /** Address as it was asked for, without its fragment → what came. */
  readonly pages: ReadonlyMap<string, Page>
  /** "PAGE → LINK: what is wrong" */
  readonly broken: readonly string[]
}

/**
 * Follows every link within the site from some addresses on; each with and without a slash at its end. The links of a
 * page that `follows` does not want are left alone.
 */
export async function crawl(
  starts: readonly string[],
  origin: string,
  follows: (url: string) => boolean = () => true
): Promise<Crawl> {
  const pages = new Map<string, Page>()
  const failures = new Map<string, string>()
  const links: {readonly from: string; readonly to: string}[] = []
  const queue = [...starts]
  const seen = new Set(queue)
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const response = await fetch(address)
    const text = await response.text()
    if (response.status !== 200) {
      failures.set(address, `${response.status}`)
      continue
    }
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue
    const knownPage = pages.get(response.url)
    const page = knownPage ?? readPage(response.url, text)
    pages.set(address, page).set(response.url, page)
    if (knownPage || !follows(response.url)) continue
    for (const to of page.links.filter((link) => link.startsWith(`${origin}/`))) {
      links.push({from: page.url, to})
      for (const next of bothForms(withoutFragment(to))) {
        if (seen.has(next)) continue
        seen.add(next)
        queue.push(next)
      }
    }
  }
  const problemOf = (to: string): string | undefined => {
    const address = withoutFragment(to)
    const fragment = decodeURIComponent(new URL(to).hash.slice(1))
    const failure = bothForms(address).flatMap((form) => failures.get(form) ?? [])[0]
    if (failure) return failure
    return fragment === '' || pages.get(address)?.ids.includes(fragment) ? undefined : 'no such anchor'
  }
  const broken = links.flatMap(({from, to}) => {
    const problem = problemOf(to)
    return problem === undefined ? [] : [`${from} → ${to}: ${problem}`]
  })
  return {pages, broken: [...new Set(broken)].sort()}
}

export function readPage(url: string, html: string): Page {
  // With a doctype before it, the text is read as that of a whole document.
  const tree: Root = {type: 'root', children: [{type: 'doctype'}, {type: 'raw', value: html}]}
  const elements = elementsIn(unified().use(rehypeRaw).runSync(tree))
  return {
    url,
    html,
    elements,
    ids: elements.flatMap(({properties}) => (properties['id'] === undefined ? [] : [`${properties['id']}`])),
    links: elements.flatMap((element) => linksOf(element)).flatMap((link) => URL.parse(link, url)?.href ?? [])
  }
}

/** The text that people see, and that of the title. */
export function textOf({elements}: Page): string {
  const body = elements.find(({tagName}) => tagName === 'body')
  return [titleOf(elements), body ? textIn(body) : ''].join('\n')
}

export function textsOf({elements}: Page, tagName: string): string[] {
  return elements.filter((element) => element.tagName === tagName).map((element) => textIn(element).trim())
}

function elementsIn(node: Nodes): Element[] {
  const inner = 'children' in node ? node.children.flatMap(elementsIn) : []
  return node.type === 'element' ? [node, ...inner] : inner
}

function titleOf(elements: readonly Element[]): string {
  const title = elements.find(({tagName}) => tagName === 'title')
  return title ? textIn(title) : ''
}

function linksOf({tagName, properties}: Element): string[] {
  const {href, src, content, httpEquiv} = properties
  if (tagName === 'meta' && `${httpEquiv}`.toLowerCase() === 'refresh') {
    return [`${content}`.replace(/^[^;]*;\s*url=/i, '')]
  }
  return [href, src].flatMap((value) => (typeof value === 'string' ? [value] : []))
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '')
}

/** An address with and without a slash at its end; that of a file as it is. */
function bothForms(address: string): string[] {
  if (/\.[a-z0-9]+$/i.test(new URL(address).pathname)) return [address]
  const bare = address.replace(/\/$/, '')
  return new URL(address).pathname === '/' ? [address] : [bare, `${bare}/`]
}
