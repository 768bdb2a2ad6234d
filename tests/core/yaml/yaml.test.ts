import {expect, test} from 'vitest'
import {textAt} from '../../../src/core/text/place.ts'
import {readYaml, readYamlStream} from '../../../src/core/yaml/yaml.ts'

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
  ['2026: b', ['2026'], '2026'],
  ['a: {b: {c: d}}', ['a', 'b', 'x', 'y'], '{c: d}'],
  ['a: [b]', ['a', 5], '[b]'],
  ['a: b', [], 'a: b'],
  ['- b', ['a'], '- b'],
  ['? [a]\n: b\n?\n: c\nd: e', ['d'], 'e'],
  ['? [a]\n: b', ['a'], '? [a]\n: b'],
  ['b: {}\n"": ', [''], '""'],
  ['', ['a'], '']
])('where there is no value, %j at %j is the key or the parent', (text, path, there) => {
  expect(shown(text, path)[0]).toBe(there)
})

test('a key that is not there has the start of the YAML for its place', () => {
  expect(readYaml('\na: b').placeOfKey('b')).toEqual({line: 1, column: 1, endLine: 1, endColumn: 1})
  expect(readYaml('- b').placeOfKey('b')).toEqual({line: 1, column: 1, endLine: 1, endColumn: 1})
  expect(readYaml('---\n\n---\n', 4, 5).placeOf(['a'])).toEqual({line: 2, column: 1, endLine: 2, endColumn: 1})
})

test('a key without a name is one', () => {
  const yaml = readYaml('a: b\n: c')
  expect(yaml.placeOfKey('')).toEqual({line: 2, column: 1, endLine: 2, endColumn: 1})
})

test('a problem is within the text that is read, whatever follows it', () => {
  const text = '---\na: [b\n---\nc\n'
  const place = {line: 2, column: 4, endLine: 2, endColumn: 5}
  expect(readYaml(text, 4, 10).problems.map((problem) => problem.place)).toEqual([place])
  const end = {line: 2, column: 3, endLine: 2, endColumn: 3}
  expect(readYaml('---\n[a\n---\n', 4, 6).problems.map((problem) => problem.place)).toEqual([end])
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

test('the documents of a stream are read one by one, with the places of the whole', () => {
  const text = 'a: b\n---\nc: *d\n---\ne: "f\n'
  const readings = readYamlStream(text)
  expect(readings.map(({value}) => value)).toEqual([{a: 'b'}, undefined, undefined])
  expect(readings[0]?.placeOf(['a'])).toEqual({line: 1, column: 4, endLine: 1, endColumn: 5})
  expect(readings.map(({problems}) => problems.map(({place}) => textAt(text, place)))).toEqual([[], ['*d'], ['"']])
})

test.each([
  ['', []],
  ['# nothing\n', []],
  ['a', ['a']],
  ['a\n---\n', ['a', null]]
])('the stream %j has the documents %j', (text, values) => {
  expect(readYamlStream(text).map(({value}) => value)).toEqual(values)
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

test('of several aliases without anchors the first is told', () => {
  const text = 'a: &b c\nd: [*b, *e, *f]'
  expect(readYaml(text).problems.map(({place}) => textAt(text, place))).toEqual(['*e'])
})

/** A text with an anchor, and a list with as many aliases of it. */
const aliases = (count: number): string => `a: &a x\nb: [${Array(count).fill('*a').join(', ')}]`

test('a value may stand in a hundred places, its anchor and its aliases, no more', () => {
  expect(readYaml(aliases(98)).problems).toEqual([])
  expect(readYaml(aliases(99)).problems).toEqual([])
  expect(readYaml(aliases(100))).toMatchObject({
    value: undefined,
    problems: [{place: {line: 1, column: 1, endLine: 1, endColumn: 1}}]
  })
})

const nineTimes = (text: string): string => `[${Array(9).fill(text).join(', ')}]`

test('aliases that multiply end in a problem', () => {
  const list = Array.from({length: 12}, (_, n) => `a${n + 1}: &a${n + 1} ${nineTimes(`*a${n}`)}`)
  expect(readYaml(['a0: &a0 x', ...list].join('\n'))).toMatchObject({
    value: undefined,
    problems: [
      {
        place: {line: 1, column: 1, endLine: 1, endColumn: 1},
        message: 'Unexpected depth or number of nested values, expected lines of the form `key: value`',
        help: 'Write each value in full, without nesting.'
      }
    ]
  })
})
