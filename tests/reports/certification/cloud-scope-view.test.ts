import {expect, test} from 'vitest'
import {cloudScopeView, viewTarget} from '../../../src/reports/certification/cloud-scope-view.ts'
import {certificationOf, latestOf, reportText} from '../../helpers/certification.ts'
import {alphaIaas, catalog, files, instant, latest, names, page} from './small-certification.ts'

test('the page of a cloud and scope has regions, versions, modules and testcases with what is known of them', () => {
  const [one, two] = cloudScopeView(alphaIaas, latest, instant, catalog)
  expect(one).toMatchObject({name: 'one', subject: 'one', verdict: 'incomplete', newest: '2026-01-01T02:15:00'})
  expect(one?.versions.map(({version, state, verdict}) => [version, state, verdict])).toEqual([
    ['v2', 'draft', 'missing'],
    ['v1', 'effective', 'missing']
  ])
  expect(one?.versions[0]).toEqual({
    version: 'v2',
    state: 'draft',
    verdict: 'missing',
    modules: [
      {
        id: 'scs-0100-v1',
        label: 'scs-0100-v1: Names',
        leadsTo: {url: page, fragment: '', document: names},
        verdict: 'pass',
        testcases: [
          {
            id: 'names',
            target: 'main',
            verdict: 'pass',
            isExpired: false,
            description: 'Names are right.',
            leadsTo: {url: `${page}#the-tests`, fragment: 'the-tests', document: names},
            checkedAt: '2026-01-01T02:15:00',
            expiresAt: '2026-01-12T00:00:00'
          },
          {
            id: 'extra',
            target: 'other',
            verdict: 'fail',
            isExpired: false,
            checkedAt: '2026-01-01T02:15:00',
            expiresAt: '2026-01-03T00:00:00'
          }
        ]
      },
      {
        id: 'flavors',
        label: 'Flavors',
        leadsTo: {url: 'https://example.org/flavors#top', fragment: 'top'},
        verdict: 'missing',
        testcases: [
          {
            id: 'flavors',
            target: 'main',
            verdict: 'abort',
            isExpired: false,
            checkedAt: '2026-01-01T02:15:00',
            expiresAt: '2026-01-12T00:00:00'
          },
          {id: 'lost', target: 'main', verdict: 'missing', isExpired: false}
        ]
      },
      {
        id: 'manual',
        label: 'By hand',
        leadsTo: {url: 'https://example.org/manual', fragment: ''},
        verdict: undefined,
        testcases: []
      }
    ],
    missing: ['lost'],
    expired: [],
    nextExpiry: '2026-01-12T00:00:00'
  })
  expect(two).toMatchObject({name: 'Two', subject: 'beta-two', verdict: 'none', shown: []})
  expect(two?.versions[1]).toMatchObject({missing: ['lost'], expired: ['names', 'flavors']})
  expect(two?.versions[1]).not.toHaveProperty('nextExpiry')
})

test('the first result to expire is named, whatever the order of the testcases', () => {
  const texts = {
    ...files,
    'report-2.yaml': reportText('beta-two', {names: 1}, '2026-01-02 02:15:00'),
    'report-4.yaml': reportText('beta-two', {flavors: 1}, '2025-12-27 02:15:00')
  }
  const later = certificationOf(texts)
  const [cloud] = later.clouds
  const [scope] = cloud?.scopes ?? []
  if (!scope) throw new Error('The cloud is not tested')
  const [, two] = cloudScopeView(scope, latestOf(later, instant), instant, catalog)
  expect(two?.versions[0]?.nextExpiry).toBe('2026-01-05T00:00:00')
})

test('an address outside the catalog leads there alone', () => {
  expect(viewTarget('https://example.org/a#b%20c', catalog)).toEqual({
    url: 'https://example.org/a#b%20c',
    fragment: 'b c'
  })
})
