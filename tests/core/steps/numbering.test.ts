import {expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {nextNumber} from '../../../src/core/steps/free-number.ts'
import {documentText} from '../../helpers/document-text.ts'
import {profileAt, scsProfile} from '../../helpers/profile.ts'

const document = (number: string, track = 'IaaS') => ({path: `scs-${number}-v1-a.md`, text: documentText({track})})
const catalogOf = (...files: readonly {path: string; text: string}[]) => parseCatalog(files, scsProfile).catalog

test.each([
  ['the first of a track has its digit', [], 'IaaS', '0100'],
  ['the first of all is no zero', [], 'Global', '0001'],
  ['the next follows the last, gaps stay', [document('0100'), document('0104')], 'IaaS', '0105'],
  ['other tracks do not count', [document('0100'), document('0210', 'KaaS')], 'IaaS', '0101'],
  ['a full block goes on in the next', [document('0199')], 'IaaS', '1100'],
  ['an unreadable document has its number all the same', [{path: 'scs-0107-v1-a.md', text: '---\n'}], 'IaaS', '0108'],
  ['a proposal has none', [{...document('0100'), path: 'scs-xxxx-v1-a.md'}], 'IaaS', '0100']
])('%s', (_what, files, track, expected) => {
  expect(nextNumber(catalogOf(...files), track)).toBe(expected)
})

test('there is an end', () => {
  expect(nextNumber(catalogOf(document('9199')), 'IaaS')).toBeUndefined()
})

test('where numbers do not tell the track, there is one row of numbers', () => {
  const profile = profileAt('tests/fixtures/second-organisation/norma.yaml')
  const track = profile.tracks[0]?.name ?? ''
  expect(nextNumber(parseCatalog([], profile).catalog, track)).toBe('1'.padStart(profile.file_names.digits, '0'))
})
