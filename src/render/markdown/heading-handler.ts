import type {Element} from 'hast'
import type {Heading as HeadingNode, Root} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import type {Heading} from '../../core/markdown/headings.ts'
import {partsOf} from '../../core/markdown/nodes.ts'

/** Makes headings with the anchors that the document's reading gave them. */
export function headingHandler(tree: Root, headings: readonly Heading[]) {
  const slugs = new Map(partsOf(tree).headings.map((node, index) => [node, headings[index]?.slug]))
  return (state: State, node: HeadingNode): Element => {
    const id = slugs.get(node)
    const element: Element = {
      type: 'element',
      tagName: `h${node.depth}`,
      properties: id ? {id} : {},
      children: state.all(node)
    }
    state.patch(node, element)
    return element
  }
}
