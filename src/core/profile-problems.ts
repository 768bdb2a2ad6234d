import {z} from 'zod'
import {describeValue, inBackticks, oneOf} from './describe-value.ts'
import type {ShapeProblem} from './diagnostic.ts'
import {phases} from './lifecycle.ts'
import {type Profile, profileSchema} from './profile-schema.ts'
import {didYouMean, suggestion} from './similar.ts'

/** What is wrong at a path of a profile. */
export interface ProfileFault {
  readonly path: readonly PropertyKey[]
  readonly message: ShapeProblem['message']
  readonly help?: string | undefined
}

type Issue = z.core.$ZodIssue

/** What the schema refuses, in words; `value` is the profile as it was read. */
export function schemaFaults(issue: Issue, value: unknown): ProfileFault[] {
  const {path} = issue
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeysAt(path)
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `Unexpected key ${inBackticks(key)} in ${nameOf(path)}, expected a key that Norma knows`,
      ...(known.length > 0 && {help: suggestion(key, known)})
    }))
  }
  const key = path.at(-1)
  const actual = valueAt(value, path)
  if (actual === undefined && key !== undefined) {
    const owner = nameOf(path.slice(0, -1))
    return [{path, message: `Unexpected ${owner} without \`${String(key)}\`, expected ${ideal(issue)}`}]
  }
  const help = issue.code === 'invalid_value' ? didYouMean(actual, issue.values.map(String)) : undefined
  const shown = issue.code === 'invalid_key' ? `key ${inBackticks(String(key))}` : describeValue(actual)
  const where = issue.code === 'invalid_key' ? `in ${nameOf(path.slice(0, -1))}` : `for ${nameOf(path)}`
  return [{path, message: `Unexpected ${shown} ${where}, expected ${ideal(issue)}`, help}]
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text; a number needs quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping with keys',
  record: 'a mapping with keys'
}

function ideal(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'too_small':
      if (issue.origin === 'array') return `at least ${issue.minimum} entry`
      return issue.origin === 'string' ? 'a text' : `at least ${issue.minimum}`
    case 'too_big':
      return `at most ${issue.maximum}`
    case 'invalid_key':
      return ideal(issue.issues[0] ?? {code: 'custom', path: [], message: 'another word'})
    default:
      return issue.message.replace(/^expected /, '')
  }
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.length > 0 ? `\`${path.map(String).join('.')}\`` : 'profile'
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value
  )
}

/** The keys that the schema accepts in the mapping at a path. */
function knownKeysAt(path: readonly PropertyKey[]): string[] {
  let schema: unknown = z.toJSONSchema(profileSchema, {io: 'input'})
  for (const key of path) schema = valueAt(schema, typeof key === 'number' ? ['items'] : ['properties', key])
  const properties = valueAt(schema, ['properties']) ?? {}
  const names = valueAt(schema, ['propertyNames', 'enum'])
  return Array.isArray(names) ? names.map(String) : Object.keys(properties)
}

/** What the schema cannot see: names that are given twice, and names of what is not there. */
export function inconsistencies(profile: Profile, keys: readonly string[]): ProfileFault[] {
  const {tracks, types, statuses, transitions, columns, scopes, renamed_keys: renamed} = profile
  const statusNames = statuses.map(({name}) => name)
  return [
    ...repeated(keys.map((key) => [key, ['keys']])),
    ...repeated(tracks.map(({name}, index) => [name, ['tracks', index, 'name']])),
    ...repeated(types.map(({name}, index) => [name, ['types', index, 'name']])),
    ...repeated(statuses.map(({name}, index) => [name, ['statuses', index, 'name']])),
    ...repeated(columns.map(({id}, index) => [id, ['columns', index, 'id']])),
    ...repeated(
      columns.flatMap(({phases}, at) => phases.map((phase, index) => [phase, ['columns', at, 'phases', index]]))
    ),
    ...phasesWithoutColumn(profile),
    ...transitions.flatMap(({from, to}, index) => [
      ...unknown(from, statusNames, ['transitions', index, 'from']),
      ...unknown(to, statusNames, ['transitions', index, 'to'])
    ]),
    ...types.flatMap((type, index) =>
      type.enters_as.flatMap((name, at) => unknown(name, statusNames, ['types', index, 'enters_as', at]))
    ),
    ...Object.entries(renamed).flatMap(([former, today]) => unknown(today, keys, ['renamed_keys', former])),
    ...(scopes
      ? unknown(
          scopes.track,
          tracks.map(({name}) => name),
          ['scopes', 'track']
        )
      : [])
  ]
}

/** A document in a phase without column would be in no table. */
function phasesWithoutColumn({columns, types}: Profile): ProfileFault[] {
  const possible = phases.filter((phase) => phase !== 'informative' || types.some(({role}) => role === 'supplement'))
  const missing = possible.filter((phase) => !columns.some((column) => column.phases.includes(phase)))
  return missing.map((phase) => ({
    path: ['columns'],
    message: `Unexpected columns without the phase \`${phase}\`, expected each phase to stand in one`,
    help: `Add \`${phase}\` to the \`phases\` of a column, or add a column for it with \`hide_empty: true\`.`
  }))
}

type Named = readonly [name: string, path: readonly PropertyKey[]]

function repeated(named: readonly Named[]): ProfileFault[] {
  return named
    .filter(([name], index) => named.findIndex(([first]) => first === name) < index)
    .map(([name, path]) => ({
      path,
      message: `Unexpected second ${inBackticks(name)} for ${nameOf(path)}, expected every name once`
    }))
}

function unknown(word: string, known: readonly string[], path: readonly PropertyKey[]): ProfileFault[] {
  if (known.includes(word)) return []
  const message = `Unexpected ${inBackticks(word)} for ${nameOf(path)}, expected ${oneOf(known)}`
  return [{path, message, help: didYouMean(word, known)}]
}
