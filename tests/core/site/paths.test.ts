import {describe, expect, test} from 'vitest'
import {comparedVersions} from '../../../src/core/site/compared-versions.ts'
import {
  assetFile,
  cloudBadgeFile,
  documentDataFile,
  documentEndings,
  documentFile,
  programFile,
  requirementForms,
  requirementListFile,
  requirementsFile,
  schemaFile,
  seriesBadgeFile,
  seriesDataFile,
  seriesFeedFile,
  trackFeedFile
} from '../../../src/core/site/file-paths.ts'
import {
  pageFile,
  scopesPage,
  siteFiles,
  siteFolders,
  sitemapFile,
  sitePages
} from '../../../src/core/site/fixed-paths.ts'
import {
  checklistPath,
  cloudScopePath,
  differencePath,
  documentPath,
  rulePath,
  scopeChecklistPath,
  scopePath,
  seriesPath,
  trackPath,
  trackRequirementsPath
} from '../../../src/core/site/page-paths.ts'
import {catalogOf} from '../../helpers/catalog.ts'
import {certified} from '../../helpers/certified.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'

const document = {id: 'scs-0100-v1-ä'.normalize('NFD')}
const [series] = catalogOf({
  'scs-0100-v1-a.md': documentText(),
  'scs-0100-v2-a.md': documentText()
}).series.values()
if (!series) throw new Error('not read')
const {scopes, clouds} = certified(['scs-compatible-iaas'], 'clouds: [{id: c1, name: C}]').certification
const [scope] = scopes
const [cloud] = clouds
if (!scope || !cloud) throw new Error('not read')

/** Addresses never move: these are promises to everybody who has linked to them. */
test('the pages and files that every site has', () => {
  expect({...sitePages, scopes: scopesPage}).toEqual({
    home: '',
    overview: 'overview',
    changes: 'changes',
    legend: 'legend',
    rules: 'rules/',
    requirements: 'requirements',
    certification: 'certification/',
    scopes: 'scopes/'
  })
  expect(siteFiles).toEqual({
    notFound: '404.html',
    feed: 'feed.xml',
    calendar: 'calendar.ics',
    catalog: 'api/catalog.json',
    matrix: 'api/matrix.json',
    sitemap: 'sitemap-index.xml',
    robots: 'robots.txt',
    llms: 'llms.txt',
    headers: '_headers',
    redirects: '_redirects',
    nginxRedirects: 'redirects.nginx.conf',
    preview: 'preview.png',
    icon: 'icon.svg',
    marker: '.norma-site'
  })
  expect(siteFolders).toEqual({api: 'api', assets: 'assets', program: '_norma', search: 'pagefind'})
  expect([sitemapFile(0), sitemapFile(12)]).toEqual(['sitemap-0.xml', 'sitemap-12.xml'])
})

test('the pages of what a site is about', () => {
  const [compared] = comparedVersions(series)
  expect([
    documentPath(document),
    checklistPath(document),
    seriesPath(series, scsProfile),
    compared && differencePath(series, compared, scsProfile),
    trackPath('IaaS', scsProfile),
    trackRequirementsPath('IaaS', scsProfile),
    scopeChecklistPath({key: 'iaas', version: 'v5.1'}),
    scopeChecklistPath({key: 'ä'.normalize('NFD'), version: 'ö'.normalize('NFD')}),
    rulePath('broken-link'),
    scopePath(scope, scopes),
    cloudScopePath(cloud, scope, scopes)
  ]).toEqual([
    'scs-0100-v1-ä',
    'scs-0100-v1-ä/requirements',
    'iaas/scs-0100',
    'iaas/scs-0100/v1...v2',
    'iaas/',
    'requirements/iaas',
    'requirements/iaas/v5.1',
    'requirements/ä/ö',
    'rules/broken-link',
    'scopes/iaas',
    'certification/c1/iaas'
  ])
})

