import type {Edit} from '../../diagnostic.ts'
import {dateKeys} from '../../lifecycle.ts'
import {keyName, type MeaningfulKey, type Profile} from '../../profile/profile.ts'
import {meaningfulKeys, relationKeys} from '../../profile/profile-schema.ts'
import {applyEdits} from '../../text/edits.ts'
import {lineStarts, placeBetween} from '../../text/place.ts'
import {readYaml} from '../../yaml/yaml.ts'
import {quotedLike, yamlScalar} from '../../yaml/yaml-scalar.ts'
import {type Header, makeHeader} from '../read/front-matter-header.ts'
import {splitFrontMatter} from '../read/front-matter-split.ts'
import {type FrontMatterNodes, type KeyNodes, type Replacement, readFrontMatterNodes} from './front-matter-nodes.ts'
import {listEdits, newList} from './list-edit.ts'

/** The new value of a key; an empty list removes the key. */
export type KeyValue = string | readonly string[]
export type FrontMatterChanges = Readonly<Partial<Record<MeaningfulKey, KeyValue>>>

/**
 * Sets keys of front matter and touches nothing else: comments, order, quotes and line endings stay. A key that
 * is not there yet goes behind those that it belongs to. The text comes without byte order mark.
 * Undefined where that cannot be done without changing something else, as in front matter between braces.
 */
export function frontMatterEdits(
  text: string,
  changes: FrontMatterChanges,
  profile: Profile
): readonly Edit[] | undefined {
  const nodes = readFrontMatterNodes(text)
  const before = readValues(text, profile)
  if (!nodes || !before) return undefined
  const keyEdits = meaningfulKeys.flatMap((key): KeyEdit[] => {
    const value = changes[key]
    return value === undefined ? [] : [{key, name: before.names.get(key) ?? keyName(profile, key), value}]
  })
  const starts = lineStarts(text)
  const edits = keyEdits
    .flatMap((one) => replacements(nodes, one, before.names))
    // What is put before a line comes before what replaces it.
    .sort((a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start))
    .map(({start, end, text: replacement}) => ({place: placeBetween(starts, start, end), text: replacement}))
  const after = readValues(applyEdits(text, edits), profile)
  return after && holdsValues(before.raw, after.raw, keyEdits) ? edits : undefined
}

interface KeyEdit {
  readonly key: MeaningfulKey
  readonly name: string
  readonly value: KeyValue
}

type Values = Readonly<Record<string, unknown>>

function readValues(text: string, profile: Profile): ReturnType<typeof makeHeader> {
  const split = splitFrontMatter(text)
  if (split.kind !== 'yaml') return undefined
  return makeHeader({path: '', text}, readYaml(text, split.start, split.end), profile)
}

function replacements(nodes: FrontMatterNodes, edit: KeyEdit, names: Header['names']): Replacement[] {
  const {name, value} = edit
  const keyNodes = nodes.pairs.get(name)
  if (!keyNodes) return value.length > 0 ? [insertion(nodes, edit, names)] : []
  if (typeof value === 'string') return [scalarReplacement(nodes, keyNodes, value)]
  return value.length > 0 ? listEdits(nodes, name, keyNodes, value) : [{...keyNodes.lines, text: ''}]
}

/** Keys that belong together, in the order in which they stand in a file; a description may stand anywhere. */
const groups: readonly (readonly MeaningfulKey[])[] = [['title', 'type', 'status', 'track'], dateKeys, relationKeys]

function insertion(nodes: FrontMatterNodes, {key, name, value}: KeyEdit, names: Header['names']): Replacement {
  const {indent, newline, start} = nodes
  const groupIndex = groups.findIndex((group) => group.includes(key))
  const ownGroup = groups[groupIndex] ?? []
  const before = [...groups.slice(0, Math.max(0, groupIndex)), ownGroup.slice(0, ownGroup.indexOf(key))]
  const ends = before.map((group) => group.flatMap((one) => nodes.pairs.get(names.get(one) ?? '')?.lines.end ?? []))
  const at = Math.max(start, ...(ends.findLast((group) => group.length > 0) ?? []))
  const text =
    typeof value === 'string' ? `${indent}${name}: ${yamlScalar(value)}${newline}` : newList(nodes, name, value)
  return {start: at, end: at, text}
}

/** Keeps the quotes of the value that was there. */
function scalarReplacement({newline}: FrontMatterNodes, {key, value}: KeyNodes, text: string): Replacement {
  if (!value) return {start: key.end, end: key.end + 1, text: `: ${yamlScalar(text)}`}
  const ending = value.source.endsWith('\n') ? newline : ''
  return {start: value.start, end: value.end, text: quotedLike(value.source, text) + ending}
}

function holdsValues(before: Values, after: Values, edits: readonly KeyEdit[]): boolean {
  const expected = new Map(Object.entries(before))
  for (const {name, value} of edits) {
    if (value.length > 0) expected.set(name, value)
    else expected.delete(name)
  }
  const names = Object.keys(after)
  return (
    names.length === expected.size &&
    names.every((name) => JSON.stringify(after[name]) === JSON.stringify(expected.get(name)))
  )
}
