import type {ElementContent, Parents, RootContent, Text} from 'hast'

/** Shows the children of a tree, or of an element, that hold running text: not those inside some elements. */
export function replaceText(
  parent: Parents,
  outsideOf: ReadonlySet<string>,
  replace: (text: Text) => readonly ElementContent[] | undefined
): void {
  let children: RootContent[] | undefined
  for (const [index, child] of parent.children.entries()) {
    const made = child.type === 'text' ? replace(child) : undefined
    if (made) children ??= parent.children.slice(0, index)
    for (const one of made ?? [child]) children?.push(one)
    if (child.type === 'element' && !outsideOf.has(child.tagName)) replaceText(child, outsideOf, replace)
  }
  if (children) Object.assign(parent, {children})
}

/** The text with what matches a (global) pattern replaced; undefined where nothing is. */
export function replaceMatches(
  {value}: Text,
  pattern: RegExp,
  replace: (match: string) => readonly ElementContent[] | undefined
): ElementContent[] | undefined {
  const pieces: ElementContent[] = []
  let done = 0
  for (const {0: match, index} of value.matchAll(pattern)) {
    const made = replace(match)
    if (!made) continue
    if (index > done) pieces.push({type: 'text', value: value.slice(done, index)})
    pieces.push(...made)
    done = index + match.length
  }
  if (pieces.length === 0) return undefined
  if (done < value.length) pieces.push({type: 'text', value: value.slice(done)})
  return pieces
}
