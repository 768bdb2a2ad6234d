import type {Root, RootContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm)

/** Markdown as GitHub reads it, by another parser than ours. */
export function parseGfm(markdown: string): Root {
  return parser.parse(markdown)
}

/** The cells of a table as readers see them, header first. */
export function tableTexts(node: RootContent | undefined): string[][] {
  return node?.type === 'table' ? node.children.map((row) => row.children.map((cell) => plainText(cell))) : []
}

/** The addresses of all links below a node, in order. */
export function linksIn(node: Root | RootContent): string[] {
  if (node.type === 'link') return [node.url]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}
