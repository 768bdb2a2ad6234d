import {expect, test} from 'vitest'
import {lineStarts, offsetAt} from '../../../src/core/text/place.ts'
import {readYaml} from '../../../src/core/yaml/yaml.ts'
import {yamlAdvice} from '../../../src/core/yaml/yaml-advice.ts'
import {expectGolden} from '../../helpers/golden.ts'

/** What authors get wrong, and what else no value comes out of. */
const texts = [
  ...['title: A: B', 'title: A\n  type: B', 'a: b: c'],
  ...['title: A\ntitle: B', '{a: 1, a: 2}', '{"a":1,"a":2}', 'my key: 1\nmy key: 2', 'my:key: 1\nmy:key: 2'],
  ...['"my: key" : 1\n"my: key" : 2', "'my: key': 1\n'my: key': 2", '? a\n? a'],
  ...['a: `b` and more', 'a: @b', 'a: %b', 'a: ,', 'a: *b', 'a: *', 'a: [b, *c]'],
  ...['a: "C:\\data"', 'a: "\\x"'],
  ...['a:\n\tb: c', '\ta: b'],
  ...['a: [b', 'a: [b, [c]\nd: e', 'a: [b, [c\nd: e', 'a:\n  - b\n  - {c: d\ne: f', '[a', '["a"'],
  ...['a:\n  b: c\n d: e', 'a: >\n    b\n  c', 'a: b # c\n d: e'],
  ...['a: "b', "a: 'b\nc: d\n", 'a: b\n"c\nd: e\n', 'a:\n  - "b"\n  - "c\nd: e\n', '"'],
  ...['a: b\nc', 'a: b\nc\n', 'a\nb: c', 'a: b\n- c'],
  ...['a: "b" c', "a: 'it's'", 'a: [b]c', 'a: |x\n b', 'a: }'],
  ...['a: &x &y b', 'a: b\n---\nc: d', '!x!y z', '%YAML 3\n---\na: b']
]

/** The lines of a text with marks below what a problem is about, and what it says. */
function shown(text: string): string {
  const starts = lineStarts(text)
  const {problems} = readYaml(text)
  const notes = problems.map(({place, message, help}) => {
    const length = offsetAt(starts, place.endLine, place.endColumn) - offsetAt(starts, place.line, place.column)
    const range = `${place.line}:${place.column}, ${length} characters`
    return `  ${range}\n  ${message}\n  ${help}`
  })
  return [...text.split('\n').map((line) => `| ${line.replaceAll('\t', '→')}`), ...notes].join('\n')
}

test('what is said of YAML with mistakes', () => {
  expectGolden('yaml-problems.txt', `${texts.map(shown).join('\n\n')}\n`)
})

test('what the parser says for itself is told in one line, without its last stop', () => {
  expect(yamlAdvice({code: 'IMPOSSIBLE', message: ' Some\n  thing is wrong:'}, '')).toEqual({
    message: 'Unexpected YAML (Some thing is wrong), expected lines of the form `key: value`',
    help: 'Correct the line, or put its value in quotes.'
  })
  expect(yamlAdvice({code: 'IMPOSSIBLE', message: 'a. b: c.'}, '').message).toContain('(a. b: c)')
})

test('what has a problem has no value', () => {
  expect(texts.filter((text) => readYaml(text).problems.length === 0)).toEqual([])
  expect(texts.filter((text) => readYaml(text).value !== undefined)).toEqual([])
})
