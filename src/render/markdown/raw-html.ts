import type {Nodes, Root} from 'hast'
import type {VFile} from 'vfile'

/** HTML that opens more elements than this within each other is left out: the stack is finite. */
const deepest = 200

/**
 * Reads the HTML in a document. Most have none, or only comments: for them the parser is not even loaded.
 * Elements that would swallow the text after them, such as `<textarea>`, are shown as text.
 */
export function rawHtml(): (tree: Root, file: VFile) => Promise<Root | undefined> {
  return async (tree, file) => {
    const html = htmlIn(tree).filter((value) => !isComment(value))
    if (html.length === 0 || depthOf(html) > deepest) return undefined
    const {default: rehypeRaw} = await import('rehype-raw')
    return rehypeRaw({tagfilter: true})(tree, file)
  }
}

function htmlIn(node: Nodes): string[] {
  if (node.type === 'raw') return [node.value]
  return 'children' in node ? node.children.flatMap(htmlIn) : []
}

function isComment(html: string): boolean {
  const text = html.trim()
  return text.startsWith('<!--') && text.indexOf('-->', 4) === text.length - 3
}

/** How deep the tags go at most; elements whose end tag is left out count as if they went on. */
function depthOf(html: readonly string[]): number {
  let depth = 0
  let most = 0
  for (const value of html) {
    for (const [tag] of value.matchAll(/<(?:\/|(?!br|hr|img|wbr|col\b))[a-z]/gi)) {
      depth = tag.startsWith('</') ? Math.max(0, depth - 1) : depth + 1
      most = Math.max(most, depth)
    }
  }
  return most
}
