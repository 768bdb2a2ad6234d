import {describe, expect, test} from 'vitest'
import {guessStatuses, guessTracks, guessTypes} from '../../../../src/core/profile/guess/guess-words.ts'
import type {Surveyed} from '../../../../src/core/profile/guess/survey.ts'

type Header = Readonly<Record<string, unknown>>

function document(header: Header, sections: readonly string[] = [], number = '0001'): Surveyed {
  return {file: {path: `ab-${number}.md`, text: ''}, prefix: 'ab', number, kind: '', slug: '', header, sections}
}
const times = <Value>(count: number, value: Value): readonly Value[] => Array.from({length: count}, () => value)

describe('statuses', () => {
  const statusesOf = (...words: readonly unknown[]) =>
    guessStatuses(
      words.map((status) => document({status})),
      'status'
    )

  test('stand in the order of a lifecycle, then by how often they occur', () => {
    const words = ['Rejected', 'Final', 'Retired', 'Parked', 'Draft', 'Living', 'Final', 'Idea', 'Draft']
    expect(statusesOf(...words)).toEqual([
      {name: 'Draft', count: 2, stage: 'draft'},
      {name: 'Idea', count: 1, stage: 'draft'},
      {name: 'Parked', count: 1, stage: undefined},
      {name: 'Final', count: 2, stage: 'stable'},
      {name: 'Living', count: 1, stage: 'stable'},
      {name: 'Retired', count: 1, stage: 'deprecated'},
      {name: 'Rejected', count: 1, stage: 'rejected'}
    ])
  })

  test('a rare word that is nearly a frequent one is a slip of the pen', () => {
    expect(statusesOf(...times(3, 'Draft'), 'Darft').map(({name}) => name)).toEqual(['Draft', 'Darft'])
    expect(statusesOf(...times(3, 'Draft'), 'Drat').map(({name}) => name)).toEqual(['Draft'])
    expect(statusesOf(...times(2, 'Draft'), 'Drat').map(({name}) => name)).toEqual(['Draft', 'Drat'])
    expect(statusesOf(...times(6, 'Draft'), 'Drat', 'Drat').map(({name}) => name)).toEqual(['Draft'])
    expect(statusesOf(...times(5, 'Draft'), 'Drat', 'Drat').map(({name}) => name)).toEqual(['Draft', 'Drat'])
  })

  test('where there is no key there are none', () => {
    expect(guessStatuses([document({status: 'Draft'})], undefined)).toEqual([])
  })
})

describe('types', () => {
  const keys = {type: 'kind', status: 'status', supplements: 'annex_of'}

  test('are told by how often they occur, with what they bind', () => {
    const documents = [
      ...times(2, document({kind: ' Rule ', status: 'Draft'})),
      document({kind: 'Report', status: 'Draft'}),
      document({kind: 7})
    ]
    expect(guessTypes(documents, keys)).toEqual([
      {name: 'Rule', count: 2, normative: true, role: 'main', sections: []},
      {name: 'Report', count: 1, normative: false, role: 'main', sections: []}
    ])
    expect(guessTypes(documents, {})).toEqual([])
  })

  test.each<[string, readonly Header[], 'main' | 'supplement']>([
    ['explain others and have no status', [{annex_of: []}, {annex_of: []}], 'supplement'],
    ['half of them explain others', [{annex_of: []}, {}], 'supplement'],
    ['fewer than half explain others', [{annex_of: []}, {}, {}], 'main'],
    ['half of them have a status', [{annex_of: [], status: 'a'}, {annex_of: []}], 'main'],
    ['fewer than half have a status', [{annex_of: [], status: 'a'}, {annex_of: []}, {annex_of: []}], 'supplement'],
    ['explain nothing', [{}, {}], 'main']
  ])('that %s', (_what, headers, role) => {
    const documents = headers.map((header) => document({kind: 'Rule', ...header}, ['A']))
    expect(guessTypes(documents, keys)).toMatchObject([{role, normative: role === 'main'}])
  })

  test('where no key says what is explained, nothing is a companion; where none says the status, all may be', () => {
    const one = [document({kind: 'Rule', annex_of: []})]
    expect(guessTypes(one, {type: 'kind', status: 'status'})).toMatchObject([{role: 'main'}])
    expect(guessTypes(one, {type: 'kind', supplements: 'annex_of'})).toMatchObject([{role: 'supplement'}])
    const documents = times(3, document({kind: 'Rule', annex_of: []}, ['A']))
    expect(guessTypes(documents, {type: 'kind', status: 'status'})).toMatchObject([{role: 'main'}])
    expect(guessTypes(documents, {type: 'kind', supplements: 'annex_of'})).toEqual([
      {name: 'Rule', count: 3, normative: false, role: 'supplement', sections: []}
    ])
  })

  test('have the sections that half of their documents have, required where all do, in the order of the texts', () => {
    const rules = [
      document({kind: 'Rule '}, ['Why', 'What', 'End']),
      document({kind: 'Rule'}, ['Own', 'Why', 'What', 'End']),
      document({kind: 'Rule'}, ['Why', 'End', 'Own too']),
      document({kind: 'Rule'}, ['Why', 'End'])
    ]
    const [type] = guessTypes([...rules, document({kind: 'Other'}, ['Elsewhere'])], keys)
    expect(type?.sections).toEqual([
      {name: 'Why', required: true},
      {name: 'What', required: false},
      {name: 'End', required: true}
    ])
  })

  test('stand where they stand on average, however many documents have them', () => {
    const many = times(2, document({kind: 'Rule'}, ['Why', 'How', 'End']))
    const [type] = guessTypes([...many, ...times(2, document({kind: 'Rule'}, ['Why', 'How']))], keys)
    expect(type?.sections.map(({name}) => name)).toEqual(['Why', 'How', 'End'])
  })

  test('of three documents tell their sections, of two not', () => {
    const rule = document({kind: 'Rule'}, ['Why'])
    expect(guessTypes(times(3, rule), keys)[0]?.sections).toEqual([{name: 'Why', required: true}])
    expect(guessTypes(times(2, rule), keys)[0]?.sections).toEqual([])
  })
})

