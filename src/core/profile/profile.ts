import type {ShapeProblem} from '../diagnostic.ts'
import type {Stage} from '../lifecycle.ts'
import type {Place} from '../text/place.ts'
import type {SourceFile} from '../text/source-file.ts'
import {readYaml, type YamlReading} from '../yaml/yaml.ts'
import {inconsistencies} from './consistency.ts'
import {usualTransitions} from './defaults.ts'
import {type MeaningfulKey, meaningfulKeys, type Profile, type ProfileType, profileSchema} from './profile-schema.ts'
import {type ProfileProblem, schemaProblems} from './schema-problems.ts'
import {slugOfTrack} from './track-slug.ts'

export type {
  MeaningfulKey,
  Profile,
  ProfileCertification,
  ProfileColumn,
  ProfileTrack,
  ProfileType,
  Waiver
} from './profile-schema.ts'

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
    ...(help !== undefined && {help})
  })
  if (yaml.problems.length > 0) return {problems: yaml.problems.map((one) => problem(one.place, one))}
  const result = profileSchema.safeParse(yaml.value)
  const found = result.success
    ? inconsistencies(result.data, knownKeys(result.data))
    : result.error.issues.flatMap((issue) => schemaProblems(issue, yaml.value))
  if (result.success && found.length === 0) return {profile: completed(result.data, yaml.value), placeOf: yaml.placeOf}
  return {problems: found.map((one) => problem(yaml.placeOf(one.path), one))}
}

/** With the transitions that follow from the statuses, where none were written. */
function completed(profile: Profile, written: unknown): Profile {
  const isSaid = typeof written === 'object' && written !== null && 'transitions' in written
  return isSaid ? profile : {...profile, transitions: usualTransitions(profile.statuses)}
}

/** What the organisation calls a key that Norma gives a meaning. */
export function keyName(profile: Profile, key: MeaningfulKey): string {
  return profile.keys[key] ?? key
}

/** The names of all keys that the profile knows. */
export function knownKeys(profile: Profile): string[] {
  return [...meaningfulKeys.map((key) => keyName(profile, key)), ...profile.other_keys]
}

/** What goes without saying: the type, track or status of a document where there is only one. */
export function impliedValue({types, tracks, statuses}: Profile, key: MeaningfulKey): string | undefined {
  const named = key === 'type' ? types : key === 'track' ? tracks : key === 'status' ? statuses : []
  return named.length === 1 ? named[0]?.name : undefined
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
  return slugOfTrack(found ?? {name: track})
}
