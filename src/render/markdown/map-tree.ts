import type {Nodes, Root} from 'mdast'

/**
 * A tree with some of its nodes replaced, inner ones first. The tree that is given stays as it is,
 * since rules read it too; what does not change is shared with it.
 */
export function mapTree(tree: Root, replace: (node: Nodes) => Nodes): Root {
  const made = mapNode(tree, replace)
  return made.type === 'root' ? made : tree
}

function mapNode(node: Nodes, replace: (node: Nodes) => Nodes): Nodes {
  if (!('children' in node)) return replace(node)
  let changed = false
  const children = node.children.map((child) => {
    const made = mapNode(child, replace)
    changed ||= made !== child
    return made
  })
  return replace(changed ? Object.assign({}, node, {children}) : node)
}
