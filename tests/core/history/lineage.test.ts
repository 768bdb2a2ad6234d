import {describe, expect, test} from 'vitest'
import type {HistoryFile, HistoryStep} from '../../../src/core/history/history-step.ts'
import {type Lineage, lineagesOf} from '../../../src/core/history/lineage.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'

/** Path → text before and after; undefined where it is not there. */
type Files = Readonly<Record<string, readonly [before: string | undefined, after: string | undefined]>>

const side = (text: string | undefined): HistoryFile['before'] => (text === undefined ? undefined : {text})

/** The commits of a branch, one a day from 1 January 2025 on. */
function steps(...commits: readonly Files[]): HistoryStep[] {
  return commits.map((files, index) => ({
    hash: `hash${index + 1}`,
    day: `2025-01-0${index + 1}`,
    subject: `Step ${index + 1}`,
    authors: [`Author ${index + 1}`],
    files: Object.entries(files).map(([path, [before, after]]) => ({path, before: side(before), after: side(after)}))
  }))
}

const lineages = (...commits: readonly Files[]): readonly Lineage[] => lineagesOf(steps(...commits), scsProfile)

/** `DAY: what happened`, for each event of each lineage. */
function told(...commits: readonly Files[]): string[][] {
  return lineages(...commits).map(({events}) =>
    events.map(({day, kind, from, to}) => `${day}: ${[kind, from, to].filter((word) => word !== undefined).join(' ')}`)
  )
}

const draft = documentText()
const stable = (body = ''): string => documentText({status: 'Stable', keys: 'stabilized_at: 2025-02-02', body})
const deprecated = (body = ''): string =>
  documentText({status: 'Deprecated', keys: 'stabilized_at: 2025-02-02\ndeprecated_at: 2025-03-03', body})

test('the history of a document that comes, becomes stable and goes', () => {
  const commits: Files[] = [
    {'scs-0100-v1-a.md': [undefined, draft]},
    {'scs-0100-v1-a.md': [draft, stable()]},
    {'scs-0100-v1-a.md': [stable(), undefined]}
  ]
  const event = (number: number) => ({
    hash: `hash${number}`,
    day: `2025-01-0${number}`,
    subject: `Step ${number}`
  })
  expect(lineages(...commits)).toEqual([
    {
      ids: ['scs-0100-v1-a'],
      events: [
        {kind: 'created', to: 'Draft', ...event(1)},
        {kind: 'status', from: 'Draft', to: 'Stable', ...event(2)},
        {kind: 'removed', ...event(3)}
      ],
      contributors: new Set(['Author 1', 'Author 2', 'Author 3']),
      recordedOn: {stabilized: '2025-01-02'},
      firstDay: '2025-01-01',
      lastDay: '2025-01-03',
      isThere: false
    }
  ])
})

test('files that are not documents have no history', () => {
  expect(told({'notes.md': [undefined, 'x'], 'scs-0100.md': [undefined, draft]})).toEqual([])
})

describe('a document keeps its history', () => {
  const before: Files = {'scs-0100-v1-a.md': [undefined, draft]}

  test.each<[what: string, step: Files, event: string]>([
    [
      'under a new slug',
      {'scs-0100-v1-a.md': [draft, undefined], 'scs-0100-v1-b.md': [undefined, draft]},
      'renamed scs-0100-v1-a scs-0100-v1-b'
    ],
    [
      'under a new number, by its slug',
      {'scs-0100-v1-a.md': [draft, undefined], 'scs-0101-v1-a.md': [undefined, draft]},
      'numbered scs-0100-v1-a scs-0101-v1-a'
    ],
    [
      'at a new place',
      {'scs-0100-v1-a.md': [draft, undefined], 'x/scs-0100-v1-a.md': [undefined, draft]},
      'moved scs-0100-v1-a.md x/scs-0100-v1-a.md'
    ]
  ])('%s', (_, step, event) => {
    expect(told(before, step)).toEqual([['2025-01-01: created Draft', `2025-01-02: ${event}`]])
  })

  test('and its former ids, the newest last', () => {
    const [lineage, ...others] = lineages(
      {'scs-xxxx-v1-a.md': [undefined, draft]},
      {'scs-xxxx-v1-a.md': [draft, undefined], 'scs-0100-v1-a.md': [undefined, draft]},
      {'scs-0100-v1-a.md': [draft, undefined], 'scs-0100-v1-b.md': [undefined, draft]}
    )
    expect(others).toEqual([])
    expect(lineage).toMatchObject({ids: ['scs-xxxx-v1-a', 'scs-0100-v1-a', 'scs-0100-v1-b'], isThere: true})
  })

  test('and leaves its old name to others', () => {
    const renamed: Files = {'scs-0100-v1-a.md': [draft, undefined], 'scs-0100-v1-b.md': [undefined, draft]}
    const taken: Files = {'scs-0100-v1-a.md': [undefined, draft]}
    expect(lineages(before, renamed, taken).map(({ids}) => ids)).toEqual([
      ['scs-0100-v1-a', 'scs-0100-v1-b'],
      ['scs-0100-v1-a']
    ])
  })
})

