import {describe, expect, test} from 'vitest'
import {type Comparable, pairRequirements} from '../../../src/core/requirements/pair-requirements.ts'
import {similarity} from '../../../src/core/requirements/similarity.ts'

describe('two texts are similar', () => {
  test.each([
    ['', '', 1],
    ['', 'blue', 0],
    ['blue', '', 0],
    ['MUST', 'SHOULD NOT', 1],
    ['It MUST be blue.', 'it SHOULD NOT be: Blue!', 1],
    ['it must be', 'it MUST be', (1 - 5 / 10 + 4 / 5) / 2],
    ['größe 3', 'GRÖSSE 3', (1 - 2 / 8 + 2 / 4) / 2],
    // By letters one of four, no word in common.
    ['blue', 'glue', 0.375],
    // The same words in another order.
    ['ab cd', 'cd ab', (1 - 4 / 5 + 1) / 2],
    // A word that stands twice counts as often as it is in both.
    ['a a a', 'a', (1 - 4 / 5 + 2 / 4) / 2],
    ['a', 'a a a', (1 - 4 / 5 + 2 / 4) / 2],
    ['ab', 'xy', 0]
  ])('%j and %j: %d', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 10)
  })
})

const one = (text: string, rest: Partial<Comparable> = {}): Comparable => ({
  kind: 'sentence',
  anchor: 'a',
  context: '',
  strength: 'must',
  text,
  ...rest
})

const paired = (before: readonly Comparable[], after: readonly Comparable[], isLive?: (one: Comparable) => boolean) => {
  const {pairs, removed, added} = pairRequirements(before, after, isLive)
  return {
    pairs: pairs.map((pair) => `${before.indexOf(pair.before)} → ${after.indexOf(pair.after)}`),
    removed: removed.map((it) => before.indexOf(it)),
    added: added.map((it) => after.indexOf(it))
  }
}

