import {describe, expect, test} from 'vitest'
import {
  assetAddress,
  cloudScopeAddress,
  documentAddress,
  fileAddress,
  fullAddress,
  localAddress,
  ruleAddress,
  scopeAddress,
  seriesAddress,
  siteAddress,
  sourceAddress,
  trackAddress
} from '../../../src/core/site/addresses.ts'
import {catalogOf} from '../../helpers/catalog.ts'
import {certified} from '../../helpers/certified.ts'
import {documentText} from '../../helpers/document-text.ts'
import {profileAt, scsProfile} from '../../helpers/profile.ts'

const tidewater = profileAt('tests/fixtures/second-organisation/norma.yaml')
const atRoot = {...scsProfile, url: 'https://example.org/', base: ''}

test('every thing of the site has its address', () => {
  const catalog = catalogOf({'scs-0100-v1-a.md': documentText()})
  const series = [...catalog.series.values()].map((one) => seriesAddress(one, scsProfile))
  const {scopes, clouds} = certified(['scs-compatible-iaas'], 'clouds: [{id: c1, name: C}]').certification
  expect(series).toEqual(['/standards/iaas/scs-0100'])
  expect(catalog.documents.map((document) => documentAddress(document, scsProfile))).toEqual([
    '/standards/scs-0100-v1-a'
  ])
  expect(trackAddress('IaaS', scsProfile)).toBe('/standards/iaas/')
  expect(ruleAddress('broken-link', scsProfile)).toBe('https://docs.scs.community/standards/rules/broken-link')
  expect(assetAddress('../images/a b.png', scsProfile)).toBe('/standards/assets/images/a%20b.png')
  expect(scopes.map((scope) => scopeAddress(scope, scopes, scsProfile))).toEqual(['/standards/scopes/iaas'])
  expect(clouds.flatMap((cloud) => scopes.map((scope) => cloudScopeAddress(cloud, scope, scopes, scsProfile)))).toEqual(
    ['/standards/certification/c1/iaas']
  )
})

describe('an address', () => {
  test.each([
    ['a/b.md', '/standards/a/b.md'],
    ['', '/standards/'],
    ['a b', '/standards/a%20b'],
    ['ä', '/standards/%C3%A4'],
    ['a?b#c#d', '/standards/a%3Fb%23c%23d'],
    ['100%', '/standards/100%25'],
    ['a\ud83d', '/standards/a%EF%BF%BD']
  ])('of %j is written %s', (path, address) => {
    expect(siteAddress(path, scsProfile)).toBe(address)
  })

  test('is full with the host, whether or not that is written with a slash', () => {
    expect(fileAddress('a.md', scsProfile)).toBe('https://docs.scs.community/standards/a.md')
    expect(fileAddress('a.md', atRoot)).toBe('https://example.org/a.md')
    expect(fullAddress('/a', atRoot)).toBe('https://example.org/a')
    expect(fullAddress('/a', {...atRoot, url: 'https://example.org'})).toBe('https://example.org/a')
  })

  test('is the one that pages link to without the host', () => {
    for (const profile of [scsProfile, atRoot, tidewater]) {
      expect(localAddress(fileAddress('a/b', profile), profile)).toBe(siteAddress('a/b', profile))
    }
  })
})

describe('the source of a document', () => {
  const source = (address: string | undefined) =>
    sourceAddress({path: 'x/a b.md'}, {...scsProfile, repository: {url: 'https://x.org', source: address}})

  test('is named by its file, or its whole path', () => {
    expect(source('https://x.org/{file}')).toBe('https://x.org/a%20b.md')
    expect(source('https://x.org/{path}')).toBe('https://x.org/x/a%20b.md')
    expect(source('https://x.org/{path}?of={file}&{file}')).toBe('https://x.org/x/a%20b.md?of=a%20b.md&a%20b.md')
  })

  test('is a path as it is, whatever it holds', () => {
    const profile = {...scsProfile, repository: {url: 'https://x.org', source: 'https://x.org/{path}'}}
    expect(sourceAddress({path: '$&#{file}.md'}, profile)).toBe('https://x.org/$&%23%7Bfile%7D.md')
  })

  test('is not known where the profile does not say', () => {
    expect(source(undefined)).toBeUndefined()
    const {repository: _, ...withoutRepository} = scsProfile
    expect(sourceAddress({path: 'a.md'}, {...withoutRepository, repository: undefined})).toBeUndefined()
  })
})
