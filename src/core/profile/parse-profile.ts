import type {ShapeProblem} from '../diagnostic.ts'
import {defined} from '../text/defined.ts'
import type {Place} from '../text/place.ts'
import type {SourceFile} from '../text/source-file.ts'
import {readYaml, type YamlReading} from '../yaml/yaml.ts'
import {inconsistencies} from './consistency.ts'
import {usualTransitions} from './defaults.ts'
import {knownKeys} from './profile.ts'
import {type Profile, profileSchema} from './profile-schema.ts'
import {type ProfileProblem, schemaProblems} from './schema-problems.ts'

/** A profile, and the file that it was read from. */
export interface ProfileFile extends SourceFile {
  readonly profile: Profile
  /** Where what is at a path of the profile stands. */
  readonly placeOf: YamlReading['placeOf']
}

export type ProfileReading =
  | {
      readonly profile: Profile
      /** Where what is at a path of the profile stands. */
      readonly placeOf: YamlReading['placeOf']
    }
  | {readonly profile?: undefined; readonly problems: readonly ShapeProblem[]}

/** Reads `norma.yaml`. Data only: nothing in it is ever run. */
export function parseProfile(file: SourceFile): ProfileReading {
  const yaml = readYaml(file.text)
  const problem = (place: Place, {message, help}: Pick<ProfileProblem, 'message' | 'help'>): ShapeProblem => ({
    rule: 'profile',
    path: file.path,
    place,
    message,
    ...defined({help})
  })
  if (yaml.problems.length > 0) return {problems: yaml.problems.map((one) => problem(one.place, one))}
  const result = profileSchema.safeParse(yaml.value)
  const problems = result.success
    ? inconsistencies(result.data, knownKeys(result.data))
    : result.error.issues.flatMap((issue) => schemaProblems(issue, yaml.value))
  if (result.success && problems.length === 0)
    return {profile: withTransitions(result.data, yaml.value), placeOf: yaml.placeOf}
  return {problems: problems.map((one) => problem(yaml.placeOf(one.path), one))}
}

/** With the transitions that follow from the statuses, where none were written. */
function withTransitions(profile: Profile, written: unknown): Profile {
  const isSaid = typeof written === 'object' && written !== null && 'transitions' in written
  return isSaid ? profile : {...profile, transitions: usualTransitions(profile.statuses)}
}
