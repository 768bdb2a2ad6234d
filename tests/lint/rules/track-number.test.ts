import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const path = 'scs-0210-v1-a.md'
const files = {[path]: documentText({track: 'IaaS'})}

test('is silent where the digit is the one of the track', () => {
  expect(findings('track-number', {[path]: documentText({track: 'KaaS'})})).toEqual([])
})

test('names the track whose block the number lies in', () => {
  expect(findings('track-number', files)).toEqual([
    `${path}:5:8 error track-number: Unexpected track \`IaaS\` for the number \`0210\`, expected \`KaaS\``
  ])
})

test('names the digit where no track has the block', () => {
  expect(findings('track-number', {'scs-0910-v1-a.md': documentText()})).toEqual([
    'scs-0910-v1-a.md:5:8 error track-number: ' +
      'Unexpected track `IaaS` for the number `0910`, expected a number with `1` as digit 2'
  ])
})

test('is silent about a proposal without number', () => {
  expect(findings('track-number', {'scs-xxxx-v1-a.md': documentText()})).toEqual([])
})

test('is silent where the profile gives numbers or the track no digit', () => {
  const {track_digit: _, ...names} = scsProfile.file_names
  expect(findings('track-number', files, {profile: {...scsProfile, file_names: names}})).toEqual([])
  const tracks = scsProfile.tracks.map(({digit: _, ...track}) => track)
  expect(findings('track-number', files, {profile: {...scsProfile, tracks}})).toEqual([])
})
