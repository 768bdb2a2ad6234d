import {isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document as YamlDocument} from 'yaml'
import {lineStarts, type Place, placeBetween} from './place.ts'

export interface YamlProblem {
  readonly place: Place
  readonly message: string
}

/** YAML 1.2 read with places; values are plain data, dates stay text. */
export interface YamlReading {
  readonly value: unknown
  readonly problems: readonly YamlProblem[]
  /** Where the value at a path stands; its key, or the nearest parent, where there is no value. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
  readonly placeOfKey: (key: string) => Place
  /** The places, without extent, where the YAML begins and where it ends. */
  readonly start: Place
  readonly end: Place
}

/**
 * Reads the characters `start` to `end` of a text as YAML. Errors in it, aliases that multiply out
 * of bounds included, come back as problems; it never throws.
 */
export function readYaml(text: string, start = 0, end = text.length): YamlReading {
  const starts = lineStarts(text)
  const source = text.slice(start, end)
  const document = parseDocument(source, {lineCounter: new LineCounter(), prettyErrors: false})
  const place = (from: number, to: number): Place => placeBetween(starts, start + from, start + to)
  const problems = document.errors.map((error) => ({
    place: place(...error.pos),
    message: plainMessage(error.message)
  }))
  let value: unknown
  if (problems.length === 0) {
    try {
      value = document.toJS({maxAliasCount: 100})
    } catch (error) {
      problems.push({place: place(0, 0), message: error instanceof Error ? plainMessage(error.message) : String(error)})
    }
  }
  return {
    value,
    problems,
    placeOf: (path) => {
      const range = rangeAt(document, path)
      return range ? place(...range) : place(0, 0)
    },
    placeOfKey: (key) => {
      const range = keyRange(document.contents, key)
      return range ? place(...range) : place(0, 0)
    },
    start: place(0, 0),
    end: place(source.length, source.length)
  }
}

function rangeAt(document: YamlDocument.Parsed, path: readonly PropertyKey[]): [number, number] | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (!isNode(node) || !node.range) continue
    const [from, to] = node.range
    if (to > from) return [from, to]
    const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents
    const key = keyRange(parent, String(path[length - 1]))
    if (key) return key
  }
  return undefined
}

function keyRange(map: unknown, key: string): [number, number] | undefined {
  if (!isMap(map)) return undefined
  for (const pair of map.items) {
    if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key && pair.key.range) {
      return [pair.key.range[0], pair.key.range[1]]
    }
  }
  return undefined
}

function plainMessage(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/[.:]$/, '').trim()
}
