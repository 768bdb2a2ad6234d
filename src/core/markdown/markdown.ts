import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {memoizeByText} from '../text/memoize.ts'

/** Parses Markdown (CommonMark, GFM, YAML front matter) to mdast with the place of every node. */
export type MarkdownParser = (text: string) => Root

const reference = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze()

/** The parser that defines what a document's Markdown means. */
export const parseMarkdownReference: MarkdownParser = (text) => reference.parse(text)

/** The native parser, some twenty times as fast; undefined where its binary cannot load. */
export const parseMarkdownNative = await loadNative()

/** So many characters of text keep their trees, which take some ten bytes for each of them. */
const keptCharacters = 4_000_000

/**
 * The one reading of a document's text, without byte order mark, for rules, anchors, links and HTML. Whoever reads a
 * text again gets the same tree, which nobody changes.
 */
export const parseMarkdown: MarkdownParser = memoizeByText(
  parseMarkdownNative ?? parseMarkdownReference,
  keptCharacters
)

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
