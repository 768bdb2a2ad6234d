import {type DocumentSymbol, SymbolKind} from 'vscode-languageserver'
import type {Heading} from '../../core/markdown/headings.ts'
import {lineStarts, offsetAt} from '../../core/text/place.ts'
import type {OpenDocument} from './open-document.ts'

/** The headings of a document, each with what stands below it. */
export function symbols({path, text, positions, reading}: OpenDocument): DocumentSymbol[] {
  const document = reading.catalog.documents.find((one) => one.path === path)
  if (!document) return []
  const starts = lineStarts(text)
  const headings = reading.texts.headings(document)
  const ends = endsOf(headings, starts, text.length)
  const top: DocumentSymbol[] = []
  const above: {readonly depth: number; readonly children: DocumentSymbol[]}[] = []
  for (const [index, {depth, text: name, place}] of headings.entries()) {
    const start = offsetAt(starts, place.line, place.column)
    const end = ends[index] ?? text.length
    const children: DocumentSymbol[] = []
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= depth) above.pop()
    const siblings = above.at(-1)?.children ?? top
    siblings.push({
      name: name === '' ? '(no text)' : name,
      kind: SymbolKind.String,
      range: positions.rangeBetween(start, end),
      selectionRange: positions.rangeOf(place),
      children
    })
    above.push({depth, children})
  }
  return top
}

/** Where what stands below each heading ends: at the next one that is as high. */
function endsOf(headings: readonly Heading[], starts: readonly number[], end: number): readonly number[] {
  const next = Array.from({length: 7}, () => end)
  const ends = headings.toReversed().map(({depth, place}) => {
    const headingEnd = next[depth] ?? end
    next.fill(offsetAt(starts, place.line, place.column), depth)
    return headingEnd
  })
  return ends.reverse()
}
