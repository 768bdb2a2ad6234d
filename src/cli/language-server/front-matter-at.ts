import {splitFrontMatter} from '../../core/front-matter-split.ts'

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
  if (split.kind !== 'unterminated') return undefined
  const start = text.indexOf('\n') + 1
  if (start === 0) return undefined
  const blank = /^[ \t\r]*$|^#{1,6} /m.exec(text.slice(start))
  return {start, end: blank ? start + blank.index : text.length}
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
  const key = /^(?<name>[^\s:#-][^:]*?)[ \t]*:(?<gap>[ \t]+|$)/.exec(before)
  const name = item ? keyAbove(text.slice(range.start, lineStart)) : key?.groups?.['name']
  const found = item ?? key
  if (!found || name === undefined) return undefined
  const typed = /[^[,"']*$/.exec(before.slice(found[0].length))?.[0].trimStart() ?? ''
  const rest = /^[^\],"'#]*/.exec(line.slice(column))?.[0].trimEnd() ?? ''
  const isTight = found.groups?.['gap'] === ''
  return {kind: item ? 'item' : 'value', name, typed, start: offset - typed.length, end: offset + rest.length, isTight}
}

/** The names of the keys that are there. */
export function keysIn(text: string): ReadonlySet<string> {
  const range = frontMatterRange(text)
  const yaml = range ? text.slice(range.start, range.end) : ''
  return new Set([...yaml.matchAll(/^([^\s:#-][^:\n]*?)[ \t]*:(?=\s|$)/gm)].map(([, name = '']) => name))
}

function keyAbove(lines: string): string | undefined {
  return [...lines.matchAll(/^([^\s:#-][^:\n]*?)[ \t]*:(?=\s|$)/gm)].at(-1)?.[1]
}
