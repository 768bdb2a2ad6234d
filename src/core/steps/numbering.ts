import type {Catalog} from '../catalog.ts'
import {isNumbered} from '../document-id.ts'

/** The number after the last one of a track, with the track's digit where numbers tell the track; padded as the profile says. */
export function nextNumber(catalog: Catalog, track: string): string | undefined {
  const {profile, documents, unreadable} = catalog
  const {digits, leading_zeros: padded, track_digit: position} = profile.file_names
  const digit = profile.tracks.find(({name}) => name === track)?.digit
  const belongs = (number: string): boolean => !position || !digit || number[position - 1] === digit
  const taken = [...documents, ...unreadable]
    .filter((id) => isNumbered(id, profile) && belongs(id.number))
    .map(({number}) => Number(number))
  for (let candidate = Math.max(-1, ...taken) + 1; candidate < 10 ** digits; candidate += 1) {
    const number = String(candidate).padStart(padded ? digits : 1, '0')
    if (candidate > 0 && belongs(number)) return number
  }
  return undefined
}
