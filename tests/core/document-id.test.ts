import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  compareVersions,
  escapePattern,
  fileNamePattern,
  formatDocumentId,
  isNumbered,
  mentionPattern,
  parseDocumentId,
  seriesId,
  shortId,
  versionLabel
} from '../../src/core/document-id.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
import {profileAt, scsProfile} from '../helpers/profile.ts'

const otherProfile = profileAt('tests/fixtures/second-organisation/norma.yaml')
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/)

describe('with versions', () => {
  const id = fc.record({
    prefix: fc.constant('scs'),
    number: fc.oneof(fc.stringMatching(/^\d{4}$/), fc.constant('xxxx')),
    kind: fc.constantFrom('v', 'w'),
    version: fc.integer({min: 1, max: 999_999}),
    slug
  })

  test('reading what was written gives the same id', () => {
    fc.assert(
      fc.property(id, (parts) => {
        const name = formatDocumentId(parts)
        expect(parseDocumentId(`${name}.md`, scsProfile)).toEqual({...parts, id: name})
      })
    )
  })

  test('what can be read is written the same', () => {
    const name = fc.stringMatching(/^scs-(\d{3,5}|xxxx)-[vwx]\d{0,2}-[a-z-]{0,5}(\.md)?$/)
    fc.assert(
      fc.property(name, (text) => {
        const parsed = parseDocumentId(text, scsProfile)
        if (parsed) expect(formatDocumentId(parsed)).toBe(text.replace(/\.md$/, ''))
      })
    )
  })

  test('its short forms', () => {
    const parsed = parseDocumentId('scs-0100-w2-flavor-naming.md', scsProfile)
    if (!parsed) throw new Error('not read')
    expect([versionLabel(parsed), shortId(parsed), seriesId(parsed, scsProfile)]).toEqual([
      'w2',
      'scs-0100-w2',
      'scs-0100'
    ])
    expect(fileNamePattern(scsProfile)).toBe('scs-NNNN-vN-slug.md')
  })

  test('a proposal without number is a series of its own', () => {
    const [one, other] = ['scs-xxxx-v1-a', 'scs-xxxx-v1-b'].map((name) => parseDocumentId(name, scsProfile))
    if (!one || !other) throw new Error('not read')
    expect(isNumbered(one, scsProfile)).toBe(false)
    expect(seriesId(one, scsProfile)).toBe('scs-xxxx-a')
    expect(seriesId(other, scsProfile)).toBe('scs-xxxx-b')
  })
})

describe('without versions', () => {
  test('reading what was written gives the same id, of version 1', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{3}$/), slug, (number, words) => {
        const name = `TWN-${number}-${words}`
        const parsed = parseDocumentId(`${name}.md`, otherProfile)
        expect(parsed).toEqual({id: name, prefix: 'TWN', number, kind: '', version: 1, slug: words})
        expect(parsed && formatDocumentId(parsed)).toBe(name)
      })
    )
  })

  test('its short forms', () => {
    const parsed = parseDocumentId('TWN-005-v2-signals.md', otherProfile)
    if (!parsed) throw new Error('not read')
    expect(parsed.slug).toBe('v2-signals')
    expect([versionLabel(parsed), shortId(parsed), seriesId(parsed, otherProfile)]).toEqual([
      'TWN-005',
      'TWN-005',
      'TWN-005'
    ])
    expect(fileNamePattern(otherProfile)).toBe('TWN-NNN-slug.md')
  })
})

test('a prefix is no pattern', () => {
  const profile = {...scsProfile, file_names: {...scsProfile.file_names, prefix: 'a.b+c'}}
  expect(parseDocumentId('a.b+c-0100-v1-x', profile)).toMatchObject({prefix: 'a.b+c'})
  expect(parseDocumentId('axbbc-0100-v1-x', profile)).toBeUndefined()
})

/** The profile with other rules for file names. */
const named = (names: Partial<Profile['file_names']>): Profile => ({
  ...scsProfile,
  file_names: {...scsProfile.file_names, ...names}
})

