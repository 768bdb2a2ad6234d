import type {ShapeProblem} from './diagnostic.ts'
import type {Stage} from './lifecycle.ts'
import {type MeaningfulKey, meaningfulKeys, type Profile, type ProfileType, profileSchema} from './profile-schema.ts'
import {suggestion} from './similar.ts'
import type {SourceFile} from './source-file.ts'
import {readYaml, type YamlReading} from './yaml.ts'

export type {MeaningfulKey, Profile, ProfileColumn, ProfileTrack, ProfileType, Waiver} from './profile-schema.ts'

export type ProfileReading =
  | {readonly profile: Profile}
  | {readonly profile?: undefined; readonly problems: readonly ShapeProblem[]}

/** Reads `norma.yaml`. Data only: nothing in it is ever run. */
export function parseProfile(file: SourceFile): ProfileReading {
  const yaml = readYaml(file.text)
  const problem = (message: string, path: readonly PropertyKey[], help?: string): ShapeProblem => ({
    rule: 'profile',
    path: file.path,
    place: yaml.placeOf(path),
    message,
    ...(help && {help})
  })
  if (yaml.problems.length > 0) {
    return {problems: yaml.problems.map(({place, message}) => ({rule: 'profile', path: file.path, place, message}))}
  }
  const result = profileSchema.safeParse(yaml.value)
  if (!result.success) {
    return {problems: result.error.issues.flatMap((issue) => issueProblems(issue, yaml, problem))}
  }
  const problems = inconsistencies(result.data, problem)
  return problems.length > 0 ? {problems} : {profile: result.data}
}

type MakeProblem = (message: string, path: readonly PropertyKey[], help?: string) => ShapeProblem
type Issue = NonNullable<ReturnType<typeof profileSchema.safeParse>['error']>['issues'][number]

function issueProblems(issue: Issue, yaml: YamlReading, problem: MakeProblem): ShapeProblem[] {
  const where = issue.path.length > 0 ? `\`${issue.path.map(String).join('.')}\`` : 'the profile'
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? Object.keys(profileSchema.shape) : []
    return issue.keys.map((key) => ({
      ...problem(`Unexpected key \`${key}\` in ${where}`, [...issue.path, key]),
      ...(known.length > 0 && {help: suggestion(key, known)})
    }))
  }
  const actual = valueAt(yaml.value, issue.path)
  if (actual === undefined) return [problem(`Unexpected absence of ${where}, expected a value`, issue.path)]
  const shown = typeof actual === 'object' ? (Array.isArray(actual) ? 'a list' : 'a mapping') : `\`${String(actual)}\``
  if (issue.code === 'invalid_value') {
    const accepted = issue.values.map(String)
    const ideal = accepted.map((value) => `\`${value}\``).join(', ')
    return [
      problem(
        `Unexpected ${shown} for ${where}, expected one of ${ideal}`,
        issue.path,
        suggestion(String(actual), accepted)
      )
    ]
  }
  const ideal = issue.message.replace(/^Invalid input: /, '').replace(/, received .*$/, '')
  return [problem(`Unexpected ${shown} for ${where}, ${ideal}`, issue.path)]
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value
  )
}

/** What the schema cannot see: words that name other words of the profile. */
function inconsistencies(profile: Profile, problem: MakeProblem): ShapeProblem[] {
  const statuses = profile.statuses.map(({name}) => name)
  const tracks = profile.tracks.map(({name}) => name)
  const unknown = (word: string, known: readonly string[], path: readonly PropertyKey[]): ShapeProblem[] =>
    known.includes(word)
      ? []
      : [problem(`Unexpected \`${word}\`, expected one of ${known.map((name) => `\`${name}\``).join(', ')}`, path)]
  return [
    ...profile.transitions.flatMap((step, index) => [
      ...unknown(step.from, statuses, ['transitions', index, 'from']),
      ...unknown(step.to, statuses, ['transitions', index, 'to'])
    ]),
    ...profile.types.flatMap((type, index) =>
      type.enters_as.flatMap((name, at) => unknown(name, statuses, ['types', index, 'enters_as', at]))
    ),
    ...(profile.scopes ? unknown(profile.scopes.track, tracks, ['scopes', 'track']) : [])
  ]
}

/** What the organisation calls a key that Norma gives a meaning. */
export function keyName(profile: Profile, key: MeaningfulKey): string {
  return profile.keys[key] ?? key
}

/** The names of all keys that the profile knows. */
export function knownKeys(profile: Profile): string[] {
  return [...meaningfulKeys.map((key) => keyName(profile, key)), ...profile.other_keys]
}

export function typeNamed(profile: Profile, name: string): ProfileType | undefined {
  return profile.types.find((type) => type.name === name)
}

export function isNormative(profile: Profile, type: string): boolean {
  return typeNamed(profile, type)?.normative ?? false
}

export function stageOf(profile: Profile, status: string | undefined): Stage | undefined {
  return profile.statuses.find(({name}) => name === status)?.stage
}

/** The statuses that stand for a stage, for messages. */
export function statusesOf(profile: Profile, stage: Stage): string[] {
  return profile.statuses.filter((status) => status.stage === stage).map(({name}) => name)
}

export function trackIndex(profile: Profile, track: string): number {
  const index = profile.tracks.findIndex(({name}) => name === track)
  return index < 0 ? profile.tracks.length : index
}

/** The part of a track's address: its name in lower case unless the profile says otherwise. */
export function trackSlug(profile: Profile, track: string): string {
  const found = profile.tracks.find(({name}) => name === track)
  return found?.slug ?? track.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
