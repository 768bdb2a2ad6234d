import {describe, expect, test} from 'vitest'
import {noCertification, readCertification, resultsOn} from '../../../src/core/certification/certification.ts'
import {evaluatedCertification} from '../../../src/core/certification/evaluated-certification.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {reportText, shown, uuid} from './reading.ts'

const scope = {path: 'scs-iaas.yaml', text: scopeText()}
const clouds = {path: 'clouds.yaml', text: 'clouds: [{id: a, name: A, iaas: alpha}]'}
const levels = {path: 'levels.yaml', text: 'levels: [{name: Open, description: All.}]'}
const report = {path: 'report.yaml', text: reportText('alpha', '2026-01-26', 'names: 1')}
const snapshot = {
  path: 'status.json',
  text: JSON.stringify({alpha: {[uuid]: {results: {names: {result: 0, checked_at: '2026-01-27'}}}}})
}

describe('the files of certificates', () => {
  test('are read together', () => {
    const reading = readCertification({scopes: [scope], clouds, levels, results: [report, snapshot]})
    expect(reading).toMatchObject({
      scopeFiles: [{scope: {id: 'scs-iaas'}}],
      scopes: [{id: 'scs-iaas'}],
      clouds: [{id: 'a', scopes: [{key: 'iaas'}]}],
      levels: [{name: 'Open', description: 'All.'}],
      reports: [{checkedAt: '2026-01-26T00:00:00'}, {checkedAt: '2026-01-27T00:00:00'}],
      isSnapshot: true,
      problems: []
    })
    // Nobody sees the text of a report.
    expect(reading.files).toEqual([
      scope,
      clouds,
      levels,
      {path: 'report.yaml', text: ''},
      {path: 'status.json', text: ''}
    ])
  })

  test('may be left out', () => {
    expect(readCertification({scopes: [], results: []})).toEqual(noCertification)
    expect(noCertification).toEqual({
      scopeFiles: [],
      scopes: [],
      clouds: [],
      levels: [],
      reports: [],
      isSnapshot: false,
      files: [],
      problems: []
    })
    expect(readCertification({scopes: [scope], results: [report]})).toMatchObject({
      isSnapshot: false,
      files: [scope, {}]
    })
  })

  test('that are wrong keep no other from being read, and are told in this order', () => {
    const {scopes, problems, ...reading} = readCertification({
      scopes: [{path: 'no-scope.yaml', text: 'a: b'}, scope],
      clouds: {path: 'clouds.yaml', text: 'clouds: {}'},
      levels: {path: 'levels.yaml', text: 'levels: {}'},
      results: [{path: 'no-report.yaml', text: ''}, {path: 'no-status.json', text: '{'}, report]
    })
    expect(scopes.map(({id}) => id)).toEqual(['scs-iaas'])
    expect(reading).toMatchObject({clouds: [], levels: [], reports: [{subject: 'alpha'}]})
    expect(shown(problems).map((text) => text.split(': ')[0])).toEqual([
      'no-scope.yaml:1:1 scope-file',
      'clouds.yaml:1:9 clouds-file',
      'levels.yaml:1:9 clouds-file',
      'no-report.yaml:1:1 result-file',
      'no-status.json:1:1 result-file'
    ])
  })
})

test('what holds at an instant is without the texts and places of files', () => {
  const reading = readCertification({scopes: [scope], clouds, levels, results: [report, snapshot]})
  const instant = '2026-01-26T12:00:00'
  const {latest, problems} = resultsOn(reading, instant)
  expect([...(latest.get(uuid)?.get('alpha') ?? [])]).toEqual([
    ['names', {result: 'pass', checkedAt: '2026-01-26T00:00:00'}]
  ])
  expect(problems.map(({path}) => path)).toEqual(['status.json'])
  expect(evaluatedCertification(reading, instant)).toEqual({
    certification: {
      scopeFiles: [],
      scopes: reading.scopes,
      clouds: reading.clouds,
      levels: reading.levels,
      reports: [],
      isSnapshot: true,
      files: [],
      problems: []
    },
    latest,
    instant
  })
})
