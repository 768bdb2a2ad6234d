import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'clouds-file'
const path = 'certification/scs-compatible.yaml'
const found = (clouds: string, name = 'clouds.yaml'): string[] =>
  findings(rule, {[path]: scopeText(), [`certification/${name}`]: clouds})
const cloud = '- {id: alpha, name: Alpha, compatible: alpha}'

describe('the file of the clouds', () => {
  test.each([
    `clouds:\n${cloud}`,
    'clouds:\n- {id: a, name: A, compatible: [{name: North, subject: a-north}, a-south]}',
    'clouds:\n- {id: a, name: A, certificate: {since: 2024-01-01}, health: [{label: soon}]}',
    'clouds: []'
  ])('is right: %#', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each([
    ['clouds: {', '1:10', 'Unexpected'],
    [`clouds:\n${cloud}\n${cloud}`, '3:8', 'Unexpected second cloud `alpha`, expected each id once'],
    ['clouds:\n- {id: a, name: A, compatibl: a}', '2:31', 'Unexpected key `compatibl` of a cloud'],
    ['clouds:\n- {id: a b, name: A}', '2:8', 'Unexpected `a b` for `clouds.0.id`, expected letters'],
    ['clouds:\n- {id: a, name: A, url: "javascript:x"}', '2:25', 'Unexpected `javascript:x` for `clouds.0.url`'],
    ['clouds:\n- {id: a, name: A, certificate: {since: soon}}', '2:41', 'Unexpected `soon`']
  ])('is wrong: %#', (text, place, message) => {
    const [first = ''] = found(text)
    expect(first).toContain(`${message}`)
    expect(first).toMatch(/^certification\/clouds.yaml:\d+:\d+ error clouds-file/)
    if (place !== '1:10') expect(first).toContain(`clouds.yaml:${place} `)
  })

  test('has one of the levels beside it', () => {
    expect(found('levels: [{name: Open, description: Sources are open.}]', 'levels.yaml')).toEqual([])
    expect(found('levels: [{name: Open}]', 'levels.yaml')).toHaveLength(1)
  })
})
