import {isNumbered} from '../../core/document-id.ts'
import type {DocumentRule} from '../engine/rule.ts'

export const trackNumber: DocumentRule = {
  id: 'track-number',
  subject: 'document',
  severity: 'error',
  summary: 'The number of a document lies in the block of its track.',
  *check(document, {profile}) {
    const {track_digit: position} = profile.file_names
    if (position === undefined || !isNumbered(document, profile)) return
    const {track} = document.frontMatter
    const digit = profile.tracks.find(({name}) => name === track)?.digit
    const actual = document.number.charAt(position - 1)
    if (digit === undefined || digit === actual) return
    const owner = profile.tracks.find((candidate) => candidate.digit === actual)?.name
    const ideal = owner === undefined ? `a number with \`${digit}\` as digit ${position}` : `\`${owner}\``
    yield {
      document,
      place: document.places.track,
      message: `Unexpected track \`${track}\` for the number \`${document.number}\`, expected ${ideal}`,
      help: `Correct the track, or take a free number of \`${track}\`: its numbers have \`${digit}\` as digit ${position}.`
    }
  }
}
