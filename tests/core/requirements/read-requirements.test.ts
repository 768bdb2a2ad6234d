import {describe, expect, test} from 'vitest'
import {textAt} from '../../../src/core/text/place.ts'
import {asked, excluded, reading} from './reading.ts'

describe('sentences', () => {
  test.each([
    ['It is blue. It MUST be red. It is green.', ['must: It MUST be red.']],
    [
      'Tools, e.g. Barbican, SHOULD be used, i.e. Run them.',
      ['should: Tools, e.g. Barbican, SHOULD be used, i.e. Run them.']
    ],
    ['Blue vs. Red MUST be decided.', ['must: Blue vs. Red MUST be decided.']],
    ['See Fig. 3 in v1.2 or version 2.0. You MAY go on.', ['may: You MAY go on.']],
    [
      'You MUST look at https://example.org/?a=1.Really for it. Then go.',
      ['must: You MUST look at https://example.org/?a=1.Really for it.']
    ],
    ['You MUST set `a. B. c`. `d` MAY be set.', ['must: You MUST set a. B. c.', 'may: d MAY be set.']],
    ['One line\nMUST NOT end a sentence.', ['must-not: One line MUST NOT end a sentence.']],
    ['It **MUST\nNOT** be, and *SHALL* NOT either.', ['must-not: It MUST NOT be, and SHALL NOT either.']],
    ['It _MUST_ be; MUST_HAVE and MUST-have are words.', ['must: It MUST be; MUST_HAVE and MUST-have are words.']],
    ['It MUST not be so. It MUST not only be so.', ['must-not: It MUST not be so.', 'must: It MUST not only be so.']],
    ['It is NOT REQUIRED. It is NOT RECOMMENDED.', ['may: It is NOT REQUIRED.', 'should-not: It is NOT RECOMMENDED.']],
    [
      'It SHOULD be, but MUST not break[^1].\n\n[^1]: It MAY be.',
      ['must-not: It SHOULD be, but MUST not break.', 'may: It MAY be.']
    ],
    ['A &amp; B&nbsp;MUST \\* hold.', ['must: A & B MUST * hold.']],
    [':::note\n\nThis MUST hold.\n\n:::', ['must: This MUST hold.']],
    [':::note\nThis MUST hold.\n:::', ['must: This MUST hold.']],
    ['> [!IMPORTANT]\n> This MUST hold.', ['must: This MUST hold.']]
  ])('%j', (text, expected) => {
    expect(asked(text)).toEqual(expected)
  })
})

describe('context', () => {
  const contexts = (text: string): string[] => reading(text).requirements.map(({context}) => context)

  test('an item has the sentence that introduces its list, at any depth', () => {
    const text = 'Words. Providers offer:\n\n- a, which MUST work:\n  - b MUST too\n- c\n\n  c MAY go.\n'
    expect(contexts(text)).toEqual(['Providers offer:', 'Providers offer: › a, which MUST work:', 'Providers offer:'])
  })

  test('a list after a sentence that introduces nothing stands alone', () => {
    expect(contexts('All is said.\n\n- This MUST hold\n')).toEqual([''])
    expect(contexts('# Heading\n\n- This MUST hold\n')).toEqual([''])
  })

  test('a cell has the header of its column and the first cell of its row', () => {
    expect(contexts('Keys:\n\n| Key | Need |\n| --- | --- |\n| `a` | REQUIRED |\n| b MUST | x |\n')).toEqual([
      'Keys: › Need › a',
      'Keys: › Key'
    ])
  })

  test('a sentence that introduces a list holds what the items ask for', () => {
    const [first, ...others] = reading('Providers MUST offer:\n\n- a\n- `b`\n- c, which MAY fail\n').requirements
    expect(first?.items).toEqual(['a', 'b'])
    expect(others.map(({text}) => text)).toEqual(['c, which MAY fail'])
  })

  test('a section is the way of headings down to the requirement', () => {
    const [one] = reading('## Decision\n\n### Old\n\n### Node labels\n\nIt MUST be.\n').requirements
    expect([one?.section, one?.anchor, one?.anchors]).toEqual([
      'Decision › Node labels',
      'node-labels',
      ['decision', 'node-labels']
    ])
  })
})

describe('what asks for nothing', () => {
  test.each([
    ['`MUST` is a word.', ['MUST code']],
    ['```\nMUST\n```\n', ['MUST code']],
    ['> It MUST be.\n', ['MUST quotation']],
    ['The word "MUST" is loud.', ['MUST quotation']],
    ['## MUST have\n', ['MUST heading']],
    ['## Tests\n\nTests, OPTIONAL\n\n## More\n\nOPTIONAL\n', ['OPTIONAL heading', 'OPTIONAL heading']],
    ['| SHOULD |\n| --- |\n| x |\n', ['SHOULD heading']],
    ['The key words "MUST" and "MAY" are read as in RFC 2119.', ['MUST boilerplate', 'MAY boilerplate']],
    ['<!-- it MUST be -->\n', ['MUST markup']],
    ['[text](https://example.org/MUST)', ['MUST markup']]
  ])('%j', (text, expected) => {
    expect(asked(text)).toEqual([])
    expect(excluded(text)).toEqual(expected)
  })

  test('a requirement that names the RFC stays one', () => {
    expect(asked('Documents MUST follow RFC 2119.')).toHaveLength(1)
  })
})

test('a word that the document defines counts, and in no other document', () => {
  const definition = 'In addition, "FORBIDDEN" is to be interpreted equivalent to "MUST NOT".'
  expect(asked(`${definition}\n\nIt is FORBIDDEN.`)).toEqual(['must-not: It is FORBIDDEN.'])
  expect(excluded(`${definition}\n\nIt is FORBIDDEN.`)).toEqual(['FORBIDDEN boilerplate', 'MUST NOT boilerplate'])
  expect(asked('It is FORBIDDEN.')).toEqual([])
})

test('places are those in the file', () => {
  const text = '# A\n\nWords.\n\n1. Be \\*quick*: it\n   SHOULD be &amp; MUST\n   NOT hold. End.\n'
  const [one] = reading(text).requirements
  expect(one && textAt(text, one.place)).toBe('MUST\n   NOT')
  expect(one?.keywords.map(({place}) => textAt(text, place))).toEqual(['SHOULD', 'MUST\n   NOT'])
  expect(one && textAt(text, one.extent)).toBe('Be \\*quick*: it\n   SHOULD be &amp; MUST\n   NOT hold.')
})

test('ids follow from the text alone, wherever it stands', () => {
  const ids = (text: string): string[] => reading(text).requirements.map(({id}) => id)
  const [first, second] = ids('It MUST be A.\n\nIt MUST be B.\n')
  expect(first).toMatch(/^req-[a-z2-9]{8}$/)
  expect(ids('# New\n\nIt MUST be B.\n\n- It MUST be\n  A.\n')).toEqual([second, first])
  const twins = ids('## X\n\nIt MUST be A.\n\n## Y\n\nIt MUST be A. It MUST be A.\n')
  expect(new Set(twins).size).toBe(3)
  expect(twins[0]).toBe(first)
})
