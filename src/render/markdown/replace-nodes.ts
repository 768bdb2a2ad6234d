import type {Nodes, Root} from 'mdast'

/**
 * A tree with some of its nodes replaced, inner ones first. The tree that is given stays as it is,
 * since rules read it too; what does not change is shared with it.
 */
export function replaceNodes(tree: Root, replace: (node: Nodes) => Nodes): Root {
  const root = replaceNode(tree, replace)
  return root.type === 'root' ? root : tree
}

function replaceNode(node: Nodes, replace: (node: Nodes) => Nodes): Nodes {
  if (!('children' in node)) return replace(node)
  let isChanged = false
  const children = node.children.map((child) => {
    const replacement = replaceNode(child, replace)
    isChanged ||= replacement !== child
    return replacement
  })
  return replace(isChanged ? Object.assign({}, node, {children}) : node)
}
