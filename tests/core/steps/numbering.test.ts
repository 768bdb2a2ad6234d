import {describe, expect, test} from 'vitest'
import {noDocuments} from '../../../src/core/catalog.ts'
import type {Profile} from '../../../src/core/profile/profile.ts'
import {freeNumber, nextNumber} from '../../../src/core/steps/free-number.ts'
import {isRefusal} from '../../../src/core/steps/refusal.ts'
import {numberRenamings} from '../../../src/core/steps/renamings.ts'
import type {DocumentParts} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {profileAt, scsProfile} from '../../helpers/profile.ts'
import {refusalsText, type Standards, standardsOf} from '../../helpers/standards.ts'

type Texts = Readonly<Record<string, string | DocumentParts>>

const withNames = (names: Partial<Profile['file_names']>): Profile => ({
  ...scsProfile,
  file_names: {...scsProfile.file_names, ...names}
})
const secondProfile = profileAt('tests/fixtures/second-organisation/norma.yaml')
const iaas = {track: 'IaaS'}
const kaas = {track: 'KaaS'}

describe('the next number', () => {
  test.each<[string, Texts, string, string | undefined]>([
    ['the first of a track has its digit', {}, 'IaaS', '0100'],
    ['the first of all is no zero', {}, 'Global', '0001'],
    ['the next follows the last, gaps stay', {'scs-0100-v1-a.md': iaas, 'scs-0104-v1-a.md': iaas}, 'IaaS', '0105'],
    ['other tracks do not count', {'scs-0100-v1-a.md': iaas, 'scs-0210-v1-a.md': kaas}, 'IaaS', '0101'],
    ['a full block goes on in the next', {'scs-0199-v1-a.md': iaas}, 'IaaS', '1100'],
    ['an unreadable document has its number all the same', {'scs-0107-v1-a.md': '---\n'}, 'IaaS', '0108'],
    ['a proposal has none', {'scs-xxxx-v1-a.md': iaas}, 'IaaS', '0100'],
    ['the last one is given', {'scs-9198-v1-a.md': iaas}, 'IaaS', '9199'],
    ['there is an end', {'scs-9199-v1-a.md': iaas}, 'IaaS', undefined],
    ['a track that the profile does not know takes what follows the last', {'scs-0104-v1-a.md': iaas}, 'X', '0105']
  ])('%s', (_what, texts, track, expected) => {
    expect(nextNumber(standardsOf(texts).catalog, track)).toBe(expected)
  })

  test('where numbers do not tell the track, there is one row of numbers', () => {
    expect(nextNumber(noDocuments(secondProfile), 'Charts')).toBe('001')
    const rows = withNames({track_digit: undefined})
    expect(nextNumber(standardsOf({'scs-0104-v1-a.md': iaas}, rows).catalog, 'KaaS')).toBe('0105')
  })

  test('has no zeros in front where the profile has none', () => {
    const profile = withNames({leading_zeros: false, track_digit: undefined})
    expect(nextNumber(standardsOf({'scs-9-v1-a.md': iaas}, profile).catalog, 'IaaS')).toBe('10')
    expect(nextNumber(standardsOf({'scs-9998-v1-a.md': iaas}, profile).catalog, 'IaaS')).toBe('9999')
    expect(nextNumber(standardsOf({'scs-9999-v1-a.md': iaas}, profile).catalog, 'IaaS')).toBeUndefined()
  })
})

describe('a number that is asked for', () => {
  const {catalog} = standardsOf({'scs-0100-v1-a.md': iaas, 'scs-0107-v1-a.md': '---\n'})
  const full = standardsOf({'scs-9199-v1-a.md': iaas}).catalog

  test.each([
    ['next', '0108'],
    ['105', '0105'],
    ['0105', '0105'],
    ['9199', '9199']
  ])('%s is %s', (wanted, number) => {
    expect(freeNumber(wanted, 'IaaS', catalog)).toEqual({number})
  })

  test('has no zeros in front where the profile has none', () => {
    const profile = withNames({leading_zeros: false, track_digit: undefined})
    const {catalog} = standardsOf({'scs-20-v1-a.md': iaas}, profile)
    expect(freeNumber('7', 'IaaS', catalog)).toEqual({number: '7'})
    expect(freeNumber('0007', 'IaaS', catalog)).toEqual({number: '7'})
    expect(freeNumber('700', 'IaaS', catalog)).toEqual({number: '700'})
    expect(freeNumber('0020', 'IaaS', catalog)).toEqual({
      refused: 'The number `20` is that of `scs-20-v1`',
      help: 'The next free one is `21`.'
    })
    expect(freeNumber('00', 'IaaS', catalog)).toMatchObject({
      refused: 'Unexpected number `00`, expected `next` or 4 digits'
    })
  })

  test('may have any digit where numbers do not tell the track, or the track has none', () => {
    const rows = withNames({track_digit: undefined})
    expect(freeNumber('205', 'IaaS', noDocuments(rows))).toEqual({number: '0205'})
    expect(freeNumber('205', 'X', noDocuments(scsProfile))).toEqual({number: '0205'})
  })

  test('has the digit of its track where the profile says that it stands', () => {
    expect(freeNumber('1000', 'IaaS', noDocuments(withNames({track_digit: 1})))).toEqual({number: '1000'})
    expect(freeNumber('1', 'IaaS', noDocuments(withNames({track_digit: 4})))).toEqual({number: '0001'})
  })

  test('is refused with the next free one', () => {
    expectGolden(
      'steps/number-refusals.txt',
      refusalsText({
        'next, where all are taken': freeNumber('next', 'IaaS', full),
        'a word': freeNumber('Next', 'IaaS', catalog),
        'no whole number': freeNumber('1.5', 'IaaS', catalog),
        'a digit too many': freeNumber('00105', 'IaaS', catalog),
        nothing: freeNumber('', 'IaaS', catalog),
        'the digit of another track': freeNumber('205', 'IaaS', catalog),
        'that of a document': freeNumber('100', 'IaaS', catalog),
        'that of a document that cannot be read': freeNumber('0107', 'IaaS', catalog),
        'that of a document, where all are taken': freeNumber('9199', 'IaaS', full)
      })
    )
  })
})

