import type {Catalog} from '../catalog.ts'
import {isNumbered, shortId} from '../document-id.ts'
import type {Refusal} from './refusal.ts'

/** The number that a document of a track may have: the one that was asked for, as the profile writes it, or the `next`. */
export function freeNumber(wanted: string, track: string, catalog: Catalog): {readonly number: string} | Refusal {
  const {file_names: names, tracks} = catalog.profile
  const next = nextNumber(catalog, track)
  const nextText = next === undefined ? 'The track has none left.' : `The next free one is \`${next}\`.`
  if (wanted === 'next') {
    if (next !== undefined) return {number: next}
    return {
      refused: `All numbers of track ${track} are taken`,
      help: 'Give numbers more digits in the profile (`file_names.digits`).'
    }
  }
  const number = names.leading_zeros ? wanted.padStart(names.digits, '0') : wanted.replace(/^0+/, '')
  if (!/^\d+$/.test(wanted) || wanted.length > names.digits || number === '') {
    return {refused: `Unexpected number \`${wanted}\`, expected \`next\` or ${names.digits} digits`, help: nextText}
  }
  const digit = tracks.find(({name}) => name === track)?.digit
  const {track_digit: position} = names
  if (position !== undefined && digit !== undefined && number.charAt(position - 1) !== digit) {
    return {
      refused: `Unexpected number \`${number}\` in the track \`${track}\`, expected \`${digit}\` as digit ${position}`,
      help: nextText
    }
  }
  const owner = [...catalog.documents, ...catalog.unreadable].find((one) => one.number === number)
  return owner ? {refused: `The number \`${number}\` is that of \`${shortId(owner)}\``, help: nextText} : {number}
}

/** The number after the last one of a track, with the track's digit where numbers tell the track; padded as the profile says. */
export function nextNumber(catalog: Catalog, track: string): string | undefined {
  const {profile, documents, unreadable} = catalog
  const {digits, leading_zeros: padded, track_digit: position} = profile.file_names
  const digit = profile.tracks.find(({name}) => name === track)?.digit
  const belongs = (number: string): boolean => !position || !digit || number[position - 1] === digit
  const numbers = [...documents, ...unreadable]
    .filter((id) => isNumbered(id, profile) && belongs(id.number))
    .map(({number}) => Number(number))
  for (let candidate = Math.max(-1, ...numbers) + 1; candidate < 10 ** digits; candidate += 1) {
    const number = String(candidate).padStart(padded ? digits : 1, '0')
    if (candidate > 0 && belongs(number)) return number
  }
  return undefined
}
