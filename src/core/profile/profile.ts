import type {Stage} from '../lifecycle.ts'
import {
  type MeaningfulKey,
  meaningfulKeys,
  type Profile,
  type ProfileTrack,
  type ProfileType
} from './profile-schema.ts'

export type {
  MeaningfulKey,
  Profile,
  ProfileCertification,
  ProfileColumn,
  ProfileTrack,
  ProfileType,
  Waiver
} from './profile-schema.ts'

/** What the organisation calls a key that Norma gives a meaning. */
export function keyName(profile: Profile, key: MeaningfulKey): string {
  return profile.keys[key] ?? key
}

/** The names of all keys that the profile knows. */
export function knownKeys(profile: Profile): string[] {
  return [...meaningfulKeys.map((key) => keyName(profile, key)), ...profile.other_keys]
}

/** The value that a document may leave out: the type, track or status where the profile has only one. */
export function impliedValue({types, tracks, statuses}: Profile, key: MeaningfulKey): string | undefined {
  const choices = key === 'type' ? types : key === 'track' ? tracks : key === 'status' ? statuses : []
  return choices.length === 1 ? choices[0]?.name : undefined
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
  return slugOfTrack(profile.tracks.find(({name}) => name === track) ?? {name: track})
}

export function slugOfTrack({name, slug}: Pick<ProfileTrack, 'name' | 'slug'>): string {
  return slug ?? name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

/** `permitted`, `tolerated` (a warning) or `refused`, by the profile's table; a status may always stay. */
export function canTransition(profile: Profile, from: string, to: string): 'permitted' | 'tolerated' | 'refused' {
  if (from === to) return 'permitted'
  const step = profile.transitions.find((candidate) => candidate.from === from && candidate.to === to)
  if (!step) return 'refused'
  return step.tolerated ? 'tolerated' : 'permitted'
}