describe('documents that are not the same', () => {
  test.each<[what: string, step: Files]>([
    ['another version', {'scs-0100-v1-a.md': [draft, undefined], 'scs-0100-v2-a.md': [undefined, draft]}],
    ['another number and slug', {'scs-0100-v1-a.md': [draft, undefined], 'scs-0101-v1-b.md': [undefined, draft]}],
    ['another proposal', {'scs-xxxx-v1-a.md': [draft, undefined], 'scs-xxxx-v1-b.md': [undefined, draft]}]
  ])('%s', (_, step) => {
    expect(told(step)).toEqual([['2025-01-01: removed'], ['2025-01-01: created Draft']])
  })
})

describe('a document that comes back', () => {
  const [created, removed]: [Files, Files] = [
    {'scs-0100-v1-a.md': [undefined, draft]},
    {'scs-0100-v1-a.md': [draft, undefined]}
  ]

  test('goes on with its history', () => {
    expect(told(created, removed, {'scs-0100-v1-a.md': [undefined, stable()]})).toEqual([
      ['2025-01-01: created Draft', '2025-01-02: removed', '2025-01-03: restored Stable']
    ])
  })

  test('does so under another slug of its number, and is there', () => {
    expect(lineages(created, removed, {'scs-0100-v1-b.md': [undefined, draft]})).toMatchObject([
      {ids: ['scs-0100-v1-a', 'scs-0100-v1-b'], isThere: true, lastDay: '2025-01-03'}
    ])
    expect(lineages(created, removed, created)).toMatchObject([{ids: ['scs-0100-v1-a'], isThere: true}])
  })

  test('goes on under its new name', () => {
    const back: Files = {'scs-0100-v1-b.md': [undefined, draft]}
    const changed: Files = {'scs-0100-v1-b.md': [draft, stable()]}
    expect(told(created, removed, back, changed)).toEqual([
      [
        '2025-01-01: created Draft',
        '2025-01-02: removed',
        '2025-01-03: restored Draft',
        '2025-01-04: status Draft Stable'
      ]
    ])
  })

  test.each(['scs-0100-v10-a.md', 'scs-0100-w1-a.md', 'scs-0101-v1-a.md'])('is not %s', (path) => {
    expect(told(created, removed, {[path]: [undefined, draft]})).toHaveLength(2)
  })

  test('is not a document whose number another one, which is there, has as well', () => {
    expect(told(created, {'scs-0100-v1-b.md': [undefined, draft]})).toEqual([
      ['2025-01-01: created Draft'],
      ['2025-01-02: created Draft']
    ])
  })

  test('is a proposal of the whole name, not of one that begins so', () => {
    const [long, gone]: [Files, Files] = [
      {'scs-xxxx-v1-network.md': [undefined, draft]},
      {'scs-xxxx-v1-network.md': [draft, undefined]}
    ]
    const events = ['2025-01-01: created Draft', '2025-01-02: removed']
    expect(told(long, gone, {'scs-xxxx-v1-net.md': [undefined, draft]})).toEqual([
      events,
      ['2025-01-03: created Draft']
    ])
    expect(told(long, gone, long)).toEqual([[...events, '2025-01-03: restored Draft']])
  })

  test('is one without slug, too', () => {
    const profile = {...scsProfile, file_names: {...scsProfile.file_names, slugs: false}}
    const commits: Files[] = [
      {'scs-0100-v1.md': [undefined, draft]},
      {'scs-0100-v1.md': [draft, undefined]},
      {'scs-0100-v1.md': [undefined, draft]}
    ]
    expect(lineagesOf(steps(...commits), profile).map(({events}) => events.map(({kind}) => kind))).toEqual([
      ['created', 'removed', 'restored']
    ])
  })
})

