import {existsSync, readdirSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {anchorsOf} from '../../src/core/markdown/headings.ts'
import {type DocPage, docPages} from '../helpers/doc-pages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface LocalLink {
  /** From the top of the repository; the page itself where a link is an anchor alone. */
  readonly path: string
  readonly anchor: string | undefined
}

function localLinks({path, tree}: DocPage): LocalLink[] {
  const urls: string[] = []
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') urls.push(node.url)
  })
  return urls
    .filter((url) => !/^[a-z]+:/.test(url))
    .map((url) => {
      const [target = '', anchor] = url.split('#')
      return {path: target === '' ? path : relative(root, join(root, dirname(path), target)), anchor}
    })
}

describe.each(docPages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  test('its links lead to files and headings that are there', () => {
    const broken = localLinks(page).filter(({path, anchor}) => {
      if (!existsSync(join(root, path))) return true
      const target = docPages.find((one) => one.path === path)
      return anchor !== undefined && !(target && anchorsOf(target.tree).has(anchor))
    })
    expect(broken).toEqual([])
  })
})

test('every page and picture in docs is linked from another page', () => {
  const linked = new Set(
    docPages.flatMap((page) => localLinks(page).flatMap(({path}) => (path === page.path ? [] : path)))
  )
  const files = readdirSync(join(root, 'docs')).filter((name) => !name.includes('.actual.'))
  expect(files.filter((name) => !linked.has(`docs/${name}`))).toEqual([])
})

test('the list of pages names every page', () => {
  const list = docPages.find(({path}) => path === 'docs/README.md')
  const linked = new Set(list ? localLinks(list).map(({path}) => path) : [])
  const pages = docPages.map(({path}) => path).filter((path) => path.startsWith('docs/') && path !== 'docs/README.md')
  expect(pages.filter((path) => !linked.has(path))).toEqual([])
})
