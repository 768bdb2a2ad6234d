import {describe, expect, test} from 'vitest'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import {scopesPage, siteFolders, sitePages} from '../../../src/core/site/fixed-paths.ts'
import {
  comparableAddress,
  isSiteFile,
  redirectConflict,
  redirectTarget,
  reservedSlugs,
  takenAddresses
} from '../../../src/core/site/taken-addresses.ts'
import {scsProfile} from '../../helpers/profile.ts'

const start = `title: Some standards
url: https://standards.example.org
content: [standards]
file_names: {prefix: abc}
`

/** `line: message` for each problem of a profile that ends in some lines. */
function problemsOf(...lines: readonly string[]): readonly string[] {
  const reading = parseProfile({path: 'norma.yaml', text: `${start}${lines.join('\n')}\n`})
  return reading.profile ? [] : reading.problems.map(({rule, place, message}) => `${rule}:${place.line}: ${message}`)
}

describe('what a track cannot be called', () => {
  test.each([
    '404',
    'Api',
    'Assets',
    'Certification',
    'Changes',
    'Legend',
    'Overview',
    'Pagefind',
    'Requirements',
    'Rules'
  ])('%s', (name) => {
    const [problem, ...others] = problemsOf('tracks:', '  - name: Cloud', `  - name: "${name}"`)
    expect(others).toEqual([])
    expect(problem).toMatch(
      /^profile:7: Unexpected `[a-z0-9]+` as the address of a track, expected none of `404`, `api`,/
    )
  })

  test('a slug is looked at as well', () => {
    expect(problemsOf('tracks:', '  - name: News', '    slug: changes')[0]).toMatch(/^profile:7: Unexpected `changes`/)
    expect(problemsOf('tracks:', '  - name: Changes', '    slug: news')).toEqual([])
  })

  test('names that lie beside nothing else are free', () => {
    for (const name of ['Feed', 'Scopes', 'Calendar', 'Home', 'Icon'])
      expect(problemsOf('tracks:', `  - name: ${name}`)).toEqual([])
  })

  test('every page and folder of every site is told', () => {
    const names = [...Object.values(sitePages), ...Object.values(siteFolders)].map((path) => path.replace('/', ''))
    expect(names.filter((name) => /^[a-z0-9]+$/.test(name) && !reservedSlugs.includes(name))).toEqual([])
    expect(reservedSlugs).not.toContain(scopesPage.replace('/', ''))
  })
})

describe('what the profile alone shows of a redirect', () => {
  test.each([
    ['/overview', 'an address without a page'],
    ['/certification', 'an address without a page'],
    ['/documents', 'an address without a page'],
    ['/documents/feed.xml', 'an address that is not a file of the site'],
    ['/feed.xml', 'an address that is not a file of the site'],
    ['/FEED.xml', 'an address that is not a file of the site'],
    ['/sitemap-0.xml', 'an address that is not a file of the site'],
    ['/rules/broken-link', 'an address that is not a file of the site'],
    ['/requirements/cloud', 'an address that is not a file of the site'],
    ['/pagefind/x', 'an address that is not a file of the site'],
    ['/x/index.html', 'an address that is not a file of the site']
  ])('none leads away from %s', (from, ideal) => {
    expect(problemsOf('redirects:', '  /old: /new', `  ${from}: /abc-0001-x`)).toEqual([
      `profile:7: Unexpected redirect from \`${from}\`, expected ${ideal}`
    ])
  })

  test('circles are told, and what leads on is not', () => {
    expect(problemsOf('redirects:', '  /a: /b/', '  /b: /a#c', '  /c: /a', '  /d: /e', '  /e: /overview')).toEqual([
      'profile:6: Unexpected redirect from `/a` to `/b/`, which leads in a circle, expected the address of a page',
      'profile:7: Unexpected redirect from `/b` to `/a#c`, which leads in a circle, expected the address of a page',
      'profile:8: Unexpected redirect from `/c` to `/a`, which leads in a circle, expected the address of a page'
    ])
  })

  test('other addresses are free', () => {
    expect(problemsOf('redirects:', '  /Overview: /overview', '  /scopes: /', '  /feed: /feed.xml')).toEqual([])
  })
})

