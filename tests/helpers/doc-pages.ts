import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Code, Root} from 'mdast'
import {parseMarkdown} from '../../src/core/markdown/markdown.ts'

const root = new URL('../../', import.meta.url)

/** A page of the documentation; its path leads from the top of the repository. */
export interface DocPage {
  readonly path: string
  readonly text: string
  readonly tree: Root
}

/** `README.md`, `CONTRIBUTING.md` and everything in `docs`. */
export const docPages: readonly DocPage[] = ['README.md', 'CONTRIBUTING.md', ...pagesInDocs()].map((path) => {
  const text = readFileSync(new URL(path, root), 'utf8')
  return {path, text, tree: parseMarkdown(text)}
})

function pagesInDocs(): string[] {
  const names = readdirSync(fileURLToPath(new URL('docs/', root)))
  return names.filter((name) => name.endsWith('.md') && !name.includes('.actual.')).map((name) => `docs/${name}`)
}

export function docPage(path: string): DocPage {
  const page = docPages.find((one) => one.path === path)
  if (!page) throw new Error(`There is no page ${path}`)
  return page
}

/** The code blocks of a page, in order. */
export function codeBlocks({tree}: DocPage): readonly Code[] {
  return tree.children.flatMap((node) => (node.type === 'code' ? [node] : []))
}
