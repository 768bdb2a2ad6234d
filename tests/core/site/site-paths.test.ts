import {expect, test} from 'vitest'
import {siteFiles} from '../../../src/core/site/fixed-paths.ts'
import {certificationPagePaths, checklistPaths, filePaths, pagePaths} from '../../../src/core/site/site-paths.ts'
import {catalogOf} from '../../helpers/catalog.ts'
import {certified} from '../../helpers/certified.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'

const profile = {...scsProfile, tracks: [{name: 'IaaS'}, {name: 'KaaS', slug: 'k'}]}
const catalog = catalogOf(
  {
    'scs-0100-v1-a.md': documentText(),
    'scs-0100-v2-a.md': documentText(),
    'old/scs-0100-v2-a.md': documentText()
  },
  profile
)
const certification = certified(
  ['scs-compatible-iaas', 'scs-compatible-kaas'],
  'clouds:\n  - {id: c1, name: One, iaas: c1-subject, kaas: c1-kaas}\n  - {id: c2, name: Two}\n'
)

const pages = ['', 'overview', 'changes', 'legend', 'rules/', 'requirements', 'certification/']
const certificationPages = [
  ...['certification/', 'scopes/', 'scopes/iaas', 'scopes/kaas', 'certification/c1/iaas', 'certification/c1/kaas']
]
const documentPages = [...['iaas/', 'k/', 'scs-0100-v1-a', 'scs-0100-v2-a', 'iaas/scs-0100', 'iaas/scs-0100/v1...v2']]

test('the pages of a site, each document once', () => {
  expect(pagePaths({catalog})).toEqual([...pages, ...documentPages])
  expect(pagePaths({catalog, certification})).toEqual([...pages, ...documentPages, ...certificationPages])
})

test('each document has a checklist', () => {
  expect(checklistPaths(catalog)).toEqual(['scs-0100-v1-a/requirements', 'scs-0100-v2-a/requirements'])
})

test('the pages about clouds and scopes', () => {
  expect(certificationPagePaths(undefined)).toEqual([])
  expect(certificationPagePaths(certified([], 'clouds: []'))).toEqual(['certification/'])
  expect(certificationPagePaths(certified(['scs-compatible-iaas'], 'clouds: []'))).toEqual([
    ...['certification/', 'scopes/', 'scopes/iaas']
  ])
  expect(certificationPagePaths(certification)).toEqual(certificationPages)
})

test('the files of a site beside its pages', () => {
  const filesOf = (id: string): string[] => [
    ...['md', 'json', 'bib', 'csl.json', 'svg'].map((ending) => `${id}.${ending}`),
    `api/documents/${id}.json`,
    ...['md', 'csv', 'json', 'oscal.json'].map((ending) => `${id}/requirements.${ending}`)
  ]
  const files = [
    ...Object.values(siteFiles),
    ...['iaas/feed.xml', 'k/feed.xml', 'iaas/scs-0100/feed.xml', 'iaas/scs-0100.svg', 'api/series/scs-0100.json'],
    ...filesOf('scs-0100-v1-a'),
    ...filesOf('scs-0100-v2-a')
  ]
  expect(filePaths({catalog})).toEqual(files)
  expect(filePaths({catalog, certification})).toEqual([
    ...files,
    ...['certification/c1/iaas.svg', 'certification/c1/kaas.svg']
  ])
})