describe('the name after numbering', () => {
  const supplementOf = (...names: readonly string[]): DocumentParts => ({
    type: 'Supplement',
    keys: `supplements: [${names.join(', ')}]`
  })

  const named = ({catalog, document}: Standards, id: string, wanted?: string): unknown => {
    const renamings = numberRenamings(document(id), wanted, catalog)
    if (isRefusal(renamings)) return renamings
    return Object.fromEntries([...renamings].map(([{id: before}, after]) => [before, after]))
  }

  test('is the next of the track, or what is asked for', () => {
    const standards = standardsOf({'scs-0100-v1-a.md': iaas, 'scs-xxxx-v1-b.md': kaas})
    expect(named(standards, 'scs-xxxx-v1-b')).toEqual({'scs-xxxx-v1-b': 'scs-0200-v1-b'})
    expect(named(standards, 'scs-xxxx-v1-b', '217')).toEqual({'scs-xxxx-v1-b': 'scs-0217-v1-b'})
  })

  test('goes over to the supplements that have none, each with a version of its own', () => {
    const standards = standardsOf({
      'scs-xxxx-v1-b.md': iaas,
      'scs-xxxx-w1-b.md': supplementOf('scs-xxxx-v1-b.md'),
      'scs-xxxx-w1-c.md': supplementOf('scs-xxxx-v1-b.md'),
      'scs-xxxx-w2-d.md': supplementOf('scs-xxxx-v1-b.md'),
      'scs-xxxx-w1-e.md': supplementOf('scs-0100-v1-a.md'),
      'scs-0100-v1-a.md': iaas,
      'scs-0100-w1-f.md': supplementOf('scs-0100-v1-a.md', 'scs-xxxx-v1-b.md')
    })
    expect(named(standards, 'scs-xxxx-v1-b')).toEqual({
      'scs-xxxx-v1-b': 'scs-0101-v1-b',
      'scs-xxxx-w1-b': 'scs-0101-w1-b',
      'scs-xxxx-w1-c': 'scs-0101-w2-c',
      'scs-xxxx-w2-d': 'scs-0101-w3-d'
    })
  })

  test('of a supplement is that of the first numbered document that it supplements, with the next version there', () => {
    const standards = standardsOf({
      'scs-0100-v1-a.md': iaas,
      'scs-0100-v7-a.md': iaas,
      'scs-0100-w4-a.md': supplementOf('scs-0100-v1-a.md'),
      'scs-0101-w9-a.md': supplementOf('scs-0100-v1-a.md'),
      'scs-xxxx-v1-b.md': iaas,
      'scs-xxxx-w1-c.md': supplementOf('scs-xxxx-v1-b.md', 'scs-0100-v1-a.md')
    })
    expect(named(standards, 'scs-xxxx-w1-c')).toEqual({'scs-xxxx-w1-c': 'scs-0100-w5-c'})
    expect(named(standards, 'scs-xxxx-w1-c', '0100')).toEqual({'scs-xxxx-w1-c': 'scs-0100-w5-c'})
    const first = standardsOf({'scs-0100-v1-a.md': iaas, 'scs-xxxx-w3-c.md': supplementOf('scs-0100-v1-a.md')})
    expect(named(first, 'scs-xxxx-w3-c')).toEqual({'scs-xxxx-w3-c': 'scs-0100-w1-c'})
  })

  test('is refused with the way out', () => {
    const {catalog, document} = standardsOf({
      'scs-0100-v1-a.md': iaas,
      'scs-xxxx-v1-b.md': iaas,
      'scs-xxxx-w1-c.md': supplementOf('scs-xxxx-v1-b.md'),
      'scs-xxxx-w1-d.md': supplementOf('scs-0199-v1-gone.md'),
      'scs-xxxx-w1-e.md': supplementOf('scs-0100-v1-a.md')
    })
    const rename = (id: string, wanted?: string) => numberRenamings(document(id), wanted, catalog)
    const fixed = standardsOf({'scs-0100-v1-a.md': iaas}, withNames({placeholder: undefined}))
    expectGolden(
      'steps/renaming-refusals.txt',
      refusalsText({
        'a profile without placeholder': numberRenamings(fixed.document('scs-0100-v1'), undefined, fixed.catalog),
        'a document with a number': rename('scs-0100-v1-a', '0100'),
        'a number that is taken': rename('scs-xxxx-v1-b', '0100'),
        'a supplement of a proposal': rename('scs-xxxx-w1-c'),
        'a supplement of nothing': rename('scs-xxxx-w1-d'),
        'another number for a supplement': rename('scs-xxxx-w1-e', '0101')
      })
    )
  })
})
