import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  compareVersions,
  fileNamePattern,
  formatDocumentId,
  isNumbered,
  parseDocumentId,
  seriesId,
  shortId,
  versionLabel
} from '../../src/core/document-id.ts'
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

describe('the order of versions', () => {
  test('is by number, not by letter; a word comes last', () => {
    const versions = ['next', 'v10', 'v2', 'v5.1', 'v1', 'v5', 'v5.10', 'v5.2', 'v100']
    expect(versions.sort(compareVersions)).toEqual(['v1', 'v2', 'v5', 'v5.1', 'v5.2', 'v5.10', 'v10', 'v100', 'next'])
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
