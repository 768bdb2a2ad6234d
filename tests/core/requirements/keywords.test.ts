import {describe, expect, test} from 'vitest'
import {isBoilerplate, isLabel, isQuoted, strengthIn} from '../../../src/core/requirements/keyword-use.ts'
import {rankOf} from '../../../src/core/requirements/requirement.ts'
import {
  inOneLine,
  keywordsOf,
  requirementKeyword,
  strengths
} from '../../../src/core/requirements/requirement-keywords.ts'

const keywordsIn = (text: string): string[] =>
  [...text.matchAll(keywordsOf(text).pattern)].map(([word]) => inOneLine(word))

describe('keywords', () => {
  test.each([
    ['MUST', 'must'],
    ['MUST NOT', 'must-not'],
    ['REQUIRED', 'must'],
    ['NOT REQUIRED', 'may'],
    ['SHALL', 'must'],
    ['SHALL NOT', 'must-not'],
    ['SHOULD', 'should'],
    ['SHOULD NOT', 'should-not'],
    ['RECOMMENDED', 'should'],
    ['NOT RECOMMENDED', 'should-not'],
    ['MAY', 'may'],
    ['OPTIONAL', 'may']
  ])('of the RFC are found whole: %s is %s', (keyword, strength) => {
    expect(keywordsIn(`It ${keyword} be.`)).toEqual([keyword])
    expect(keywordsIn(`It ${keyword.replace(' ', '\n  ')} be.`)).toEqual([keyword])
    expect(keywordsOf('').strengthOf.get(keyword)).toBe(strength)
  })

  test('of the RFC are these', () => {
    expect(keywordsOf('').strengthOf.size).toBe(12)
    expect(keywordsOf('It MUST be.').pattern).toBe(requirementKeyword)
  })

  test.each([
    ['MUST', ['MUST']],
    ['(MUST)', ['MUST']],
    ['_MUST_', ['MUST']],
    ['**MUST**', ['MUST']],
    ['MUST, SHOULD/MAY', ['MUST', 'SHOULD', 'MAY']],
    ['must Must', []],
    ['MUSTY', []],
    ['AMUST', []],
    ['MUST2', []],
    ['2MUST', []],
    ['MUST-have', []],
    ['A-MUST', []],
    ['MUST_HAVE', []],
    ['A_MUST', []],
    ['MUST_have', []],
    ['a_MUST', []],
    ['2_MUST', []],
    ['MUST_2', []],
    ['MUSTNOT', []],
    ['MUST  NOT', ['MUST NOT']],
    ['MUST NOTE', ['MUST']],
    ['CANNOT REQUIRED', ['REQUIRED']]
  ])('are words of their own: %j has %j', (text, expected) => {
    expect(keywordsIn(text)).toEqual(expected)
  })

  test('in several lines are shown in one', () => {
    expect(inOneLine('NOT \n\t RECOMMENDED')).toBe('NOT RECOMMENDED')
  })

  test('rank alike for and against', () => {
    expect(strengths.map((strength) => [strength, rankOf(strength)])).toEqual([
      ['must', 3],
      ['must-not', 3],
      ['should', 2],
      ['should-not', 2],
      ['may', 1]
    ])
  })
})

describe('a document defines keywords', () => {
  const definedIn = (text: string): Record<string, string> => {
    const {strengthOf} = keywordsOf(text)
    const standard = keywordsOf('').strengthOf
    return Object.fromEntries([...strengthOf].filter(([word]) => !standard.has(word)))
  }

  test.each([
    ['"FORBIDDEN" is to be interpreted equivalent to "MUST NOT".', {FORBIDDEN: 'must-not'}],
    ['The word "FORBIDDEN" means "MUST NOT".', {FORBIDDEN: 'must-not'}],
    ['"FORBIDDEN" mean "MUST NOT".', {FORBIDDEN: 'must-not'}],
    ['„FORBIDDEN“ is a synonym of „MUST NOT“.', {FORBIDDEN: 'must-not'}],
    ['*FORBIDDEN* is synonymous to *MUST NOT*.', {FORBIDDEN: 'must-not'}],
    ['"FORBIDDEN" and "NO" are synonyms of "MUST NOT".', {FORBIDDEN: 'must-not', NO: 'must-not'}],
    ['**FORBIDDEN** is the same as **MUST NOT**.', {FORBIDDEN: 'must-not'}],
    ['_FORBIDDEN_ is used equivalently to `MUST\nNOT`.', {FORBIDDEN: 'must-not'}],
    ['"CAN", "COULD" or "MIGHT" means "MAY".', {CAN: 'may', COULD: 'may', MIGHT: 'may'}],
    ['"HAS\nTO" means "MUST".', {'HAS TO': 'must'}],
    ['"HAS TO" means "SHOULD". "OUGHT" means "SHOULD NOT".', {'HAS TO': 'should', OUGHT: 'should-not'}],
    ['"SHALL" is equivalent to "MUST".', {}],
    ['"MUST" and "NEEDS" mean "MAY".', {NEEDS: 'may'}],
    ['FORBIDDEN is equivalent to "MUST NOT".', {}],
    ['"FORBIDDEN" is equivalent to MUST NOT.', {}],
    ['"forbidden" is equivalent to "MUST NOT".', {}],
    ['"FORBIDDEN" is equivalent to "NEVER".', {}],
    ['"FORBIDDEN" is stronger than "MUST NOT".', {}],
    ['"FORBIDDEN" is a word. It is equivalent to "MUST NOT".', {}],
    ['"FORBIDDEN" is equivalent. See "MUST NOT".', {}],
    ['"X" means "MUST".', {}]
  ])('%j: %j', (text, expected) => {
    expect(definedIn(text)).toEqual(expected)
  })

  test('with the longest first, beside those of the RFC', () => {
    const text = '"HAS" means "MAY". "HAS TO" means "MUST". "NEEDS" means "SHOULD". It HAS TO, HAS, NEEDS and MUST NOT.'
    expect(keywordsIn(text).slice(6)).toEqual(['HAS TO', 'HAS', 'NEEDS', 'MUST NOT'])
  })
})

