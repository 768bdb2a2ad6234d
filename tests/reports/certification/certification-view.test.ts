import {describe, expect, test} from 'vitest'
import {certificationView} from '../../../src/reports/certification/certification-view.ts'
import {certification, iaas, instant, latest} from './small-certification.ts'

describe('the page of all clouds', () => {
  const view = certificationView(certification, latest, instant, 'shown')

  test('has levels, the scopes that clouds are tested for, and where its results are from', () => {
    const {levels, scopes, source, newest} = view
    expect(levels).toEqual([{name: 'Compatible', description: 'All tests pass.'}])
    expect(scopes).toEqual([{key: 'iaas', scope: iaas}])
    expect({source, newest}).toEqual({source: 'reports', newest: '2026-01-01T02:15:00'})
  })

  test('has a row for each cloud, with its certificate, which holds to the end of its last day', () => {
    expect(view.rows.map(({cloud, certificate, cells}) => [cloud.id, certificate, cells.length])).toEqual([
      ['alpha', {name: 'iaas', until: '2026-01-02', isOver: false}, 1],
      ['gamma', {until: '2026-01-01', isOver: true}, 0],
      ['delta', {isOver: false}, 1]
    ])
  })

  test('has in each cell what holds now, and what will hold if nobody tests', () => {
    const [cell] = view.rows[0]?.cells ?? []
    expect([cell?.key, cell?.scope, cell?.current]).toEqual(['iaas', iaas, cell?.upcoming[0]?.cell])
    expect(cell?.upcoming.map(({from}) => from)).toEqual([instant, '2026-01-12T00:00:00'])
    expect(cell?.current).toMatchObject({key: 'iaas', newest: '2026-01-01T02:15:00', verdict: 'none'})
  })

  test('leaves drafts out where they are hidden', () => {
    const versions = (drafts: 'shown' | 'hidden') =>
      certificationView(certification, latest, instant, drafts).rows[2]?.cells[0]?.current.versions.map(
        ({version, mark}) => version + mark
      )
    expect(versions('shown')).toEqual(['v2*', 'v1'])
    expect(versions('hidden')).toEqual(['v1'])
  })

  test('says nothing of results where there are none', () => {
    const {newest, source} = certificationView(certification, new Map(), instant, 'shown')
    expect({newest, source}).toEqual({newest: undefined, source: 'reports'})
    const snapshot = certificationView({...certification, isSnapshot: true}, latest, instant, 'shown')
    expect(snapshot.source).toBe('snapshot')
  })
})
