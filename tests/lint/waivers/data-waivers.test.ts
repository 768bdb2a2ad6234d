import {describe, expect, test} from 'vitest'
import {dataFileNamed, isDataFileName, waiversInData} from '../../../src/lint/waivers/data-waivers.ts'

const path = 'certification/scope.yaml'

/** The waivers of a text: rule, line that they are for, reason, and the place of their comment. */
const waivers = (text: string) =>
  waiversInData({path, text}).map(({rule, line, reason, path: of, writtenIn: {path: written, place}}) => {
    expect([of, written]).toEqual([path, path])
    return [rule, line, reason, `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`]
  })

describe('a comment', () => {
  test.each([
    ['# norma-disable a-rule -- Why', ['a-rule', undefined, 'Why', '1:1-1:30']],
    ['#norma-disable a-rule -- Why', ['a-rule', undefined, 'Why', '1:1-1:29']],
    ['  #\tnorma-disable a-rule  --  Why not  ', ['a-rule', undefined, 'Why not', '1:3-1:38']],
    ['\t# norma-disable a-rule --Why', ['a-rule', undefined, 'Why', '1:2-1:30']],
    ['# norma-disable a-rule  ', ['a-rule', undefined, '', '1:1-1:23']],
    ['# norma-disable a-rule', ['a-rule', undefined, '', '1:1-1:23']],
    ['# norma-disable-next-line a-rule -- Why', ['a-rule', 2, 'Why', '1:1-1:40']],
    ['# norma-disable-next-line a-rule -- Why\r', ['a-rule', 2, 'Why', '1:1-1:40']]
  ])('%j is a waiver', (line, expected) => {
    expect(waivers(`${line}\nkey: value\n`)).toEqual([expected])
  })

  test.each([
    'key: value # norma-disable a-rule -- Why',
    '- # norma-disable a-rule -- Why',
    '# Write norma-disable a-rule -- Why',
    '# norma-disable',
    '# norma-disable -- Why',
    '# norma-disabled a-rule -- Why',
    '# norma-disable-line a-rule -- Why',
    '# norma-disable a-rule another-rule',
    '# norma-disable a-rule - Why',
    '## norma-disable a-rule -- Why'
  ])('%j is none', (line) => {
    expect(waivers(`${line}\nkey: value\n`)).toEqual([])
  })
})

test('waivers stand on lines of their own, and those that stand together are for the line below them', () => {
  const text = [
    'key: value',
    '# norma-disable-next-line a-rule -- One',
    '  # norma-disable b-rule -- Two',
    '# norma-disable-next-line c-rule',
    'key: value',
    '# norma-disable-next-line d-rule -- Four',
    '# another comment',
    '# norma-disable-next-line e-rule -- Five'
  ]
  expect(waivers(text.join('\n'))).toEqual([
    ['a-rule', 5, 'One', '2:1-2:40'],
    ['b-rule', undefined, 'Two', '3:3-3:32'],
    ['c-rule', 5, '', '4:1-4:33'],
    ['d-rule', 7, 'Four', '6:1-6:41'],
    ['e-rule', 9, 'Five', '8:1-8:41']
  ])
})

test('a data file is named by its path or its name', () => {
  const files = ['certification/a.yaml', 'certification/b.yaml', 'more/b.yaml'].map((one) => ({path: one, text: ''}))
  const named = (name: string) => dataFileNamed(files, name)?.path
  expect(named('a.yaml')).toBe('certification/a.yaml')
  expect(named('b.yaml')).toBe('certification/b.yaml')
  expect(named('more/b.yaml')).toBe('more/b.yaml')
  expect(named('c.yaml')).toBeUndefined()
  expect(named('yaml')).toBeUndefined()
})

test.each([
  ['a.yaml', true],
  ['a/b.yml', true],
  ['a.json', true],
  ['a.md', false],
  ['a.yaml.md', false],
  ['ayaml', false],
  ['scs-0100-v1', false]
])('%s is the name of a data file: %s', (name, expected) => {
  expect(isDataFileName(name)).toBe(expected)
})
