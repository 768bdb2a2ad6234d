import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readYaml} from '../../../src/core/yaml/yaml.ts'
import {quotedLike, yamlScalar} from '../../../src/core/yaml/yaml-scalar.ts'

test.each([
  ['Flavor naming', 'Flavor naming'],
  ['', '""'],
  ['a: b', '"a: b"'],
  ['it\'s "so"', `it's "so"`],
  ['true', '"true"'],
  ['100', '"100"'],
  ['- a', '"- a"'],
  [' a ', '" a "'],
  ['two\nlines', '"two\\nlines"'],
  ['a\n', '"a\\n"'],
  ['\n', '"\\n"'],
  ['no-break space\u00a0', 'no-break space\u00a0'],
  [`${'long '.repeat(40)}text`, `${'long '.repeat(40)}text`]
])('%j is written as %s', (text, scalar) => {
  expect(yamlScalar(text)).toBe(scalar)
})

test.each([
  ["'a'", 'b', "'b'"],
  ["'a'", "it's, 'so'", "'it''s, ''so'''"],
  ['"a"', 'b', '"b"'],
  ['"a"', 'a "b"\\', '"a \\"b\\"\\\\"'],
  ["dogs'", 'b', 'b'],
  ['5"', 'b', 'b'],
  ['a', 'b', 'b'],
  ['a', 'a: b', '"a: b"'],
  ['', 'b', 'b']
])('in the place of %s, %s is written as %s', (source, text, scalar) => {
  expect(quotedLike(source, text)).toBe(scalar)
})

test('any text is one line, from which it is read again', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '"', "'", '\n', '\\', ':', '#', '-', 'ü', '\r', '\t', '\u00a0'),
    maxLength: 20
  })
  fc.assert(
    fc.property(text, (any) => {
      const scalar = yamlScalar(any)
      expect(scalar).not.toContain('\n')
      expect(readYaml(`a: ${scalar}`)).toMatchObject({value: {a: any}, problems: []})
    })
  )
})
