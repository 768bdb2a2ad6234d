import type {Position, Range} from 'vscode-languageserver'
import {lineStarts, offsetAt, type Place, placeBetween} from '../../core/text/place.ts'

const encodings = ['utf-16', 'utf-8', 'utf-32'] as const
/** In what an editor counts the characters of a line. */
export type Encoding = (typeof encodings)[number]

/** The first of those that an editor offers; all of them know UTF-16. */
export function chooseEncoding(offered: readonly string[] = []): Encoding {
  return offered.flatMap((name) => encodings.find((encoding) => encoding === name) ?? [])[0] ?? 'utf-16'
}

/** The positions in a text as an editor counts them: from 0, lines that end in a lone `\r` included. */
export interface Positions {
  readonly rangeOf: (place: Place) => Range
  readonly rangeBetween: (start: number, end: number) => Range
  readonly offsetOf: (position: Position) => number
}

export function positionsIn(text: string, encoding: Encoding): Positions {
  const ours = lineStarts(text)
  const theirs = [0, ...text.matchAll(/\r\n|\n|\r/g).map((match) => match.index + match[0].length)]
  const position = (line: number, column: number): Position => {
    const start = theirs[line - 1] ?? 0
    return {line: line - 1, character: units(text.slice(start, start + column - 1), encoding)}
  }
  const rangeBetween = (start: number, end: number): Range => {
    const place = placeBetween(theirs, Math.min(start, text.length), Math.min(end, text.length))
    return {start: position(place.line, place.column), end: position(place.endLine, place.endColumn)}
  }
  return {
    rangeBetween,
    rangeOf: ({line, column, endLine, endColumn}) =>
      rangeBetween(offsetAt(ours, line, column), offsetAt(ours, endLine, endColumn)),
    offsetOf: ({line, character}) => {
      const start = theirs[line]
      if (start === undefined) return line < 0 ? 0 : text.length
      const end = theirs[line + 1] ?? text.length
      return start + lengthOf(text.slice(start, end).replace(/[\r\n]+$/, ''), character, encoding)
    }
  }
}

function units(text: string, encoding: Encoding): number {
  switch (encoding) {
    case 'utf-16':
      return text.length
    case 'utf-8':
      return Buffer.byteLength(text)
    case 'utf-32':
      return [...text].length
  }
}

/** How much of a line so many units are, in UTF-16; never half a character, never more than the line. */
function lengthOf(line: string, character: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.max(0, Math.min(character, line.length))
  let length = 0
  let unitCount = 0
  for (const one of line) {
    if (unitCount >= character) break
    unitCount += units(one, encoding)
    length += one.length
  }
  return length
}
