import type {Edit, ShapeProblem} from './diagnostic.ts'
import {type FrontMatter, frontMatterSchema} from './front-matter-schema.ts'
import {type FrontMatterSplit, splitFrontMatter} from './front-matter-split.ts'
import {fileStart, type Place} from './place.ts'
import {keyName, knownKeys, type MeaningfulKey, type Profile, typeNamed} from './profile.ts'
import {dateKeys, meaningfulKeys, relationKeys} from './profile-schema.ts'
import {mostSimilar, suggestion} from './similar.ts'
import type {SourceFile} from './source-file.ts'
import {readYaml, type YamlReading} from './yaml.ts'

export type {FrontMatter} from './front-matter-schema.ts'

type KeyPlaces = Readonly<Partial<Record<MeaningfulKey, Place>>>

export interface FrontMatterReading {
  /** Undefined where an error leaves it open what the document is. */
  readonly frontMatter?: FrontMatter
  /** Where the value of each key stands, and the key itself. */
  readonly places: KeyPlaces
  readonly keyPlaces: KeyPlaces
  /** Where the YAML ends: the start of the closing `---`. */
  readonly end?: Place
  readonly problems: readonly ShapeProblem[]
}

/** Reads the YAML header of a document; the text comes without byte order mark. */
export function readFrontMatter(file: SourceFile, profile: Profile): FrontMatterReading {
  const split = splitFrontMatter(file.text)
  if (split.kind !== 'yaml') return unreadable(file.path, fileStart, splitMessage(split), splitHelp(split))
  const yaml = readYaml(file.text, split.start, split.end)
  const [error] = yaml.problems
  if (error)
    return unreadable(
      file.path,
      error.place,
      `Unexpected YAML: ${error.message}`,
      'The rest of the document is checked once its front matter can be read.'
    )
  if (!isMapping(yaml.value)) {
    return unreadable(
      file.path,
      yaml.placeOf([]),
      'Unexpected front matter without keys, expected `key: value` lines',
      splitHelp({kind: 'missing'})
    )
  }
  const header: Header = {path: file.path, profile, yaml, raw: yaml.value, names: canonicalNames(yaml.value, profile)}
  const {frontMatter, problems} = readKeys(header)
  return {
    ...(frontMatter && {frontMatter}),
    places: placesOf(header, (name) => yaml.placeOf([name])),
    keyPlaces: placesOf(header, yaml.placeOfKey),
    end: yaml.end,
    problems: [...keyProblems(header), ...problems]
  }
}

