import type {Edit} from './diagnostic.ts'
import {applyEdits} from './edits.ts'
import {makeHeader} from './front-matter-header.ts'
import {listEdits, newList} from './front-matter-list-edit.ts'
import {type FrontMatterNodes, type KeyNodes, type Replacement, readFrontMatterNodes} from './front-matter-nodes.ts'
import {splitFrontMatter} from './front-matter-split.ts'
import {lineStarts, placeBetween} from './place.ts'
import {keyName, knownKeys, type MeaningfulKey, type Profile} from './profile.ts'
import {meaningfulKeys} from './profile-schema.ts'
import {readYaml} from './yaml.ts'
import {quotedLike, yamlScalar} from './yaml-scalar.ts'

/** What shall stand under a key; an empty list takes the key out. */
export type KeyValue = string | readonly string[]
export type FrontMatterChanges = Readonly<Partial<Record<MeaningfulKey, KeyValue>>>

/**
 * Sets keys of front matter and touches nothing else: comments, order, quotes and line endings stay. A key that
 * is not there yet goes behind its neighbour in the profile's order. The text comes without byte order mark.
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
  const wanted = meaningfulKeys.flatMap((key): Wanted[] => {
    const value = changes[key]
    return value === undefined ? [] : [{name: before.names.get(key) ?? keyName(profile, key), value}]
  })
  const order = knownKeys(profile).map((name) => formerly(name, nodes, profile))
  const starts = lineStarts(text)
  const edits = wanted
    .flatMap((one) => replacements(nodes, one, order))
    // What is put before a line comes before what replaces it.
    .sort((a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start))
    .map(({start, end, text: replacement}) => ({place: placeBetween(starts, start, end), text: replacement}))
  const after = readValues(applyEdits(text, edits), profile)
  return after && isAsWanted(before.raw, after.raw, wanted) ? edits : undefined
}

interface Wanted {
  readonly name: string
  readonly value: KeyValue
}

type Values = Readonly<Record<string, unknown>>

function readValues(text: string, profile: Profile): ReturnType<typeof makeHeader> {
  const split = splitFrontMatter(text)
  if (split.kind !== 'yaml') return undefined
  return makeHeader({path: '', text}, readYaml(text, split.start, split.end), profile)
}

/** The name under which a key stands in the file: that of today, else a former one. */
function formerly(name: string, {pairs}: FrontMatterNodes, {renamed_keys: renamed}: Profile): string {
  if (pairs.has(name)) return name
  return Object.keys(renamed).find((former) => renamed[former] === name && pairs.has(former)) ?? name
}

function replacements(nodes: FrontMatterNodes, {name, value}: Wanted, order: readonly string[]): Replacement[] {
  const there = nodes.pairs.get(name)
  if (!there) return typeof value === 'string' || value.length > 0 ? [insertion(nodes, {name, value}, order)] : []
  if (typeof value !== 'string') {
    return value.length > 0 ? listEdits(nodes, name, there, value) : [{...there.lines, text: ''}]
  }
  return [scalarReplacement(nodes, there, value)]
}

function insertion(nodes: FrontMatterNodes, {name, value}: Wanted, order: readonly string[]): Replacement {
  const {pairs, indent, newline} = nodes
  const neighbour = order.slice(0, order.indexOf(name)).findLast((one) => pairs.has(one))
  const at = pairs.get(neighbour ?? '')?.lines.end ?? [...pairs.values()][0]?.lines.start ?? nodes.start
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

function isAsWanted(before: Values, after: Values, wanted: readonly Wanted[]): boolean {
  const expected = new Map(Object.entries(before))
  for (const {name, value} of wanted) {
    if (value.length > 0) expected.set(name, value)
    else expected.delete(name)
  }
  const names = Object.keys(after)
  return (
    names.length === expected.size &&
    names.every((name) => JSON.stringify(after[name]) === JSON.stringify(expected.get(name)))
  )
}
