import type {Nodes, Root} from 'mdast'

/** Deeper than any document that people write; trees are walked recursively, and the stack is finite. */
const deepest = 100

/** Shows a notice in place of a document that is nested so deeply that walking it could fail. */
export function limitDepth(): (tree: Root) => Root {
  return (tree) => (isTooDeep(tree) ? notice : tree)
}

const notice: Root = {
  type: 'root',
  children: [
    {
      type: 'paragraph',
      children: [{type: 'text', value: 'This document is nested too deeply to be shown. Read its source.'}]
    }
  ]
}

function isTooDeep(tree: Root): boolean {
  let level: Nodes[] = [tree]
  for (let depth = 0; depth < deepest; depth += 1) {
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []))
    if (level.length === 0) return false
  }
  return true
}
