/** A stretch of a file: lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The very start of a file, for findings that concern the file as a whole. */
export const fileStart: Place = {line: 1, column: 1, endLine: 1, endColumn: 1}

/** Offsets at which the lines of a text begin; the first is 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The place of the characters `start` (inclusive) to `end` (exclusive), both offsets into the text. */
export function placeBetween(starts: readonly number[], start: number, end: number): Place {
  const from = pointAt(starts, start)
  const to = pointAt(starts, Math.max(start, end))
  return {line: from.line, column: from.column, endLine: to.line, endColumn: to.column}
}

/** The offset of a line and column; the inverse of `placeBetween` for its start. */
export function offsetAt(starts: readonly number[], line: number, column: number): number {
  return (starts[line - 1] ?? 0) + column - 1
}

function pointAt(starts: readonly number[], offset: number): {line: number; column: number} {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: offset - (starts[low] ?? 0) + 1}
}

/** The text that stands at a place. */
export function textAt(text: string, place: Place, starts: readonly number[] = lineStarts(text)): string {
  return text.slice(offsetAt(starts, place.line, place.column), offsetAt(starts, place.endLine, place.endColumn))
}

/** How a line of a text ends; the last one as a line of that text would. */
export function newlineOf(text: string, line: number, starts: readonly number[] = lineStarts(text)): '\n' | '\r\n' {
  const end = starts[line] ?? starts[starts.length - 1] ?? 0
  return text.slice(end - 2, end) === '\r\n' ? '\r\n' : '\n'
}
