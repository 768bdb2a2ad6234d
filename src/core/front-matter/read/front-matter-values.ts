import type {ShapeProblem} from '../../diagnostic.ts'
import {dateKeys} from '../../lifecycle.ts'
import {impliedValue, keyName, type MeaningfulKey, type Profile, typeNamed} from '../../profile/profile.ts'
import {meaningfulKeys} from '../../profile/profile-schema.ts'
import {defined} from '../../text/defined.ts'
import {describeValue, oneOf} from '../../text/describe-value.ts'
import {didYouMean} from '../../text/similar.ts'
import {type Header, writtenValue} from './front-matter-header.ts'
import type {ListsReading} from './front-matter-lists.ts'
import {type FrontMatter, frontMatterSchema} from './front-matter-schema.ts'

export interface ValuesReading {
  /** Undefined where an error leaves it open what the document is. */
  readonly frontMatter?: FrontMatter
  /** The keys whose values are missing or refused. */
  readonly refused: ReadonlySet<MeaningfulKey>
  readonly problems: readonly ShapeProblem[]
}

/** Reads the values of the keys that have a meaning: `required-key`, `key-value`, `date-value`. */
export function readValues(header: Header, lists: ListsReading['lists']): ValuesReading {
  const due = dueKeys(header)
  const implied = (key: MeaningfulKey): string | undefined =>
    key === 'status' && !due.has(key) ? undefined : impliedValue(header.profile, key)
  const values = Object.fromEntries(meaningfulKeys.map((key) => [key, writtenValue(header, key) ?? implied(key)]))
  const description = typeof values['description'] === 'string' ? values['description'] : undefined
  const result = frontMatterSchema(header.profile).safeParse({...values, ...lists, description})
  const unfitKeys = new Set(result.error?.issues.map(({path: [key]}) => key))
  const isMissing = (key: MeaningfulKey): boolean =>
    due.has(key) && (values[key] === undefined || (key === 'supplements' && !lists.supplements?.length))
  const refused = new Set(meaningfulKeys.filter((key) => unfitKeys.has(key) || isMissing(key)))
  const problems = [...refused].map((key) => valueProblem(header, key, values[key]))
  return result.success && refused.size === 0 ? {frontMatter: result.data, refused, problems} : {refused, problems}
}

/** What the type asks for beyond the schema, and the dates that are begun but not given. */
function dueKeys(header: Header): ReadonlySet<MeaningfulKey> {
  const name = writtenValue(header, 'type') ?? impliedValue(header.profile, 'type')
  const type = typeof name === 'string' ? typeNamed(header.profile, name.trim()) : undefined
  const isBegun = type !== undefined || header.names.has('status')
  const byType: MeaningfulKey[] = type?.role === 'supplement' ? ['supplements'] : isBegun ? ['status'] : []
  return new Set([...byType, ...dateKeys.filter((key) => header.names.has(key))])
}

function valueProblem(header: Header, key: MeaningfulKey, value: unknown): ShapeProblem {
  if (dateKeys.some((date) => date === key)) return dateProblem(header, key, value)
  const isList = Array.isArray(value) && key === 'supplements'
  return value === undefined || isList ? missingProblem(header, key) : wordProblem(header, key, value)
}

function dateProblem({file, yaml, names, profile}: Header, key: MeaningfulKey, value: unknown): ShapeProblem {
  const name = names.get(key) ?? keyName(profile, key)
  return {
    rule: 'date-value',
    path: file.path,
    place: yaml.placeOf([name]),
    message: `Unexpected ${describeValue(value)} for \`${name}\`, expected a day such as \`2026-01-31\``,
    help:
      value === undefined
        ? `Write the day, or remove \`${name}\`.`
        : 'Write the year, month and day of a day that exists, without a time.'
  }
}

function missingProblem({file, yaml, names, profile}: Header, key: MeaningfulKey): ShapeProblem {
  const name = names.get(key)
  const problem = {rule: 'required-key', path: file.path}
  if (name === undefined) {
    const requiredName = keyName(profile, key)
    return {
      ...problem,
      place: yaml.start,
      message: `Unexpected front matter without \`${requiredName}\`, expected ${idealValue(profile, key)}`,
      help:
        key === 'supplements'
          ? `Add \`${requiredName}:\` and, on a line of its own, \`  - \` with each file name.`
          : `Add a line \`${requiredName}: …\`.`
    }
  }
  return {
    ...problem,
    place: yaml.placeOf([name]),
    message: `Unexpected empty \`${name}\`, expected ${idealValue(profile, key)}`,
    help: 'Write the value; a value that begins with `#` needs quotes.'
  }
}

function wordProblem({file, yaml, names, profile}: Header, key: MeaningfulKey, value: unknown): ShapeProblem {
  const name = names.get(key) ?? keyName(profile, key)
  const problem = {rule: 'key-value', path: file.path, place: yaml.placeOf([name])}
  if (key === 'title' && typeof value === 'string') {
    const message = `Unexpected control character in \`${name}\`, expected a text in one line`
    return {...problem, message, help: 'Remove tabs, line breaks and escapes such as `\\e` from the text.'}
  }
  const accepted = acceptedValues(profile, key)
  return defined({
    ...problem,
    message: `Unexpected ${describeValue(value)} for \`${name}\`, expected ${idealValue(profile, key)}`,
    help: accepted ? didYouMean(value, accepted) : 'Put the value in quotes.'
  })
}

function idealValue(profile: Profile, key: MeaningfulKey): string {
  if (key === 'supplements') return 'a list of the documents that it supplements'
  const accepted = acceptedValues(profile, key)
  return accepted ? oneOf(accepted) : 'a text'
}

function acceptedValues(profile: Profile, key: MeaningfulKey): string[] | undefined {
  if (key === 'type') return profile.types.map(({name}) => name)
  if (key === 'track') return profile.tracks.map(({name}) => name)
  if (key === 'status') return profile.statuses.map(({name}) => name)
  return undefined
}