describe('a change of the text', () => {
  const path = 'scs-0100-v1-a.md'

  test.each([
    ['a stable document', stable('One.'), stable('Two.'), ['text Stable']],
    ['a deprecated document', deprecated('One.'), deprecated('Two.'), ['text Deprecated']],
    ['a draft', documentText({body: 'One.'}), documentText({body: 'Two.'}), []],
    ['one that becomes stable', documentText({body: 'One.'}), stable('Two.'), ['status Draft Stable']],
    ['one that is deprecated', stable('One.'), deprecated('Two.'), ['status Stable Deprecated', 'text Stable']],
    ['spaces, and lines at the end', stable('One.'), stable('One.  \n\n'), []],
    ['line endings', stable('One.'), stable('One.').replaceAll('\n', '\r\n'), []],
    ['front matter', stable(), stable().replace('A title', 'Another'), []],
    ['one that can no longer be read', stable('One.'), 'Two.', []],
    ['one that can be read again', 'One.', stable('Two.'), ['status Stable']]
  ])('of %s', (_, before, after, events) => {
    expect(told({[path]: [before, after]})).toEqual([events.map((event) => `2025-01-01: ${event}`)])
  })
})

test('a change of a draft is no event, and is remembered with its day and its author', () => {
  const [before, after] = [documentText({body: 'One.'}), documentText({body: 'Two.'})]
  expect(lineages({'scs-0100-v1-a.md': [undefined, before]}, {'scs-0100-v1-a.md': [before, after]})).toMatchObject([
    {
      events: [{kind: 'created'}],
      contributors: new Set(['Author 1', 'Author 2']),
      firstDay: '2025-01-01',
      lastDay: '2025-01-02'
    }
  ])
})

test('a document that is there when the history begins has no beginning', () => {
  expect(lineages({'scs-0100-v1-a.md': [draft, stable()]})).toMatchObject([
    {events: [{kind: 'status'}], firstDay: '2025-01-01', isThere: true}
  ])
})

describe('the day on which a date was recorded', () => {
  const path = 'scs-0100-v1-a.md'
  const recordedOn = (...commits: readonly Files[]) => lineages(...commits)[0]?.recordedOn
  const announced = (day: string): string =>
    documentText({status: 'Stable', keys: `stabilized_at: 2025-02-02\ndeprecated_at: ${day}`})

  test('is that of the commit that wrote it as it stands', () => {
    expect(
      recordedOn(
        {[path]: [undefined, draft]},
        {[path]: [draft, stable()]},
        {[path]: [stable(), announced('2026-01-01')]},
        {[path]: [announced('2026-01-01'), announced('2026-02-02')]}
      )
    ).toEqual({stabilized: '2025-01-02', deprecated: '2025-01-04'})
  })

  test('does not change with the text, and goes with the date', () => {
    const first: Files = {[path]: [undefined, stable()]}
    expect(recordedOn(first, {[path]: [stable(), stable('More.')]})).toEqual({stabilized: '2025-01-01'})
    expect(recordedOn(first, {[path]: [stable(), draft]})).toEqual({})
    expect(recordedOn(first, {[path]: [stable(), 'unreadable']})).toEqual({stabilized: '2025-01-01'})
  })

  test('is the first known one where the history begins later', () => {
    expect(recordedOn({[path]: [stable(), stable('More.')]})).toEqual({stabilized: '2025-01-01'})
  })

  test('is known of a rejection', () => {
    const rejected = documentText({status: 'Rejected', keys: 'rejected_at: 2025-05-05'})
    expect(recordedOn({[path]: [draft, rejected]})).toEqual({rejected: '2025-01-01'})
  })
})

test('a file that could not be read as text is there all the same', () => {
  const file: HistoryFile = {path: 'scs-0100-v1-a.md', before: undefined, after: {text: undefined}}
  const [step] = steps({})
  expect(step && lineagesOf([{...step, files: [file]}], scsProfile)).toMatchObject([
    {ids: ['scs-0100-v1-a'], events: [{kind: 'created'}], isThere: true}
  ])
})

test('everybody who takes part is named once, in the order of their first contribution', () => {
  const [first, second] = steps({'scs-0100-v1-a.md': [undefined, draft]}, {'scs-0100-v1-a.md': [draft, stable()]})
  const all = [
    {...first, authors: ['Ada', 'Grace']},
    {...second, authors: ['Grace', 'Mary']}
  ].flatMap(({hash = '', day = '', subject = '', files = [], authors}) => ({hash, day, subject, files, authors}))
  expect([...(lineagesOf(all, scsProfile)[0]?.contributors ?? [])]).toEqual(['Ada', 'Grace', 'Mary'])
})
