import type {Element, ElementContent} from 'hast'
import type {Heading as HeadingNode, List, ListItem, Parents, Root} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {defaultHandlers} from 'remark-rehype'
import type {Heading} from '../../core/markdown/headings.ts'
import {partsOf} from '../../core/markdown/nodes.ts'
import {memoize} from '../../core/text/memoize.ts'

/** How nodes of Markdown become HTML where the usual way will not do. */
export function hastHandlers(tree: Root, headings: readonly Heading[]) {
  return {heading: headingHandler(tree, headings), listItem: listItemHandler}
}

/** Makes headings with the anchors that the reading of the document gave them. */
function headingHandler(tree: Root, headings: readonly Heading[]) {
  const slugs = new Map(partsOf(tree).headings.map((node, index) => [node, headings[index]?.slug]))
  return (state: State, node: HeadingNode): Element => {
    const id = slugs.get(node)
    return {type: 'element', tagName: `h${node.depth}`, properties: id ? {id} : {}, children: state.all(node)}
  }
}

/**
 * Makes list items as usual, but asks only once for each list whether it is loose: asked for each
 * item, as the default does, a list of many thousand items takes minutes.
 */
function listItemHandler(
  state: State,
  node: ListItem,
  parent: Parents | undefined
): ElementContent[] | ElementContent | undefined {
  return defaultHandlers.listItem(state, node, parent?.type === 'list' ? emptyListLike(parent) : parent)
}

/** A list that says at once whether it is loose. */
const emptyListLike = memoize((list: List): List => ({type: 'list', spread: isLoose(list), children: []}))

function isLoose({spread, children}: List): boolean {
  return Boolean(spread) || children.some((item) => item.spread)
}