describe('a sentence says how to read keywords', () => {
  test.each([
    ['The key words "MUST" and "MAY" are read as in RFC 2119.', 2, true],
    ['These keywords are read as in RFC2119', 1, true],
    ['These key  words are read as in RFC-8174', 1, false],
    ['This keyword is read as in BCP 14', 1, true],
    ['The Key Words are read as in bcp14', 1, true],
    ['MUST, MAY, SHALL and SHOULD are read as in RFC 8174', 4, true],
    ['MUST, MAY and SHALL are read as in RFC 8174', 3, false],
    ['The key words are read as in RFC 2818', 4, false],
    ['The key words are read as in XRFC 2119', 4, false],
    ['The key words MUST, MAY, SHALL and SHOULD are read as always', 4, false],
    ['The monkeywords of RFC 2119', 1, false],
    ['"FORBIDDEN" is equivalent to "MUST NOT".', 1, true],
    ['“NEEDS TO” means „MUST“', 1, true],
    ['"FORBIDDEN" is stronger than "MUST NOT".', 1, false],
    ['FORBIDDEN is the same as MUST NOT', 1, false],
    ['"NO" is a synonym of "MUST NOT".', 1, true],
    ['"NO" is synonymous with "MUST NOT".', 1, true],
    ['"NO" and "NEVER" mean "MUST NOT".', 1, true],
    ['Then FORBIDDEN" means "MUST NOT".', 1, false],
    ['"FORBIDDEN means "MUST NOT".', 1, false],
    ['"FORBIDDEN" means MUST NOT".', 1, false],
    ['"FORBIDDEN" means "MUST NOT.', 1, false],
    ['It MUST be.', 1, false]
  ])('%j with %i: %s', (words, count, expected) => {
    expect(isBoilerplate(words, count)).toBe(expected ? 'boilerplate' : undefined)
  })
})

describe('a paragraph is a remark on its heading', () => {
  test.each([
    ['OPTIONAL', '', true],
    ['MUST NOT', '', true],
    ['[OPTIONAL]', '', true],
    ['(OPTIONAL)', '', true],
    ['OPTIONAL.', '', true],
    ['OPTIONAL:', '', true],
    ['Tests, OPTIONAL', 'Tests', true],
    ['Tests (OPTIONAL).', 'Tests', true],
    ['Tests: MUST NOT', 'Tests', true],
    ['OPTIONAL Tests', 'Tests', false],
    ['Tests are OPTIONAL', 'Tests', false],
    ['Other, OPTIONAL', 'Tests', false],
    ['OPTIONAL!', '', false],
    ['OPTIONAL for all', '', false],
    ['IT MUST BE', '', false],
    ['', '', false]
  ])('%j under %j: %s', (words, heading, expected) => {
    expect(isLabel(words, heading)).toBe(expected)
  })
})

describe('a keyword is spoken of', () => {
  test.each([
    ['"MUST"', true],
    ['“MUST”', true],
    ['„MUST“', true],
    ['«MUST»', true],
    ['‘MUST’', true],
    ['MUST', false],
    ['"MUST', false],
    ['MUST"', false],
    ['(MUST)', false],
    ['" MUST "', false],
    ['"It MUST"', false]
  ])('%s: %s', (plain, expected) => {
    const start = plain.indexOf('MUST')
    expect(isQuoted(plain, {start, end: start + 4})).toBe(expected)
  })
})

describe('a keyword asks for', () => {
  test.each([
    ['MUST be', 'must'],
    ['MUST not be', 'must-not'],
    ['MUST\n  not be', 'must-not'],
    ['MUST notice', 'must'],
    ['MUST be not', 'must'],
    ['MUST not only be', 'must'],
    ['MUST not just be', 'must'],
    ['MUST not merely be', 'must'],
    ['MUST not necessarily be', 'must'],
    ['MUST not  only be', 'must'],
    ['MUST not onlyness', 'must-not'],
    ['SHOULD not be', 'should-not'],
    ['SHOULD not only be', 'should'],
    ['SHOULD be', 'should'],
    ['MAY not be', 'may'],
    ['MUST NOT not be', 'must-not'],
    ['SHOULD NOT be', 'should-not']
  ])('%j: %s', (words, expected) => {
    const end = /^[A-Z]+(?: NOT)?/.exec(words)?.[0].length ?? 0
    expect(strengthIn(words, {start: 0, end}, keywordsOf(''))).toBe(expected)
  })
})
