import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import type {Histories} from '../../../src/core/history/document-history.ts'
import type {Profile} from '../../../src/core/profile/profile.ts'
import {brokenRedirects, redirectHtml, redirectsFile, redirectsOf} from '../../../src/reports/site/redirects.ts'
import {nginxRedirects} from '../../../src/reports/site/redirects-nginx.ts'
import {documentText} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {certifiedContent} from '../../helpers/known-certification.ts'
import {
  bareContent,
  bareProfile,
  filesOf,
  knownContent,
  knownHistories,
  knownProfile
} from '../../helpers/known-site.ts'
import {scsProfile} from '../../helpers/profile.ts'

test('the redirects of a site of which every fact is known', () => {
  const redirects = redirectsOf(knownContent, knownHistories)
  expect(redirects.map(({from, to}) => `${from} ${to}`)).toEqual([
    '/0001 /std/light/lan-0001',
    '/0002 /std/sound/lan-0002',
    '/0003 /std/sound/lan-0003',
    '/0004 /std/sound/lan-0004',
    '/lamps /std/lan-0001-v3-lamps',
    '/lan-0001 /std/light/lan-0001',
    '/lan-0001-v1 /std/lan-0001-v1-lamps',
    '/lan-0001-v2 /std/lan-0001-v2-lamps',
    '/lan-0001-v2-lanterns /std/lan-0001-v2-lamps',
    '/lan-0001-v3 /std/lan-0001-v3-lamps',
    '/lan-0001-w1 /std/lan-0001-w1-lamps-notes',
    '/lan-0002 /std/sound/lan-0002',
    '/lan-0002-v1 /std/lan-0002-v1-bells',
    '/lan-0003 /std/sound/lan-0003',
    '/lan-0003-v1 /std/lan-0003-v1-horns',
    '/lan-0004 /std/sound/lan-0004',
    '/lan-0004-w1 /std/lan-0004-w1-tuning',
    '/lan-xxxx-sparks /std/light/lan-xxxx-sparks',
    '/lan-xxxx-v1-lanterns /std/lan-0001-v2-lamps',
    '/shop https://shop.lantern.example/?a=b&c=d'
  ])
  // Nothing but a number names a document there, and the number is the series.
  expect(redirectsOf(bareContent)).toEqual([{from: '/007', to: '/007-nuts'}])
})

const some = [
  {from: '/lamps', to: '/std/lan-0001-v3-lamps'},
  {from: '/shop', to: 'https://shop.lantern.example/?a=b&c=d'}
]

test('as a table for hosts', () => {
  expect(redirectsFile(some, '/std')).toBe(
    '/std/lamps /std/lan-0001-v3-lamps 301\n/std/shop https://shop.lantern.example/?a=b&c=d 301\n'
  )
  expect(redirectsFile([{from: '/a', to: '/b'}], '')).toBe('/a /b 301\n')
})

test('as a map for nginx', () => {
  expectGolden('machine/redirects.nginx.conf', nginxRedirects(some, '/std'))
})

test.each([
  ['/odd%20"$x', String.raw`"/std/odd \"$x"`],
  [String.raw`/a\b`, String.raw`"/std/a\\b"`],
  ['/half%', '"/std/half%"'],
  ['/%C3%BC', '"/std/ü"']
])('nginx compares %s decoded, with and without a slash at its end', (from, quoted) => {
  const text = nginxRedirects([{from, to: '/std/x'}], '/std')
  expect(text).toContain(`  ${quoted} "/std/x";\n  ${quoted.slice(0, -1)}/" "/std/x";\n}`)
})

test('no variable of nginx is in a target', () => {
  expect(nginxRedirects([{from: '/a', to: 'https://a.example/?a=$b&c="d"\\'}], '')).toContain(
    String.raw`  "/a" "https://a.example/?a=%24b&c=\"d\"\\";`
  )
})

