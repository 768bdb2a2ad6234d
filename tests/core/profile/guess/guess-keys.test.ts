import {describe, expect, test} from 'vitest'
import {guessKeys} from '../../../../src/core/profile/guess/guess-keys.ts'
import {isInformativeWord, plainKey, stageOfWord, wordsForKeys} from '../../../../src/core/profile/guess/key-words.ts'
import type {Surveyed} from '../../../../src/core/profile/guess/survey.ts'
import {meaningfulKeys} from '../../../../src/core/profile/profile-schema.ts'

type HeaderOf = Readonly<Record<string, unknown>>

function documentsOf(headers: readonly HeaderOf[]): readonly Surveyed[] {
  return headers.map((header, index) => ({
    file: {path: `docs/ab-${index + 1}-v1-x.md`, text: ''},
    prefix: 'ab',
    number: String(index + 1),
    kind: 'v',
    slug: 'x',
    header,
    sections: []
  }))
}
const keysOf = (...headers: readonly HeaderOf[]) => guessKeys(documentsOf(headers))
/** So many documents, of which the first `few` have a value. */
const share = (key: string, few: number, many: number, value: unknown = 'a', other: HeaderOf = {}) =>
  keysOf(...Array.from({length: many}, (_, index) => (index < few ? {[key]: value} : {other: 1, ...other})))

describe('a key is known by its name', () => {
  const day = '2026-01-01'
  const valueFor = (meaning: string): unknown =>
    meaning.endsWith('_at') ? day : /^replace|^supplements$/.test(meaning) ? ['ab-1-v1-x.md'] : 'a'

  test.each(meaningfulKeys.flatMap((meaning) => wordsForKeys[meaning].map((name) => [name, meaning] as const)))(
    '%s is %s',
    (name, meaning) => {
      expect(keysOf({[name]: valueFor(meaning)})).toEqual({names: {[meaning]: name}, renamed: {}, others: []})
    }
  )

  test.each([
    ['Document-Type', 'document_type'],
    ['in force  since', 'in_force_since'],
    ['a - b', 'a_b']
  ])('%s as %s', (written, plain) => {
    expect(plainKey(written)).toBe(plain)
  })

  test('the likeliest name is taken, the others mean nothing', () => {
    expect(keysOf({kind: 'a', type: 'b', 'Doc-Type': 'c', doctype: 'd'})).toEqual({
      names: {type: 'type'},
      renamed: {},
      others: ['Doc-Type', 'doctype', 'kind']
    })
  })

  test.each([
    ['published', 'stabilized_at'],
    ['obsoleted', 'deprecated_at'],
    ['superseded_on', 'deprecated_at'],
    ['declined_on', 'rejected_at'],
    ['obsoletes', 'replaces'],
    ['obsoleted_by', 'replaced_by'],
    ['annex_of', 'supplements'],
    ['working_group', 'track'],
    ['doctype', 'type'],
    ['standing', 'status'],
    ['subject', 'title'],
    ['abstract', 'description']
  ])('such as %s for %s', (name, meaning) => {
    expect(guessKeys(documentsOf([{[name]: valueFor(meaning)}]))).toStrictEqual({
      names: {[meaning]: name},
      renamed: {},
      others: []
    })
  })

  test('a title has one name only', () => {
    expect(keysOf({title: 'a'}, {name: 'b'})).toEqual({names: {title: 'title'}, renamed: {}, others: ['name']})
  })

  test('a day or a relation may have had several names, but not both in one document', () => {
    expect(keysOf({approved: day}, {accepted: day}, {accepted: day})).toEqual({
      names: {stabilized_at: 'accepted'},
      renamed: {approved: 'accepted'},
      others: []
    })
    expect(keysOf({approved: day}, {accepted: day}, {accepted: day, approved: day})).toEqual({
      names: {stabilized_at: 'accepted'},
      renamed: {},
      others: ['approved']
    })
    const reference = ['ab-1-v1-x.md']
    expect(keysOf({obsoletes: reference}, {supersedes: reference}, {supersedes: reference})).toEqual({
      names: {replaces: 'supersedes'},
      renamed: {obsoletes: 'supersedes'},
      others: []
    })
  })

  test('a key that is called like one of Norma’s is no key of the organisation, whatever it holds', () => {
    expect(keysOf({rejected_at: 'never', declined: 'never'})).toEqual({names: {}, renamed: {}, others: ['declined']})
  })

  test('a key with a control character is none', () => {
    expect(keysOf({'a\u0007': 1, '\u0007a': 1, b: 1}).others).toEqual(['b'])
  })
})

