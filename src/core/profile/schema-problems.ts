import {z} from 'zod'
import type {ShapeProblem} from '../diagnostic.ts'
import {describeValue, inBackticks, oneOf} from '../text/describe-value.ts'
import {didYouMean, suggestion} from '../text/similar.ts'
import {profileSchema} from './profile-schema.ts'

/** What is wrong at a path of a profile. */
export interface ProfileProblem {
  readonly path: readonly PropertyKey[]
  readonly message: ShapeProblem['message']
  readonly help?: string | undefined
}

type Issue = z.core.$ZodIssue

/** What a file is read by, and what messages call it as a whole. */
export interface SchemaNamed {
  readonly schema: z.ZodType
  readonly whole: string
}

/** What the schema refuses, in words; `value` is the file's value as it was read. */
export function schemaProblems(
  issue: Issue,
  value: unknown,
  {schema, whole}: SchemaNamed = {schema: profileSchema, whole: 'profile'}
): ProfileProblem[] {
  const {path} = issue
  const nameOf = (at: readonly PropertyKey[]): string => nameOfPath(at, whole)
  if (issue.code === 'unrecognized_keys') {
    const keys = knownKeysAt(path, schema)
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `Unexpected key ${inBackticks(key)} in ${nameOf(path)}, expected a key that Norma knows`,
      help: keys.length > 0 ? suggestion(key, keys) : undefined
    }))
  }
  const key = path.at(-1)
  const actual = valueAt(value, path)
  if (actual === undefined && key !== undefined) {
    const owner = nameOf(path.slice(0, -1))
    const message = `Unexpected ${owner} without \`${String(key)}\`, expected ${ideal(issue)}`
    return [{path, message, help: path.length === 1 ? wayOut[String(key)] : undefined}]
  }
  const help = issue.code === 'invalid_value' ? didYouMean(actual, issue.values.map(String)) : undefined
  const subject = issue.code === 'invalid_key' ? `key ${inBackticks(String(key))}` : describeValue(actual)
  const where = issue.code === 'invalid_key' ? `in ${nameOf(path.slice(0, -1))}` : `for ${nameOf(path)}`
  return [{path, message: `Unexpected ${subject} ${where}, expected ${ideal(issue)}`, help}]
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

/** What to write for a key that every profile needs. */
const wayOut: Readonly<Record<string, string>> = {
  title: 'Add a line such as `title: Example standards`; `norma init` writes a whole profile.',
  url: 'Add the address that the site will have, such as `url: https://standards.example.org`.',
  content: 'Add the folders of the documents, such as `content: [standards]`.',
  file_names: 'Add how file names begin, such as `file_names: {prefix: abc}` for `abc-0001-title.md`.'
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

/** A path of the profile, as messages call it. */
export function describePath(path: readonly PropertyKey[]): string {
  return nameOfPath(path, 'profile')
}

function nameOfPath(path: readonly PropertyKey[], whole: string): string {
  return path.length > 0 ? `\`${path.map(String).join('.')}\`` : whole
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value
  )
}

/** The keys that the schema accepts in the mapping at a path. */
function knownKeysAt(path: readonly PropertyKey[], whole: z.ZodType): string[] {
  let schema: unknown = z.toJSONSchema(whole, {io: 'input'})
  for (const key of path) schema = valueAt(schema, typeof key === 'number' ? ['items'] : ['properties', key])
  const properties = valueAt(schema, ['properties']) ?? {}
  const names = valueAt(schema, ['propertyNames', 'enum'])
  return Array.isArray(names) ? names.map(String) : Object.keys(properties)
}
