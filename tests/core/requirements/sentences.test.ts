import {describe, expect, test} from 'vitest'
import {sentencesIn, trimStretch} from '../../../src/core/requirements/sentences.ts'

const split = (words: string): string[] => sentencesIn(words).map(({start, end}) => words.slice(start, end))

describe('sentences', () => {
  test.each([
    ['', []],
    ['   ', []],
    ['One', ['One']],
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['  One.   Two.  ', ['One.', 'Two.']],
    ['One of v1.2 and 3.0. Two.', ['One of v1.2 and 3.0.', 'Two.']]
  ])('%j are %j', (words, expected) => {
    expect(split(words)).toEqual(expected)
  })

  test.each([
    'e.g.',
    'e. g.',
    'i.e.',
    'i. e.',
    'vs.',
    'cf.',
    'approx.',
    'resp.',
    'incl.',
    'excl.',
    'ca.',
    'a.k.a.',
    'a. k. a.',
    'et al.',
    'Dr.',
    'Mr.',
    'Ms.',
    'St.'
  ])('do not end with %s', (abbreviation) => {
    const long = `This is rather a long beginning with ${abbreviation} Words after it.`
    expect(split(`${long} Next.`)).toEqual([long, 'Next.'])
    for (const before of ['(', '"', "'", '/']) {
      const short = `A ${before}${abbreviation} Words.`
      expect(split(`${short} Next.`)).toEqual([short, 'Next.'])
    }
    const first = `${abbreviation} Words.`
    expect(split(`${first} Next.`)).toEqual([first, 'Next.'])
  })

  test.each(['no.', 'Nr.', 'Fig.', 'sec.', 'Sect.', 'ch.', 'Vol.', 'p.', 'pp.', 'v.'])(
    'do not end with %s before a number',
    (word) => {
      for (const text of [`See ${word} 3 of it.`, `Here (${word} 3 of it).`, `${word} 3 of it.`]) {
        expect(split(`${text} Next.`)).toEqual([text, 'Next.'])
      }
      expect(split(`This is what we call ${word} Then it ends.`)).toEqual([
        `This is what we call ${word}`,
        'Then it ends.'
      ])
    }
  )

  test.each([
    'Moscow is beautifuldr. So it ends.',
    'We went to the fest. Then home.',
    'This is 3 approximations. Then it ends.'
  ])('end with a word that only ends like one: %j', (text) => {
    expect(split(text)).toHaveLength(2)
  })
})

test.each([
  [' a b ', 0, 5, 'a b', 1],
  ['x  a  y', 1, 6, 'a', 3],
  ['a', 0, 1, 'a', 0],
  ['x   y', 1, 4, '', 4],
  ['', 0, 0, '', 0]
])('of %j the stretch %i to %i is %j without white space', (words, start, end, expected, from) => {
  const trimmed = trimStretch(words, {start, end})
  expect(words.slice(trimmed.start, trimmed.end)).toBe(expected)
  expect(trimmed.start).toBe(from)
})
