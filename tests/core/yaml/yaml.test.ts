import {expect, test} from 'vitest'
import {textAt} from '../../../src/core/text/place.ts'
import {readYaml} from '../../../src/core/yaml/yaml.ts'

/** The texts at the value and at the key of a path. */
const shown = (text: string, path: readonly PropertyKey[]): readonly [string, string] => {
  const yaml = readYaml(text)
  return [textAt(text, yaml.placeOf(path)), textAt(text, yaml.placeOfKey(String(path[0])))]
}

test.each([
  ['a: b', ['a'], 'b', 'a'],
  ['a: "b c" # d', ['a'], '"b c"', 'a'],
  ['"a": b', ['a'], 'b', '"a"'],
  ['a: [b, c]', ['a', 1], 'c', 'a'],
  ['a:\n  - b\n  - c', ['a', 1], 'c', 'a'],
  ['a: {b: c}', ['a', 'b'], 'c', 'a'],
  ['a: &x b', ['a'], 'b', 'a'],
  ['a: &x b\nc: *x', ['c'], '*x', 'c'],
  ['ä: ö', ['ä'], 'ö', 'ä']
])('%j at %j', (text, path, value, key) => {
  expect(shown(text, path)).toEqual([value, key])
})

test.each([
  ['a:\nb: c', ['a'], 'a'],
  ['a: # nothing\nb: c', ['a'], 'a'],
  ['a: {b: }', ['a', 'b'], 'b'],
  ['a: {b: c}', ['a', 'd'], '{b: c}'],
  ['a: b', ['c'], 'a: b'],
  ['2026: b', ['2026'], '2026']
])('where there is no value, %j at %j is the key or the parent', (text, path, there) => {
  expect(shown(text, path)[0]).toBe(there)
})

test('a part of a text is read with the places of the whole', () => {
  const text = '---\r\na: b\r\n---\r\n'
  const yaml = readYaml(text, 5, 11)
  expect(yaml.value).toEqual({a: 'b'})
  expect(yaml.placeOf(['a'])).toEqual({line: 2, column: 4, endLine: 2, endColumn: 5})
  expect(yaml.start).toEqual({line: 2, column: 1, endLine: 2, endColumn: 1})
  expect(yaml.end).toEqual({line: 3, column: 1, endLine: 3, endColumn: 1})
})

test.each([
  ['a: 2026-01-31', {a: '2026-01-31'}],
  ['a: yes', {a: 'yes'}],
  ['a: off', {a: 'off'}],
  ['a: 0100', {a: 100}],
  ['a: !unknown b', {a: 'b'}],
  ['<<: b', {'<<': 'b'}],
  ['', null]
])('%j is YAML 1.2, and dates stay text', (text, value) => {
  expect(readYaml(text)).toMatchObject({value, problems: []})
})

test('a second key is a problem at that key', () => {
  const [problem] = readYaml('a: b\na: c').problems
  expect(problem?.place).toMatchObject({line: 2, column: 1})
})

test('an alias without its anchor is a problem at the alias', () => {
  const text = 'a: b\nc: *d'
  const {value, problems} = readYaml(text)
  expect(value).toBeUndefined()
  expect(problems.map(({place}) => textAt(text, place))).toEqual(['*d'])
})

const nineTimes = (text: string): string => `[${Array(9).fill(text).join(', ')}]`
const bomb = ['a0: &a0 x', ...Array.from({length: 12}, (_, n) => `a${n + 1}: &a${n + 1} ${nineTimes(`*a${n}`)}`)].join(
  '\n'
)

test.each([
  ['aliases that multiply', bomb],
  ['brackets without end', '['.repeat(10_000)],
  ['brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['dashes', '- '.repeat(10_000)]
])('%s end in a problem, soon', (_, text) => {
  const before = performance.now()
  const {value, problems} = readYaml(text)
  expect(value).toBeUndefined()
  expect(problems[0]?.message).toBe(
    'Unexpected depth or number of nested values, expected lines of the form `key: value`'
  )
  expect(performance.now() - before).toBeLessThan(5000)
})
