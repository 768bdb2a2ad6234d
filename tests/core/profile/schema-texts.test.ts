import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import {
  basePath,
  day,
  letter,
  line,
  prose,
  redirectFrom,
  redirectTo,
  slug,
  webAddress,
  word
} from '../../../src/core/profile/schema-texts.ts'

const accepts = (schema: z.ZodType, text: unknown): boolean => schema.safeParse(text).success

/** What an editor says of it by the JSON Schema. */
function acceptsInEditor(schema: z.ZodType, text: string): boolean {
  const {pattern, allOf = []} = z.toJSONSchema(schema, {io: 'input'})
  const patterns = [pattern, ...allOf.map((one) => one.pattern)].filter((one) => one !== undefined)
  expect(patterns).not.toEqual([])
  return patterns.every((one) => new RegExp(one, 'u').test(text))
}

describe.each([
  [
    'a text in one line',
    word,
    ['a', ' a ', 'a b', 'é', 'a\u2028b'],
    ['', ' ', '\n', 'a\nb', 'a\tb', '\u0007', 'a\u0007']
  ],
  ['the same, or nothing', line, ['a', ' a ', 'a b', '', ' ', '\n'], ['a\nb', 'a\tb', '\u0007', 'a\u0007b']],
  [
    'a text in lines',
    prose,
    ['a', ' a ', 'a\nb', 'a\n\nb\n', '\na'],
    ['', ' ', '\n', 'a\tb', 'a\r\nb', 'a\u0007b', '\u0007']
  ]
])('%s', (_what, schema, accepted, refused) => {
  test.each(accepted)('%j is one', (text) => {
    expect(schema.parse(text)).toBe(text.trim())
    expect(acceptsInEditor(schema, text)).toBe(true)
  })

  test.each(refused)('%j is none', (text) => {
    expect(accepts(schema, text)).toBe(false)
    expect(acceptsInEditor(schema, text)).toBe(false)
  })
})

describe.each([
  ['a slug', slug, ['a', 'a-b', '0', '-'], ['', 'A', 'a b', 'a_b', 'é', ' a', 'a ']],
  ['a letter', letter, ['a', 'z'], ['', 'A', 'ab', '1', 'ä']],
  [
    'a base path',
    basePath,
    ['', '/a', '/a/b', '/a.b/c-d', '/ä'],
    ['/', 'a', '/a/', '//a', '/a//b', '/a b', '/a\u0007', 'x/a', '/a\n']
  ],
  [
    'what a redirect leads from',
    redirectFrom,
    ['/a', '/a/b', '/a.b', '/.a', '/..a', '/a..', '/...', '/ä'],
    [
      '',
      'a',
      '/',
      '//',
      '/a/',
      '/a//b',
      '/.',
      '/..',
      '/a/..',
      '/../a',
      '/./a',
      '/a b',
      '/a?b',
      '/a#b',
      '/a\\b',
      '/a\u0007'
    ]
  ],
  [
    'what a redirect leads to',
    redirectTo,
    ['/', '/a', '/a/', '/a#b', 'http://a', 'https://a.b/c?d#e', 'https://'],
    ['', 'a', '//a', '/a b', 'https://a b', 'ftp://a', 'HTTPS://a', 'javascript:/a', '/a\u0007', 'x/a', 'xhttps://a']
  ]
])('%s', (_what, schema, accepted, refused) => {
  test.each(accepted)('%j is one', (text) => {
    expect(schema.parse(text)).toBe(text)
    expect(acceptsInEditor(schema, text)).toBe(true)
  })

  test.each(refused)('%j is none', (text) => {
    expect(accepts(schema, text)).toBe(false)
    expect(acceptsInEditor(schema, text)).toBe(false)
  })
})

describe('an address', () => {
  test.each(['https://a', 'http://a.b/c?d#e', 'HTTPS://A', 'https://a/{file}'])('%j is one', (text) => {
    expect(accepts(webAddress(), text)).toBe(true)
    expect(acceptsInEditor(webAddress(), text)).toBe(true)
  })

  test.each([
    '',
    'a',
    'ftp://a',
    'javascript:alert(1)',
    'https://',
    'https://a b',
    ' https://a',
    'xhttps://a',
    'https://a\n'
  ])('%j is none', (text) => {
    expect(accepts(webAddress(), text)).toBe(false)
    expect(acceptsInEditor(webAddress(), text)).toBe(false)
  })

  test('is more than what an editor sees', () => {
    expect(accepts(webAddress(), 'https://[')).toBe(false)
    expect(acceptsInEditor(webAddress(), 'https://[')).toBe(true)
  })
})

test('a day is one of the calendar', () => {
  expect(accepts(day, '2024-02-29')).toBe(true)
  expect(accepts(day, '2025-02-29')).toBe(false)
  expect(z.toJSONSchema(day)).toMatchObject({format: 'date'})
})

test.each([
  [word, '\u0007', 'expected a text without control characters'],
  [line, 'a\u0007', 'expected a text without control characters'],
  [prose, '\u0007', 'expected a text without control characters'],
  [day, 'x', 'expected a day such as `2026-01-31`'],
  [slug, 'A', 'expected lower-case letters, digits and hyphens'],
  [letter, 'A', 'expected one lower-case letter'],
  [redirectFrom, 'a', 'expected a path that begins with `/`'],
  [redirectFrom, '/a b', 'expected a path such as `/former-name`'],
  [redirectTo, 'a', 'expected a path such as `/new-name`, or an address such as `https://example.org`'],
  [basePath, 'a', 'expected a path such as `/standards`, or an empty text'],
  [webAddress(), 'a', 'expected an address such as `https://example.org`'],
  [webAddress('the address of it'), 'a', 'expected the address of it']
])('what is expected where a text is refused (%#)', (schema, text, message) => {
  expect(schema.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([message])
})