test('what a track cannot be called is told in the order of the alphabet', () => {
  expect(reservedSlugs).toEqual([
    ...['404', 'api', 'assets', 'certification', 'changes', 'legend', 'overview', 'pagefind', 'requirements', 'rules']
  ])
})

describe('a file of the site itself', () => {
  test.each([
    ...['404', '404.html', 'feed.xml', 'robots.txt', '_headers', '_redirects', 'icon.svg', '.norma-site'],
    ...['api', 'api/x.json', 'API/x', 'assets/a/b.png', '_norma/x.js', 'pagefind', 'rules', 'requirements/x'],
    ...['sitemap-index.xml', 'sitemap-0.xml', 'sitemap-12.xml', 'Sitemap-x.XML', 'index.html', 'x/y/Index.HTML']
  ])('is %s', (path) => {
    expect(isSiteFile(path)).toBe(true)
  })

  test.each([
    ...['', 'apis', 'x/api', 'a-404', 'feed', 'sitemap.xml', 'a-sitemap-0.xml', 'sitemap-0.xml.md'],
    ...['x/sitemap-0.xml', 'my-index.html', 'index.htm', 'index.html/x', 'overview', 'certification/x', 'legend']
  ])('is not %j', (path) => {
    expect(isSiteFile(path)).toBe(false)
  })
})

test.each([
  ['/a/b', '/a/b'],
  ['/a/b/', '/a/b'],
  ['/a#b', '/a'],
  ['/a/?b', '/a'],
  ['/', '/'],
  ['/ä b', '/%C3%A4%20b'],
  ['/a/../b', '/b'],
  ['https://example.org/a/#b', 'https://example.org/a/#b'],
  ['a/', 'a/']
])('the address %s is compared as %s', (address, comparable) => {
  expect(comparableAddress(address)).toBe(comparable)
})

test('a redirect leads below the base, or to another site', () => {
  expect(redirectTarget('/a#b', scsProfile)).toBe('/standards/a#b')
  expect(redirectTarget('https://example.org/a', scsProfile)).toBe('https://example.org/a')
})

describe('what lies at addresses', () => {
  const taken = takenAddresses(['', 'iaas/', 'scs-0100-v1-ä'], ['Iaas/Feed.xml', 'a?b.json'], scsProfile)

  test('is compared without slash at the end, and files by lower case, too', () => {
    expect(taken).toEqual({
      pages: new Set(['/standards', '/standards/iaas', '/standards/scs-0100-v1-%C3%A4']),
      files: new Set(['/standards/Iaas/Feed.xml', '/standards/a%3Fb.json']),
      fileNames: new Set(['/standards/iaas/feed.xml', '/standards/a%3fb.json'])
    })
  })

  test.each([
    ['/', 'a page'],
    ['/iaas', 'a page'],
    ['/iaas/#x', 'a page'],
    ['/scs-0100-v1-ä', 'a page'],
    ['/iaas/feed.xml', 'a file'],
    ['/IAAS/FEED.XML', 'a file'],
    ['/robots.txt', 'a file'],
    ['/api/x', 'a file'],
    ['/iaas/x', 'nothing'],
    ['/IaaS', 'nothing']
  ])('stands in the way of a redirect from %s: %s', (from, what) => {
    const start = `Unexpected redirect from \`${from}\`, expected an address`
    const messages = {'a page': `${start} without a page`, 'a file': `${start} that is not a file of the site`}
    expect(redirectConflict(from, taken, scsProfile)).toBe(
      what === 'nothing' ? undefined : what === 'a page' ? messages['a page'] : messages['a file']
    )
  })
})