test('the files of what a site is about', () => {
  expect([
    ...documentEndings.map((ending) => documentFile(document, ending)),
    documentDataFile(document),
    seriesDataFile(series),
    seriesDataFile({id: 'ä'.normalize('NFD')}),
    seriesFeedFile(series, scsProfile),
    seriesBadgeFile(series, scsProfile),
    trackFeedFile('IaaS', scsProfile),
    cloudBadgeFile(cloud, scope, scopes),
    schemaFile('catalog'),
    requirementListFile,
    ...requirementForms.map((form) => `${form.label}: ${requirementsFile('requirements/iaas', form)}`),
    programFile('site.css')
  ]).toEqual([
    'scs-0100-v1-ä.md',
    'scs-0100-v1-ä.json',
    'scs-0100-v1-ä.bib',
    'scs-0100-v1-ä.csl.json',
    'scs-0100-v1-ä.svg',
    'api/documents/scs-0100-v1-ä.json',
    'api/series/scs-0100.json',
    'api/series/ä.json',
    'iaas/scs-0100/feed.xml',
    'iaas/scs-0100.svg',
    'iaas/feed.xml',
    'certification/c1/iaas.svg',
    'api/schema/catalog.json',
    'requirements/list.json',
    'Markdown: requirements/iaas.md',
    'CSV: requirements/iaas.csv',
    'JSON: requirements/iaas.json',
    'OSCAL: requirements/iaas.oscal.json',
    '_norma/site.css'
  ])
})

test.each([
  ['', 'index.html'],
  ['/', 'index.html'],
  ['overview', 'overview/index.html'],
  ['iaas/', 'iaas/index.html'],
  ['iaas/scs-0100', 'iaas/scs-0100/index.html']
])('the file of the page %j is %s', (path, file) => {
  expect(pageFile(path)).toBe(file)
})

test.each([
  ['images/a.png', 'assets/images/a.png'],
  ['../images/a.png', 'assets/images/a.png'],
  ['../../a.png', 'assets/a.png'],
  ['a/../b.png', 'assets/a/../b.png'],
  ['a../b.png', 'assets/a../b.png']
])('the file %s lies at %s', (path, file) => {
  expect(assetFile(path)).toBe(file)
})

test.each([
  ['scs-compatible-iaas', 'iaas'],
  ['SCS Compatible: K&S', 'scs-compatible-k-s'],
  ['a-..b', 'b'],
  ['x y', 'x-y'],
  ['a_b.c', 'a_b.c'],
  ['ü', 'scope'],
  ['...', 'scope']
])('a scope called %j lies at scopes/%s', (id, slug) => {
  const [only] = scopes
  if (!only) throw new Error('not read')
  const renamed = {...only, id}
  expect(scopePath(renamed, [renamed])).toBe(`scopes/${slug}`)
})

describe('versions are compared', () => {
  const compared = (...versions: readonly string[]): string[] => {
    const [one] = catalogOf(
      Object.fromEntries(versions.map((version) => [`scs-0100-${version}.md`, documentText()]))
    ).series.values()
    return one ? comparedVersions(one).map(({name, before, after}) => `${name} ${before.slug} ${after.slug}`) : []
  }

  test('not where there is one', () => {
    expect(compared('v1-a')).toEqual([])
  })

  test('the older one first, each with each', () => {
    expect(compared('v3-c', 'v1-a', 'v2-b')).toEqual(['v1...v2 a b', 'v1...v3 a c', 'v2...v3 b c'])
  })

  test('of two files with one version by the first', () => {
    expect(compared('v1-b', 'v1-a', 'v2-c')).toEqual(['v1...v2 a c'])
  })

  test('each with each up to six, beyond with the one before, and the newest with the first', () => {
    const versions = (count: number) => Array.from({length: count}, (_, index) => `v${index + 1}-a`)
    expect(compared(...versions(5))).toHaveLength(10)
    expect(compared(...versions(6))).toHaveLength(15)
    expect(compared(...versions(7))).toEqual([
      'v1...v2 a a',
      'v2...v3 a a',
      'v3...v4 a a',
      'v4...v5 a a',
      'v5...v6 a a',
      'v1...v7 a a',
      'v6...v7 a a'
    ])
  })
})