describe('and by what it holds', () => {
  test.each([
    ['title in half of the documents', share('title', 2, 4), {title: 'title'}],
    ['title in fewer', share('title', 1, 3), {}],
    ['status in half', share('status', 2, 4), {status: 'status'}],
    ['status in fewer', share('status', 1, 3), {}],
    ['type in nine of ten', share('type', 9, 10), {type: 'type'}],
    ['type in fewer', share('type', 8, 9), {}],
    ['track in nine of ten', share('track', 9, 10), {track: 'track'}],
    ['description in one', share('description', 1, 9), {description: 'description'}],
    ['types that are no texts', share('type', 4, 4, 7), {}]
  ])('%s', (_what, {names}, expected) => {
    expect(names).toEqual(expected)
  })

  test.each<[string, readonly unknown[], boolean]>([
    ['days', ['2026-01-01', '2026-01-02'], true],
    ['days, but for one of five', ['2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01', 'soon'], true],
    ['days, but for one of four', ['2026-01-01', '2026-01-01', '2026-01-01', 'soon'], false],
    ['numbers', [2026], false],
    ['a list of days', [['2026-01-01']], false]
  ])('%s under a key for a day', (_what, values, isDay) => {
    const {names} = keysOf(...values.map((value) => ({accepted: value})), {other: 1})
    expect(names).toEqual(isDay ? {stabilized_at: 'accepted'} : {})
  })

  test.each<[string, readonly unknown[], boolean]>([
    ['names of files', [['ab-1-v1-x.md']], true],
    ['ids, beside the key', ['ab-1-v1-x'], true],
    ['paths', [['../docs/ab-1-v1-x.md']], true],
    ['half of them names', [['ab-1-v1-x', 'all before']], true],
    ['fewer', [['ab-1-v1-x', 'all before', 'others']], false],
    ['what is no text does not count', [['ab-1-v1-x', 7, 8]], true],
    ['no texts at all', [[7], 8], false],
    ['short forms of three parts', [['ab-1-v1']], false]
  ])('%s under a key for a relation', (_what, values, isRelation) => {
    const {names} = keysOf(...values.map((value) => ({supersedes: value})), {other: 1})
    expect(names).toEqual(isRelation ? {replaces: 'supersedes'} : {})
  })

  test('names with words behind them are names of documents too', () => {
    const [first, ...others] = documentsOf([{supersedes: ['ab-0001-long-name']}, {}])
    if (!first) throw new Error('There is a document')
    const short = {...first, file: {path: 'docs/ab-0001-long.md', text: ''}}
    expect(guessKeys([short, ...others]).names).toEqual({replaces: 'supersedes'})
  })

  const words = (count: number, distinct: number): readonly HeaderOf[] =>
    Array.from({length: count}, (_, index) => ({type: `t${index % distinct}`}))

  test.each([
    [12, 12, true],
    [13, 13, false],
    [13, 7, false],
    [14, 7, true],
    [48, 24, true],
    [50, 25, false],
    [51, 25, false]
  ])('%s documents of %s types: %s', (count, distinct, isType) => {
    expect(keysOf(...words(count, distinct)).names).toEqual(isType ? {type: 'type'} : {})
  })
})