describe('a file name', () => {
  test.each([
    ...['scs-0100-v1-a.md', 'scs-0100-w1-a', 'scs-0100-v999999-a', 'scs-xxxx-v1-a', 'scs-0000-v1-ä_b.c-D'],
    ...['scs-0100-v1-a.md.md', 'scs-0100-v1-a.md-b', "scs-0100-v1-it's", 'scs-0100-v1--', 'scs-0100-v1-a&b']
  ])('%j is that of a document', (name) => {
    expect(parseDocumentId(name, named({}))?.id).toBe(name.replace(/\.md$/, ''))
  })

  test.each([
    ...['', 'notes', 'scs-100-v1-a', 'scs-01000-v1-a', 'scs-0100-v0-a', 'scs-0100-v01-a', 'scs-0100-v1000000-a'],
    ...['scs-0100-x1-a', 'scs-0100-v1', 'scs-0100-v1-', 'scs-0100-a', 'SCS-0100-v1-a', 'xscs-0100-v1-a'],
    ...['scs-XXXX-v1-a', 'scs-xxxxx-v1-a', 'a/scs-0100-v1-a', 'scs-0100-v1-a b', 'scs-0100-v1-a/b'],
    ...['scs-0100-v1-a\\b', 'scs-0100-v1-50%', 'scs-0100-v1-a#b', 'scs-0100-v1-a?', 'scs-0100-v1-"a"'],
    ...['scs-0100-v1-a\u0007', 'scs-0100-v1-a\n']
  ])('%j is not', (name) => {
    expect(parseDocumentId(name, named({}))).toBeUndefined()
  })

  test.each([
    [{}, 'scs-NNNN-vN-slug.md'],
    [{digits: 2}, 'scs-NN-vN-slug.md'],
    [{leading_zeros: false}, 'scs-N-vN-slug.md'],
    [{prefix: ''}, 'NNNN-vN-slug.md'],
    [{kinds: undefined}, 'scs-NNNN-slug.md'],
    [{slugs: false}, 'scs-NNNN-vN.md'],
    [{kinds: {main: 'r', supplement: 's'}}, 'scs-NNNN-rN-slug.md']
  ])('with %j is %s', (names, pattern) => {
    expect(fileNamePattern(named(names))).toBe(pattern)
  })

  test('may have no prefix and no slug', () => {
    const profile = named({prefix: '', slugs: false, kinds: undefined, placeholder: undefined})
    const id = {id: '0100', prefix: '', number: '0100', kind: '', version: 1, slug: ''}
    expect(parseDocumentId('0100.md', profile)).toEqual(id)
    expect([formatDocumentId(id), shortId(id), versionLabel(id), seriesId(id, profile)]).toEqual([
      ...['0100', '0100', '0100', '0100']
    ])
    expect(['0100-a', '-0100', 'xxxx', 'undefined'].map((name) => parseDocumentId(name, profile))).toEqual([
      ...[undefined, undefined, undefined, undefined]
    ])
  })

  test.each([
    ['1', true],
    ['99999', true],
    ['100000', false],
    ['0', false],
    ['01', false],
    ['xxxx', true]
  ])('without leading zeros may have the number %s: %s', (number, isRead) => {
    const profile = named({leading_zeros: false, digits: 5})
    expect(parseDocumentId(`scs-${number}-v1-a`, profile)?.number).toBe(isRead ? number : undefined)
  })
})

describe('a text names', () => {
  const mentions = (text: string, profile = named({})): (string | undefined)[][] =>
    [...text.matchAll(mentionPattern(profile))].map((match) => [
      match[0],
      match.groups?.['number'],
      match.groups?.['kind'],
      match.groups?.['version']
    ])

  test.each([
    ['scs-0100', [['scs-0100', '0100', undefined, undefined]]],
    ['SCS-0100-V12.', [['SCS-0100-V12', '0100', 'V', '12']]],
    ['(scs-0100-w1-a_B-9)', [['scs-0100-w1-a_B-9', '0100', 'w', '1']]],
    ['scs-0100-v1-a.md', [['scs-0100-v1-a', '0100', 'v', '1']]],
    ['scs-0100-flavors', [['scs-0100-flavors', '0100', undefined, undefined]]],
    [
      'scs-0100/scs-0101',
      [
        ['scs-0100', '0100', undefined, undefined],
        ['scs-0101', '0101', undefined, undefined]
      ]
    ],
    ['scs-010', []],
    ['scs-01000', []],
    ['a-scs-0100', []],
    ['scs-0100-', []],
    ['scs_0100', []]
  ])('%j: %j', (text, named) => {
    expect(mentions(text)).toEqual(named)
  })

  test('nothing where documents have no prefix', () => {
    expect(mentions('0100-v1-a, -0100', named({prefix: ''}))).toEqual([])
  })

  test('a prefix as it is, and a number as the profile writes it', () => {
    expect(mentions('a.b-7 axb-7 a.b-07', named({prefix: 'a.b', leading_zeros: false}))).toEqual([
      ['a.b-7', '7', undefined, undefined]
    ])
  })
})

test('what has a meaning in patterns is escaped', () => {
  const text = '.*+?^{}$()|[]\\-/ a'
  expect(new RegExp(`^${escapePattern(text)}$`).test(text)).toBe(true)
  expect(escapePattern('a.b')).toBe('a\\.b')
})

describe('the order of versions', () => {
  test('is by number, not by letter; a word comes last', () => {
    const versions = ['next', 'v10', 'v2', 'v5.1', 'v1', 'v5', 'v5.10', 'v5.2', 'v100']
    expect(versions.sort(compareVersions)).toEqual(['v1', 'v2', 'v5', 'v5.1', 'v5.2', 'v5.10', 'v10', 'v100', 'next'])
  })

  test('leaves words as they stand, behind every number', () => {
    expect(compareVersions('next', 'later')).toBe(0)
    expect(compareVersions('next', 'v1')).toBe(1)
    expect(compareVersions('v1', 'next')).toBe(-1)
    expect(compareVersions('v1', 'w1')).toBe(0)
  })

  test('agrees with the numbers', () => {
    const version = fc.integer({min: 1, max: 999_999})
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(Math.sign(compareVersions(`v${a}`, `v${b}`))).toBe(Math.sign(a - b))
      })
    )
  })
})

test('a name that can be typed in two ways is one id', () => {
  const names = ['NFC', 'NFD'].map((form) => `scs-0100-v1-maß-für-ä.md`.normalize(form))
  expect(new Set(names).size).toBe(2)
  const ids = names.map((name) => parseDocumentId(name, scsProfile)?.id)
  expect(ids).toEqual(['scs-0100-v1-maß-für-ä'.normalize(), 'scs-0100-v1-maß-für-ä'.normalize()])
})
