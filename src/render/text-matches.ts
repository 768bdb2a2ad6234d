import type {ElementContent, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'

/** Replaces what a (global) pattern matches in running text, outside of some elements. */
export function replaceInText(
  tree: Root,
  pattern: RegExp,
  outsideOf: ReadonlySet<string>,
  replace: (match: RegExpExecArray) => readonly ElementContent[] | undefined
): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && outsideOf.has(node.tagName)) return SKIP
    if (node.type !== 'text' || !parent || index === undefined) return undefined
    const pieces = split(node.value, pattern, replace)
    if (pieces.length === 0) return undefined
    parent.children.splice(index, 1, ...pieces)
    return [SKIP, index + pieces.length]
  })
}

/** The text in pieces; none where nothing is replaced. */
function split(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => readonly ElementContent[] | undefined
): ElementContent[] {
  const pieces: ElementContent[] = []
  let done = 0
  for (const match of text.matchAll(pattern)) {
    const made = replace(match)
    if (!made) continue
    if (match.index > done) pieces.push({type: 'text', value: text.slice(done, match.index)})
    pieces.push(...made)
    done = match.index + match[0].length
  }
  if (pieces.length > 0 && done < text.length) pieces.push({type: 'text', value: text.slice(done)})
  return pieces
}
