import type {Root} from 'hast'
import type {Raw} from 'mdast-util-to-hast'
import rehypeRaw from 'rehype-raw'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'

/**
 * Reads the HTML in a document. Most have none, or only comments, and are spared the HTML parser.
 * Elements that would swallow the text after them, such as `<textarea>`, are shown as text.
 */
export function rawHtml(): (tree: Root, file: VFile) => Root | undefined {
  const parse = rehypeRaw({tagfilter: true})
  return (tree, file) => {
    let isNeeded = false
    visit(tree, 'raw', (node: Raw, index, parent) => {
      if (!isComment(node.value)) isNeeded = true
      else if (parent && index !== undefined) parent.children[index] = {type: 'comment', value: ''}
    })
    return isNeeded ? parse(tree, file) : undefined
  }
}

function isComment(html: string): boolean {
  const text = html.trim()
  return text.startsWith('<!--') && text.length >= 7 && text.indexOf('-->', 4) === text.length - 3
}
