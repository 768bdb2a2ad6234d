import {describe, expect, test} from 'vitest'
import {scopeView} from '../../../src/reports/certification/scope-view.ts'
import {certificationOf} from '../../helpers/certification.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {catalog, certification, iaas, instant, latest, names, page} from './small-certification.ts'

describe('the page of a scope', () => {
  const profile = {
    ...scsProfile,
    certification: {
      scopes: 'scopes',
      documents: [
        {scope: 'Compatible', version: 'v2', document: 'scs-0500-v2'},
        {scope: 'Compatible', version: 'v1', document: 'scs-0500-v1'},
        {scope: 'Other', version: 'v1', document: 'scs-0500-v2'}
      ]
    }
  }
  const view = scopeView(iaas, certification, latest, instant, {...catalog, profile})
  const entries = (list: readonly {readonly id: string}[]): string[] => list.map(({id}) => id)

  test('has its table, its modules and its history', () => {
    expect(view.scope).toBe(iaas)
    expect(view.table.columns.map(({version}) => version)).toEqual(['v2', 'v1'])
    expect([...view.modules.keys()]).toEqual(['scs-0100-v1', 'flavors', 'manual', 'attested'])
    expect(view.modules.get('scs-0100-v1')).toEqual({
      id: 'scs-0100-v1',
      label: 'scs-0100-v1: Names',
      leadsTo: {url: page, fragment: '', document: names}
    })
    expect(view.history.map(({version}) => version)).toEqual(['v1', 'v2', 'v10'])
  })

  test('says how each version differs from the one before it, newest first', () => {
    expect(
      view.news.map(({version, before, added, removed, changed}) => [
        version,
        before,
        entries(added),
        entries(removed),
        entries(changed)
      ])
    ).toEqual([
      ['v10', 'v2', ['attested'], ['manual'], ['flavors']],
      ['v2', 'v1', ['manual'], [], ['flavors']],
      ['v1', undefined, ['scs-0100-v1', 'flavors'], [], []]
    ])
  })

  test('names the modules of today that no test looks at', () => {
    expect(entries(view.untested)).toEqual(['manual'])
    const later = scopeView(iaas, certification, latest, '2026-06-01T00:00:00', catalog)
    expect(entries(later.untested)).toEqual(['manual', 'attested'])
  })

  test('names the clouds that are tested for it, those that stand best first', () => {
    expect(view.clouds.map(({cloud, verdict, versions}) => [cloud.id, verdict, versions])).toEqual([
      ['delta', 'incomplete', ['v2*', 'v1']],
      ['alpha', 'none', []]
    ])
  })

  test('links to the documents that describe its versions', () => {
    expect([...view.documents].map(([version, {id}]) => [version, id])).toEqual([['v2', 'scs-0500-v2-scope']])
    expect([...scopeView(iaas, certification, latest, instant, catalog).documents]).toEqual([])
    const {certification: _, ...bare} = scsProfile
    expect([...scopeView(iaas, certification, latest, instant, {...catalog, profile: bare}).documents]).toEqual([])
  })
})

test('parameters in another order are the same', () => {
  const {scopes} = certificationOf({
    'scs-a.yaml': scopeText({
      modules:
        '- {id: naming, name: Naming, url: https://example.org/a, parameters: {a: x, b: y}, targets: {main: [names]}}',
      versions: `- {version: v2, include: [{ref: naming, parameters: {b: "2", a: "1"}}]}
- {version: v1, include: [{ref: naming, parameters: {a: "1", b: "2"}}]}`
    })
  })
  const [scope] = scopes
  if (!scope) throw new Error('There is no scope')
  const {news} = scopeView(scope, {...certification, clouds: []}, latest, instant, catalog)
  expect(news.map(({changed}) => changed)).toEqual([[], []])
})