describe('requirements are found again', () => {
  test('by their text, best in section and context, then in the section, then anywhere', () => {
    const texts = [one('x', {anchor: 'b'}), one('x', {context: 'c'}), one('x'), one('x', {anchor: 'd'})]
    expect(
      paired(texts, [one('x'), one('x', {anchor: 'e'}), one('x', {context: 'f'}), one('x', {anchor: 'd'})])
    ).toEqual({
      pairs: ['2 → 0', '3 → 3', '1 → 2', '0 → 1'],
      removed: [],
      added: []
    })
  })

  test('each once, and never by what only looks alike when it is put together', () => {
    expect(paired([one('x')], [one('x'), one('x', {anchor: 'b'})])).toEqual({pairs: ['0 → 0'], removed: [], added: [1]})
    const sections = [one('x', {anchor: 'ab'}), one('x', {context: 'b'})]
    expect(paired(sections, [one('x', {context: 'b'})]).pairs).toEqual(['1 → 0'])
    expect(paired([one('xy')], [one('x', {anchor: 'ya'})]).pairs).toEqual([])
  })

  test('a cell only with its row', () => {
    const cell = (context: string, rest: Partial<Comparable> = {}) => one('OPTIONAL', {kind: 'cell', context, ...rest})
    expect(paired([cell('Need › a'), cell('Need › b')], [cell('Need › b', {anchor: 'z'}), cell('Key › zone')])).toEqual(
      {
        pairs: ['1 → 0'],
        removed: [0],
        added: [1]
      }
    )
    expect(paired([cell('Need › a key')], [cell('Needs › a key')]).pairs).toEqual(['0 → 0'])
  })

  const before = 'Clouds offer one two three four five six seven'
  test.each([
    ['in its section, where enough is left', 'Clouds offer one two three four xxxx xxx xxxxx', 'a', true],
    ['in its section, where too little is', 'Clouds offer one two xxxxx xxxx xxxx xxx xxxxx', 'a', false],
    ['elsewhere, where nearly all is left', 'Clouds offer one two three four five six eight', 'b', true],
    ['elsewhere, where only enough for its section is', 'Clouds offer one two three four xxxx xxx xxxxx', 'b', false]
  ])('by a similar text %s', (_, text, anchor, expected) => {
    expect(paired([one(before)], [one(text, {anchor})]).pairs).toEqual(expected ? ['0 → 0'] : [])
  })

  test.each([
    // Letters 0.7 and words 0.5, exactly 0.6 together; then 0.55.
    ['aaaaaa bbb', 'aaaaaa ccc', 'a', true],
    ['aaaaa bbbb', 'aaaaa cccc', 'a', false],
    // Letters 0.8 and words 0.8; then letters 0.7.
    ['a b c d ee', 'a b c d ff', 'b', true],
    ['a b c d eee', 'a b c d fff', 'b', false]
  ])('by exactly so much as is enough: %j as %j in %s: %s', (old, text, anchor, expected) => {
    expect(paired([one(old)], [one(text, {anchor})]).pairs).toEqual(expected ? ['0 → 0'] : [])
  })

  test('the most similar one first, and one in its section before another one', () => {
    expect(
      paired(
        [one('Clouds offer blue flavors to all users')],
        [one('Clouds offer blue flavors to some of the users'), one('Clouds offer blue flavors to all the users')]
      )
    ).toEqual({pairs: ['0 → 1'], removed: [], added: [0]})
    expect(
      paired(
        [one('Clouds offer blue flavors to all users of it')],
        [
          one('Clouds offer blue flavors to all users of this', {anchor: 'b'}),
          one('Clouds offer blue flavors to all users of these')
        ]
      )
    ).toEqual({pairs: ['0 → 1'], removed: [], added: [0]})
  })

  test('in an order that does not depend on that of the texts', () => {
    const [x, y] = [one('Clouds offer blue flavors to user a'), one('Clouds offer blue flavors to user b')]
    const [v, w] = [one('Clouds offer blue flavors to user c'), one('Clouds offer blue flavors to user d')]
    const found = (olds: readonly Comparable[], news: readonly Comparable[]) =>
      pairRequirements(olds, news)
        .pairs.map((pair) => `${pair.before.text.at(-1)}${pair.after.text.at(-1)}`)
        .sort()
    for (const olds of [
      [x, y],
      [y, x]
    ])
      for (const news of [
        [v, w],
        [w, v]
      ])
        expect(found(olds, news)).toEqual(['ac', 'bd'])
  })

  test.each([
    ['must', 'must-not', false],
    ['must-not', 'should', false],
    ['should-not', 'must', false],
    ['must-not', 'should-not', true],
    ['must', 'should', true],
    ['may', 'must-not', true],
    ['must-not', 'may', true],
    ['may', 'may', true]
  ] as const)('a %s as a %s, if the text is similar: %s', (a, b, expected) => {
    const pair = paired(
      [one('Clouds offer blue flavors', {strength: a})],
      [one('Clouds offer blue flavors now', {strength: b})]
    )
    expect(pair.pairs).toEqual(expected ? ['0 → 0'] : [])
  })

  test('a sentence never as a cell, if the text is similar', () => {
    const [sentence, cell] = [one('Clouds offer blue flavors'), one('Clouds offer blue flavors now', {kind: 'cell'})]
    expect(paired([sentence], [cell]).pairs).toEqual([])
  })

  test('what is no longer live only by the same text, and after all that is', () => {
    const isLive = ({context}: Comparable): boolean => context !== 'gone'
    const gone = one('Clouds offer blue flavors', {context: 'gone'})
    const live = one('Clouds offer blue flavors', {anchor: 'b'})
    const now = one('Clouds offer blue flavors', {context: 'gone'})
    expect(paired([gone, live], [now], isLive)).toEqual({pairs: ['1 → 0'], removed: [0], added: []})
    expect(paired([gone], [now], isLive).pairs).toEqual(['0 → 0'])
    expect(paired([gone], [one('Clouds offer blue flavors now')], isLive)).toEqual({
      pairs: [],
      removed: [0],
      added: [0]
    })
  })
})
