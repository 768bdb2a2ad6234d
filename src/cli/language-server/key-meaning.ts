import {keyName, type MeaningfulKey, type Profile} from '../../core/profile/profile.ts'
import {meaningfulKeys} from '../../core/profile/profile-schema.ts'

/** What a key of front matter means, called by its name of today or by a former one. */
export function keyMeaning(name: string, profile: Profile): MeaningfulKey | undefined {
  const today = Object.hasOwn(profile.renamed_keys, name) ? profile.renamed_keys[name] : name
  return meaningfulKeys.find((key) => keyName(profile, key) === today)
}

/** The words that may stand behind a key; undefined where it is not for the profile to say. */
export function acceptedWords(key: MeaningfulKey, {types, tracks, statuses}: Profile): readonly string[] | undefined {
  switch (key) {
    case 'type':
      return types.map(({name}) => name)
    case 'track':
      return tracks.map(({name}) => name)
    case 'status':
      return statuses.map(({name}) => name)
    default:
      return undefined
  }
}
