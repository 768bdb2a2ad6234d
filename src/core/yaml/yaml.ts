import {isMap, isNode, isScalar, parseAllDocuments, parseDocument, visit, type Document as YamlDocument} from 'yaml'
import {lineStarts, type Place, placeBetween} from '../text/place.ts'
import {type YamlAdvice, yamlAdvice} from './yaml-advice.ts'
import {type Range, syntaxFaults, type YamlFault} from './yaml-errors.ts'

export interface YamlProblem extends YamlAdvice {
  readonly place: Place
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
  const source = text.slice(start, end)
  return readingOf(parseDocument(source, options), source, lineStarts(text), start)
}

/** The documents of a YAML stream, which `---` separates; an empty stream has none. */
export function readYamlStream(text: string): readonly YamlReading[] {
  const starts = lineStarts(text)
  return [...parseAllDocuments(text, options)].map((document) => readingOf(document, text, starts, 0))
}

const options = {prettyErrors: false, logLevel: 'error'} as const

function readingOf(
  document: YamlDocument.Parsed,
  source: string,
  starts: readonly number[],
  start: number
): YamlReading {
  const place = ([from, to]: Range): Place =>
    placeBetween(starts, start + from, start + Math.min(Math.max(from, to), source.length))
  const problem = (fault: YamlFault): YamlProblem => ({
    place: place(fault.range),
    ...yamlAdvice(fault, source.slice(fault.range[0]))
  })
  const hasErrors = document.errors.length > 0
  const {value, faults} = hasErrors ? {value: undefined, faults: syntaxFaults(document, source)} : plainValue(document)
  return {
    value,
    problems: faults.map(problem),
    placeOf: (path) => place(rangeAt(document, path) ?? [0, 0]),
    placeOfKey: (key) => place(keyRange(document.contents, key) ?? [0, 0]),
    start: place([0, 0]),
    end: place([source.length, source.length])
  }
}

/** The data of a document; only here do aliases that cannot be resolved show. */
function plainValue(document: YamlDocument.Parsed): {value?: unknown; faults: YamlFault[]} {
  try {
    return {value: document.toJS({maxAliasCount: 100}), faults: []}
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const dangling = danglingAlias(document)
    if (dangling) return {faults: [{code: 'BAD_ALIAS', message, range: dangling}]}
    return {faults: [{code: 'RESOURCE_EXHAUSTION', message, range: [0, 0]}]}
  }
}

function danglingAlias(document: YamlDocument.Parsed): Range | undefined {
  let range: Range | undefined
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined
      range = alias.range ? [alias.range[0], alias.range[1]] : undefined
      return visit.BREAK
    }
  })
  return range
}

function rangeAt(document: YamlDocument.Parsed, path: readonly PropertyKey[]): Range | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1))
    const range = extentOf(document.getIn(path.slice(0, length), true)) ?? keyRange(parent, String(path[length - 1]))
    if (range) return range
  }
  return extentOf(document.contents)
}

/** Where a node stands; undefined where nothing is written. */
function extentOf(node: unknown): Range | undefined {
  if (!isNode(node) || !node.range) return undefined
  const [start, end] = node.range
  return end > start ? [start, end] : undefined
}

function keyRange(map: unknown, key: string): Range | undefined {
  if (!isMap(map)) return undefined
  for (const {key: node} of map.items) {
    if (isScalar(node) && String(node.value ?? '') === key && node.range) return [node.range[0], node.range[1]]
  }
  return undefined
}
