import type {ProfileTrack} from './profile-schema.ts'

/** The part of a track's address: its name in lower case unless the profile says otherwise. */
export function slugOfTrack({name, slug}: Pick<ProfileTrack, 'name' | 'slug'>): string {
  return slug ?? name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
