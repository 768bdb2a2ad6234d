import {lineStarts} from '../../core/text/place.ts'

/** Gives a line of a file, without what ends it; each text is searched for its lines once in a row. */
export function makeSourceLine(textOf: (path: string) => string | undefined): (path: string, line: number) => string {
  let known: {readonly path: string; readonly text: string; readonly starts: readonly number[]} | undefined
  return (path, line) => {
    if (known?.path !== path) {
      const text = textOf(path) ?? ''
      known = {path, text, starts: lineStarts(text)}
    }
    const start = known.starts[line - 1] ?? known.text.length
    const next = known.starts[line]
    return known.text.slice(start, next === undefined ? undefined : next - 1)
  }
}
