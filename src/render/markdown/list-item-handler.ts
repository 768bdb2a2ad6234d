import type {ElementContent} from 'hast'
import type {List, ListItem, Parents} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {defaultHandlers} from 'remark-rehype'

/**
 * Makes list items as ever, but asks only once for each list whether it is loose: asked for each
 * item, as the default does, a list of many thousand items takes minutes.
 */
export function listItemHandler() {
  const stand = new WeakMap<Parents, List>()
  return (state: State, node: ListItem, parent: Parents | undefined): ElementContent[] | ElementContent | undefined => {
    if (parent?.type !== 'list') return defaultHandlers.listItem(state, node, parent)
    const list = stand.get(parent) ?? {type: 'list', spread: isLoose(parent), children: []}
    stand.set(parent, list)
    return defaultHandlers.listItem(state, node, list)
  }
}

function isLoose({spread, children}: List): boolean {
  return Boolean(spread) || children.some((item) => item.spread ?? item.children.length > 1)
}