describe('a track by another name', () => {
  const crews = (values: readonly unknown[], key = 'crew'): unknown =>
    keysOf(...values.map((value) => ({title: 'A', [key]: value}))).names.track

  test.each<[string, readonly unknown[], string | undefined]>([
    ['two groups of four documents', ['a', 'b', 'a', 'b'], 'crew'],
    ['three documents are too few', ['a', 'b', 'a'], undefined],
    ['one group is none', ['a', 'a', 'a', 'a'], undefined],
    ['more groups than half of the documents', ['a', 'b', 'c', 'a'], undefined],
    ['as many groups as half of them', ['a', 'b', 'c', 'a', 'b', 'c'], 'crew'],
    ['not in every document', ['a', 'b', 'a', 'b', 7], undefined],
    ['days', ['2026-01-01', 'b', '2026-01-01', 'b'], undefined]
  ])('%s', (_what, values, expected) => {
    expect(crews(values)).toBe(expected)
  })

  test.each(['Authors', 'owner', 'editor', 'Maintainers', 'contact', 'licence', 'license', 'language', 'version'])(
    '%s is no track',
    (key) => {
      expect(crews(['a', 'b', 'a', 'b'], key)).toBeUndefined()
    }
  )

  test.each(['layout', 'template'])('%s is no track either', (key) => {
    expect(crews(['a', 'b', 'a', 'b'], key)).toBeUndefined()
  })

  test('a key that has a meaning is no track; the track is no other key', () => {
    const headers = ['a', 'b', 'a', 'b'].map((value) => ({title: 'A', status: value, crew: value, other: 1}))
    expect(keysOf(...headers)).toEqual({
      names: {title: 'title', status: 'status', track: 'crew'},
      renamed: {},
      others: ['other']
    })
    expect(keysOf(...headers.map((header) => ({...header, area: header.crew}))).names.track).toBe('area')
  })

  test('more than 24 groups are none', () => {
    const groups = (distinct: number) => crews(Array.from({length: 2 * distinct}, (_, index) => `c${index % distinct}`))
    expect(groups(24)).toBe('crew')
    expect(groups(25)).toBeUndefined()
  })
})

describe('what a status stands for', () => {
  test.each([
    ['draft', ['Draft', 'Proposed', 'Idea', 'In Review', 'Last Call', 'Under discussion', 'Pending', 'Provisional']],
    ['draft', ['Work in progress', 'Experimental', 'Draft standard']],
    ['stable', ['Stable', 'Final', 'Accepted', 'Active', 'Living', 'Approved', 'Adopted', 'Published', 'Effective']],
    ['stable', ['In force', 'Internet Standard', 'Recommended', 'Implemented', 'Valid', 'Not in-active']],
    ['deprecated', ['Deprecated', 'Obsolete', 'Retired', 'Superseded', 'Replaced', 'Historic', 'Expired', 'Outdated']],
    ['deprecated', ['Proposed for deprecation', 'Inactive', 'In-Active']],
    ['rejected', ['Rejected', 'Withdrawn', 'Declined', 'Abandoned', 'Stagnant', 'Cancelled', 'Closed', 'Dropped']],
    ['rejected', ['Accepted, then withdrawn']],
    [undefined, ['Deferred', '']]
  ])('%s: %j', (stage, words) => {
    expect(words.map(stageOfWord)).toEqual(words.map(() => stage))
  })
})

test.each([
  ...['Informational', 'Supplement', 'Annex', 'APPENDIX', 'Companion', 'Report', 'Note', 'Working Notes'].map(
    (word): [string, boolean] => [word, true]
  ),
  ...['User Guide', 'Primer', 'FAQ'].map((word): [string, boolean] => [word, true]),
  ...['Standard', 'Decision Record', 'Noted Rule', 'Process'].map((word): [string, boolean] => [word, false])
])('a %s binds nobody: %s', (word, expected) => {
  expect(isInformativeWord(word)).toBe(expected)
})