test('as a page', () => {
  expect(redirectHtml("https://shop.lantern.example/?a=b&c=\"><script>alert('x')</script>")).toBe(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="https://shop.lantern.example/?a=b&amp;c=&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;">
<meta http-equiv="refresh" content="0; url=https://shop.lantern.example/?a=b&amp;c=&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;">
<p>This page has moved to <a href="https://shop.lantern.example/?a=b&amp;c=&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;">https://shop.lantern.example/?a=b&amp;c=&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</a>.</p>
</html>
`)
})

describe('former ids', () => {
  const {catalog} = parseCatalog(
    ['scs-0100-v1-first', 'scs-0101-v1-second'].map((id) => ({path: `${id}.md`, text: documentText()})),
    {...scsProfile, redirects: {'/former-place': '/scs-0100-v1-first'}}
  )
  const at = (from: string, histories: Histories = new Map()): string | undefined =>
    redirectsOf({catalog}, histories).find((redirect) => redirect.from === from)?.to

  test('lead to the document', () => {
    const histories = new Map([['scs-0100-v1-first', {formerIds: ['scs-0100-v1-newer', 'scs-0100-v1-oldest']}]])
    expect(at('/scs-0100-v1-newer', histories)).toBe('/standards/scs-0100-v1-first')
    expect(at('/scs-0100-v1-oldest', histories)).toBe('/standards/scs-0100-v1-first')
    expect(at('/scs-0100-v1-newer')).toBeUndefined()
  })

  test('that two documents have exchanged stay with those that have them now, and of one that both had the first counts', () => {
    const histories = new Map([
      ['scs-0100-v1-first', {formerIds: ['scs-0101-v1-second', 'scs-0100-v1-both']}],
      ['scs-0101-v1-second', {formerIds: ['scs-0100-v1-first', 'scs-0100-v1-both']}]
    ])
    expect(at('/scs-0101-v1-second', histories)).toBeUndefined()
    expect(at('/scs-0100-v1-first', histories)).toBeUndefined()
    expect(at('/scs-0100-v1-both', histories)).toBe('/standards/scs-0100-v1-first')
  })

  test('give way to what the profile says', () => {
    const histories = new Map([['scs-0101-v1-second', {formerIds: ['former-place']}]])
    expect(at('/former-place', histories)).toBe('/standards/scs-0100-v1-first')
  })

  test('have one form, however they were typed', () => {
    const histories = new Map([['scs-0100-v1-first', {formerIds: ['scs-0100-v1-u\u0308']}]])
    expect(at('/scs-0100-v1-\u00fc', histories)).toBe('/standards/scs-0100-v1-first')
  })
})

describe('a redirect of the profile', () => {
  const brokenIn = (
    entries: Readonly<Record<string, string>>,
    content = knownContent,
    profile: Profile = knownProfile
  ) =>
    brokenRedirects(
      {...content, catalog: {...content.catalog, profile: {...profile, redirects: entries}}},
      content === knownContent ? knownHistories : undefined
    )
  const nowhere = (from: string, to: string) => [
    `Unexpected redirect from \`${from}\` to \`${to}\`, expected the address of a page`
  ]

  test.each([
    ['a document', '/lan-0001-v2-lamps'],
    ['a place in a document', '/lan-0001-v2-lamps#purpose'],
    ['a series', '/light/lan-0001'],
    ['a track', '/sound/'],
    ['a track without slash', '/sound'],
    ['the home page', '/'],
    ['a file', '/lan-0001-v2-lamps.md'],
    ['the short form of a document', '/lan-0001-v2'],
    ['a former id', '/lan-0001-v2-lanterns'],
    ['another site', 'https://a.example/x'],
    ['differences of two versions', '/light/lan-0001/v1...v2']
  ])('may lead to %s', (_, to) => {
    expect(brokenIn({'/old': to})).toEqual([])
  })

  test('may lead to another one that leads on', () => {
    expect(brokenIn({'/a': '/b', '/b': '/c', '/c': '/lan-0001-v2'})).toEqual([])
    expect(brokenIn({'/a': '/b', '/b': 'https://a.example'})).toEqual([])
  })

  test('may lead to pages about certification where there are some', () => {
    expect(brokenIn({'/old': '/scopes/compatible'}, certifiedContent())).toEqual([])
    expect(brokenIn({'/old': '/scopes/compatible'})).toEqual(nowhere('/old', '/scopes/compatible'))
  })

  test.each([
    ['nothing', {'/old': '/gone'}],
    ['itself', {'/old': '/old'}],
    ['a circle', {'/old': '/other', '/other': '/old'}],
    ['another one that leads to nothing', {'/old': '/other', '/other': '/gone'}]
  ])('must not lead to %s', (_, entries) => {
    expect(brokenIn(entries)).toEqual(Object.entries(entries).flatMap(([from, to]) => nowhere(from, to)))
  })

  test.each([
    ['a page', '/lan-0001-v2-lamps', ' without a page'],
    ['a series', '/light/lan-0001', ' without a page'],
    ['a checklist', '/lan-0001-v2-lamps/requirements', ' without a page'],
    ['a file', '/lan-0001-v2-lamps.json', ' that is not a file of the site'],
    ['a file in other letters', '/FEED.xml', ' that is not a file of the site'],
    ['the files of a checklist', '/lan-0001-v2-lamps/requirements.csv', ' that is not a file of the site']
  ])('must not stand in the way of %s', (_, from, end) => {
    expect(brokenIn({[from]: '/lan-0001-v3-lamps'})).toEqual([
      `Unexpected redirect from \`${from}\`, expected an address${end}`
    ])
  })

  test('below no base', () => {
    expect(brokenIn({'/old': '/007-nuts', '/bad': '/std/007-nuts'}, bareContent, bareProfile)).toEqual(
      nowhere('/bad', '/std/007-nuts')
    )
  })
})

test('a proposal without number has no short form: others may have the same', () => {
  const {catalog} = parseCatalog(filesOf({'lan-xxxx-v1-sparks': documentText({track: 'Light'})}), {
    ...knownProfile,
    redirects: {}
  })
  expect(redirectsOf({catalog})).toEqual([{from: '/lan-xxxx-sparks', to: '/std/light/lan-xxxx-sparks'}])
})