describe('tracks', () => {
  const padded = {prefix: 'ab', digits: 4, leadingZeros: true, slugs: false}
  const tracksOf = (numbers: Readonly<Record<string, string>>, shape = padded, key: string | undefined = 'crew') =>
    guessTracks(
      Object.entries(numbers).map(([number, crew]) => document({crew}, [], number)),
      key,
      shape
    )

  test('are told by a digit where each has one of its own', () => {
    expect(tracksOf({'0200': 'B', '0201': 'B', '1200': 'B', '0100': 'A', '1101': 'A', '0102': 'A'})).toEqual({
      tracks: [
        {name: 'A', count: 3, digit: '1'},
        {name: 'B', count: 3, digit: '2'}
      ],
      position: 2
    })
    expect(tracksOf({'1000': ' A', '1001': 'A ', '2000': 'B', '2001': 'B'})).toMatchObject({position: 1})
    expect(tracksOf({'0010': 'A', '0011': 'A', '0020': 'B', '0021': 'B'})).toMatchObject({position: 3})
  })

  test('stand in the order of their digits', () => {
    const numbers = {'0900': 'Sea', '0901': 'Sea', '0902': 'Sea', '0100': 'Land', '0101': 'Land', '0500': 'Air'}
    expect(tracksOf(numbers).tracks.map(({name, digit}) => `${digit} ${name}`)).toEqual(['1 Land', '5 Air', '9 Sea'])
  })

  test.each([
    ['two tracks share a digit', {'0100': 'A', '0101': 'B', '0102': 'A', '0103': 'B'}],
    ['one track has two digits', {'0100': 'A', '0200': 'A', '0300': 'B', '0301': 'B'}],
    ['only the last digit differs, which counts', {'0001': 'A', '0011': 'A', '0002': 'B', '0012': 'B'}],
    ['there is one track', {'0100': 'A', '0101': 'A'}],
    ['there are fewer than two documents a track', {'0100': 'A', '0200': 'B', '0201': 'B'}]
  ])('are told by no digit where %s', (_what, numbers) => {
    const {tracks, position} = tracksOf(numbers)
    expect(position).toBeUndefined()
    expect(tracks.every((track) => !('digit' in track))).toBe(true)
    expect(tracks.length).toBeGreaterThan(0)
  })

  test('are told by no digit where numbers have no leading zeros', () => {
    const numbers = {'1100': 'A', '1101': 'A', '2100': 'B', '2101': 'B'}
    expect(tracksOf(numbers)).toMatchObject({position: 1})
    expect(tracksOf(numbers, {...padded, leadingZeros: false})).toEqual({
      tracks: [
        {name: 'A', count: 2},
        {name: 'B', count: 2}
      ]
    })
  })

  test('are none where there is no key, or no word under it', () => {
    expect(guessTracks([document({crew: 'A'})], undefined, padded)).toEqual({tracks: []})
    expect(guessTracks([document({crew: 7})], 'crew', padded)).toEqual({tracks: []})
  })
})