interface Header {
  readonly path: string
  readonly profile: Profile
  readonly yaml: YamlReading
  readonly raw: Readonly<Record<string, unknown>>
  /** Norma's name of a key → the name that stands in the file. */
  readonly names: ReadonlyMap<MeaningfulKey, string>
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Renamed keys still count, unless the key's name of today is there too. */
function canonicalNames(raw: Readonly<Record<string, unknown>>, profile: Profile): ReadonlyMap<MeaningfulKey, string> {
  const formerNames = Object.entries(profile.renamed_keys)
  return new Map(
    meaningfulKeys.flatMap((key): [MeaningfulKey, string][] => {
      const today = keyName(profile, key)
      const former = formerNames.find(([old, name]) => name === today && old in raw)?.[0]
      if (today in raw) return [[key, today]]
      return former === undefined ? [] : [[key, former]]
    })
  )
}

function placesOf({names}: Header, place: (name: string) => Place): KeyPlaces {
  return Object.fromEntries([...names].map(([key, name]) => [key, place(name)]))
}

/** `renamed-key` and `unknown-key`. */
function keyProblems({path, profile, yaml, raw}: Header): ShapeProblem[] {
  const known = knownKeys(profile)
  return Object.keys(raw).flatMap((name): ShapeProblem[] => {
    if (known.includes(name)) return []
    const place = yaml.placeOfKey(name)
    const today = profile.renamed_keys[name]
    if (today) {
      const taken = today in raw
      return [
        {
          rule: 'renamed-key',
          path,
          place,
          message: `Unexpected key \`${name}\`, expected \`${today}\``,
          help: taken
            ? `Remove \`${name}\`: \`${today}\` is there too and counts.`
            : `Rename the key to \`${today}\`; until then its value counts.`,
          ...(!taken && {fix: [{place, text: today}]})
        }
      ]
    }
    const near = mostSimilar(name, known)
    return [
      {
        rule: 'unknown-key',
        path,
        place,
        message: `Unexpected key \`${name}\`, expected a key that the profile knows`,
        help: near ? `Did you mean \`${near}\`?` : 'Remove the key, or add it to `other_keys` of the profile.'
      }
    ]
  })
}

function readKeys(header: Header): {frontMatter?: FrontMatter; problems: ShapeProblem[]} {
  const {profile, raw, names} = header
  const {lists, problems} = readRelations(header)
  const written = (key: MeaningfulKey): unknown => raw[names.get(key) ?? ''] ?? undefined
  const values = Object.fromEntries(meaningfulKeys.map((key) => [key, written(key)]))
  const nulls = dateKeys.filter((key) => names.has(key) && written(key) === undefined)
  const description = typeof values['description'] === 'string' ? values['description'] : undefined
  const result = frontMatterSchema(profile).safeParse({...values, ...lists, description})
  const failed = new Set(result.error?.issues.map(({path: [key]}) => key))
  const type = typeNamed(profile, String(values['type']))
  const required: MeaningfulKey[] = type?.role === 'supplement' ? ['supplements'] : type ? ['status'] : []
  for (const key of required) if (!names.has(key)) failed.add(key)
  for (const key of nulls) failed.add(key)
  for (const key of meaningfulKeys) if (failed.has(key)) problems.push(valueProblem(header, key, written(key)))
  return result.success && failed.size === 0 ? {frontMatter: result.data, problems} : {problems}
}

/** A relation written as a text counts as a list of one; anything else that is no list counts as none. */
function readRelations(header: Header): {lists: Record<string, string[]>; problems: ShapeProblem[]} {
  const lists: Record<string, string[]> = {}
  const problems: ShapeProblem[] = []
  for (const key of relationKeys) {
    const name = header.names.get(key)
    if (name === undefined) continue
    const value = header.raw[name]
    if (Array.isArray(value)) {
      lists[key] = value.filter((item) => typeof item === 'string')
      if (lists[key].length === value.length) continue
    } else if (typeof value === 'string') {
      lists[key] = [value]
    }
    problems.push(listProblem(header, name, value))
  }
  return {lists, problems}
}

function listProblem({path, yaml}: Header, name: string, value: unknown): ShapeProblem {
  const place = yaml.placeOf([name])
  const key = yaml.placeOfKey(name)
  const help = `Write \`${name}:\` and, on a line of its own, \`  - \` with each file name.`
  const message = `Unexpected ${describe(value)} for \`${name}\`, expected a list of file names`
  if (typeof value !== 'string') return {rule: 'list-value', path, place, message, help}
  const gap: Place = {line: key.endLine, column: key.endColumn, endLine: place.line, endColumn: place.column}
  const fix: Edit[] = [{place: gap, text: ':\n  - '}]
  return {rule: 'list-value', path, place, message, help, fix}
}

/** Why the value of a key was refused: it is missing, no day, or no accepted word. */
function valueProblem({path, profile, yaml, names}: Header, key: MeaningfulKey, value: unknown): ShapeProblem {
  const name = names.get(key) ?? keyName(profile, key)
  const place = names.has(key) ? yaml.placeOf([name]) : yaml.start
  if (dateKeys.some((date) => date === key)) {
    return {
      rule: 'date-value',
      path,
      place,
      message: `Unexpected ${describe(value)} for \`${name}\`, expected a day such as \`2026-01-31\``,
      help:
        value === undefined
          ? `Give the day, or remove \`${name}\`.`
          : 'Write year, month and day of a real day, without a time.'
    }
  }
  const accepted = acceptedValues(profile, key)
  const ideal = accepted
    ? `one of ${accepted.map((word) => `\`${word}\``).join(', ')}`
    : key === 'supplements'
      ? 'a list of the documents that it supplements'
      : 'a text'
  if (value === undefined) {
    const message = names.has(key)
      ? `Unexpected empty \`${name}\`, expected ${ideal}`
      : `Unexpected front matter without \`${name}\`, expected ${ideal}`
    return {rule: 'required-key', path, place, message, help: `Add a line \`${name}: …\` to the front matter.`}
  }
  return {
    rule: 'key-value',
    path,
    place,
    message: `Unexpected ${describe(value)} for \`${name}\`, expected ${ideal}`,
    help: accepted ? suggestion(String(value), accepted) : 'Put the value in quotes.'
  }
}

function acceptedValues(profile: Profile, key: MeaningfulKey): string[] | undefined {
  if (key === 'type') return profile.types.map(({name}) => name)
  if (key === 'track') return profile.tracks.map(({name}) => name)
  if (key === 'status') return profile.statuses.map(({name}) => name)
  return undefined
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'empty value'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' ? 'mapping' : `\`${String(value)}\``
}

function splitMessage(split: Exclude<FrontMatterSplit, {kind: 'yaml'}>): string {
  switch (split.kind) {
    case 'missing':
      return 'Unexpected start of the document, expected front matter between two lines `---`'
    case 'unterminated':
      return 'Unexpected end of the document within front matter, expected a closing line `---`'
    case 'language':
      return `Unexpected front matter in \`${split.language}\`, expected YAML`
  }
}

function splitHelp(split: Exclude<FrontMatterSplit, {kind: 'yaml'}>): string {
  switch (split.kind) {
    case 'missing':
      return 'Begin the file with `---`, the lines `title:`, `type:`, `track:` and so on, and `---`.'
    case 'unterminated':
      return 'Add a line `---` after the last key.'
    case 'language':
      return 'Open the front matter with `---` alone; other languages are never run.'
  }
}

function unreadable(path: string, place: Place, message: string, help: string): FrontMatterReading {
  return {places: {}, keyPlaces: {}, problems: [{rule: 'front-matter', path, place, message, help}]}
}
