import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

/** Parses Markdown (CommonMark, GFM, YAML front matter) to mdast with the place of every node. */
export type MarkdownParser = (text: string) => Root

const reference = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze()

/** The parser that defines what a document's Markdown means. */
export const parseMarkdownReference: MarkdownParser = (text) => reference.parse(text)

/** The native parser, some twenty times as fast; undefined where its binary cannot load. */
export const parseMarkdownNative = await loadNative()

/** The one reading of a document's text, without byte order mark, for rules, anchors, links and HTML. */
export const parseMarkdown: MarkdownParser = parseMarkdownNative ?? parseMarkdownReference

async function loadNative(): Promise<MarkdownParser | undefined> {
  try {
    const {markdownToMdast} = await import('satteri')
    return (text) => {
      const tree = markdownToMdast(text)
      return tree.type === 'root' ? tree : {type: 'root', children: []}
    }
  } catch {
    return undefined
  }
}
