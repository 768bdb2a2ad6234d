import type {Catalog} from '../../core/catalog.ts'
import type {Edit} from '../../core/diagnostic.ts'
import type {Document} from '../../core/document.ts'
import {readFrontMatter} from '../../core/front-matter/read/front-matter.ts'
import type {Texts} from '../../core/markdown/texts.ts'
import {keyName} from '../../core/profile/profile.ts'
import type {RelationKey} from '../../core/profile/profile-schema.ts'
import {applyEdits} from '../../core/text/edits.ts'
import {lineStarts, newlineOf, offsetAt, type Place, placeBetween, textAt} from '../../core/text/place.ts'

/** Where one of the references under a key stands; the whole value where it cannot be told. */
export function placeOfReference(
  document: Document,
  key: RelationKey,
  reference: string,
  texts: Texts
): Place | undefined {
  const place = document.places[key]
  if (!place) return undefined
  const starts = texts.starts(document)
  const words = textAt(texts.text(document), place, starts).matchAll(/[^\s'",[\]]+/g)
  const match = words.find(([word]) => word === reference)
  if (!match) return place
  const start = offsetAt(starts, place.line, place.column) + match.index
  return placeBetween(starts, start, start + reference.length)
}

/** Adds references under a key in the style of the file; no fix where that would change anything else. */
export function addReferences(
  text: string,
  document: Document,
  key: RelationKey,
  references: readonly string[],
  catalog: Catalog
): {fix?: readonly Edit[]} {
  const {profile} = catalog
  const fix = additions(text, document, key, references, keyName(profile, key))
  if (!fix) return {}
  const {frontMatter} = readFrontMatter({path: document.path, text: applyEdits(text, fix)}, profile)
  const expected = {...document.frontMatter, [key]: [...document.frontMatter[key], ...references]}
  return JSON.stringify(frontMatter) === JSON.stringify(expected) ? {fix} : {}
}

function additions(
  text: string,
  document: Document,
  key: RelationKey,
  references: readonly string[],
  name: string
): readonly Edit[] | undefined {
  const place = document.places[key]
  const keyPlace = document.keyPlaces[key]
  const newline = newlineOf(text, (place?.endLine ?? document.frontMatterEnd.line) - 1)
  const lines = (before: string, after = ''): string =>
    references.map((reference) => `${before}${reference}${after}${newline}`).join('')
  if (!place || !keyPlace) {
    return [{place: document.frontMatterEnd, text: `${name}:${newline}${lines('  - ')}`}]
  }
  const value = textAt(text, place)
  if (place.line === keyPlace.line && place.column === keyPlace.column) {
    return [{place: lineStart(keyPlace.line + 1), text: lines('  - ')}]
  }
  const item = /^-[ \t]+(["']?)/.exec(value)
  if (item && place.endColumn === 1) {
    return [{place: lineStart(place.endLine), text: lines(`${' '.repeat(place.column - 1)}${item[0]}`, item[1])}]
  }
  if (!value.startsWith('[') || !value.endsWith(']')) return undefined
  const filled = value.slice(0, -1).trimEnd()
  const starts = lineStarts(text)
  const end = offsetAt(starts, place.line, place.column) + filled.length
  const separator = filled.endsWith('[') ? '' : filled.endsWith(',') ? ' ' : ', '
  return [{place: placeBetween(starts, end, end), text: `${separator}${references.join(', ')}`}]
}

function lineStart(line: number): Place {
  return {line, column: 1, endLine: line, endColumn: 1}
}
