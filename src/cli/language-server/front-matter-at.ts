import {longestFrontMatter, splitFrontMatter} from '../../core/front-matter/read/front-matter-split.ts'

/** What stands at an offset within front matter, whether or not it can be read yet; `start` and `end` are offsets. */
export type FrontMatterPart =
  | {
      readonly kind: 'key'
      readonly name: string
      readonly start: number
      readonly end: number
      readonly hasColon: boolean
    }
  | {
      readonly kind: 'value' | 'item'
      /** The key that it belongs to. */
      readonly name: string
      /** What stands there before the offset. */
      readonly typed: string
      readonly start: number
      readonly end: number
      /** Nothing parts it from the colon or dash before it. */
      readonly isTight: boolean
    }

/** Offsets of the YAML of front matter, that without an end yet included. */
export function frontMatterRange(text: string): {readonly start: number; readonly end: number} | undefined {
  const split = splitFrontMatter(text)
  if (split.kind === 'yaml') return split
  const start = text.indexOf('\n') + 1
  if (split.kind !== 'unterminated' || start === 0) return undefined
  const rest = text.slice(start, longestFrontMatter)
  const body = /^[ \t\r]*$|^#{1,6} /m.exec(rest)
  return {start, end: start + (body?.index ?? rest.length)}
}

export function frontMatterAt(text: string, offset: number): FrontMatterPart | undefined {
  const range = frontMatterRange(text)
  if (!range || offset < range.start || offset > range.end) return undefined
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? ''
  if (/^---[ \t]*$/.test(line)) return undefined
  const column = offset - lineStart
  const word = /^[\w-]*/.exec(line)?.[0] ?? ''
  if (column <= word.length) {
    const hasColon = /^[ \t]*:/.test(line.slice(word.length))
    return {kind: 'key', name: word, start: lineStart, end: lineStart + word.length, hasColon}
  }
  const before = line.slice(0, column)
  const item = /^[ \t]*-(?<gap>[ \t]+|$)/.exec(before)
  const key = /^(?<name>[^\s:#-][^:]*):(?<gap>[ \t]+|$)/.exec(before)
  const name = item ? [...keysBetween(text, range.start, lineStart).keys()].at(-1) : key?.groups?.['name']?.trimEnd()
  const match = item ?? key
  if (!match || name === undefined) return undefined
  const typed =
    before
      .slice(match[0].length)
      .split(/[[,"']/)
      .at(-1)
      ?.trimStart() ?? ''
  const rest = /^[^\],"'#]*/.exec(line.slice(column))?.[0].trimEnd() ?? ''
  const isTight = match.groups?.['gap'] === ''
  return {kind: item ? 'item' : 'value', name, typed, start: offset - typed.length, end: offset + rest.length, isTight}
}

/** The names of the keys that are there, each with what stands behind it in its line. */
export function writtenKeys(text: string): ReadonlyMap<string, string> {
  const range = frontMatterRange(text)
  return range ? keysBetween(text, range.start, range.end) : new Map()
}

function keysBetween(text: string, start: number, end: number): ReadonlyMap<string, string> {
  const matches = text.slice(start, end).matchAll(/^([^\s:#-][^:\r\n]*):(?=\s|$)(.*)/gm)
  return new Map([...matches].map(([, name = '', value = '']) => [name.trimEnd(), value.trim()]))
}
