import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {documentPhase} from '../../../src/core/document.ts'
import {type DocumentHistory, noHistories} from '../../../src/core/history/document-history.ts'
import {lifecycleEvents, pastEvents, upcomingEvents} from '../../../src/core/history/lifecycle-events.ts'
import {eventText} from '../../../src/reports/status/event-text.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {type DocumentParts, documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'

const day = '2026-01-31'

function catalogOf(documents: Readonly<Record<string, DocumentParts>>) {
  const files = Object.entries(documents).map(([id, parts]) => ({
    path: `standards/${id}.md`,
    text: documentText(parts)
  }))
  return parseCatalog(files, scsProfile).catalog
}

/** The events of one document, as text. */
function eventsOf(parts: DocumentParts, history?: DocumentHistory): string[] {
  const catalog = catalogOf({'scs-0100-v1-first': {title: 'First', ...parts}})
  const histories = history ? new Map([['scs-0100-v1-first', history]]) : noHistories
  return lifecycleEvents(catalog, day, histories).map((event) =>
    [event.knownSince ?? 'unknown', eventText(event).replace('scs-0100-v1 (First) ', '')].join(': ')
  )
}

test.each<[what: string, parts: DocumentParts, history: DocumentHistory | undefined, events: string[]]>([
  ['a draft without history', {}, undefined, []],
  ['a draft', {}, {firstPublishedOn: '2025-01-01'}, ['2025-01-01: was published on 2025-01-01']],
  ['a draft of the future, seen from a day before it', {}, {firstPublishedOn: '2026-02-01'}, []],
  [
    'in force, its end announced some day',
    {status: 'Stable', keys: 'stabilized_at: 2025-01-01\ndeprecated_at: 2026-06-30'},
    undefined,
    ['unknown: will be deprecated on 2026-06-30', '2025-01-01: came into force on 2025-01-01']
  ],
  [
    'in force, its end announced on a known day',
    {status: 'Stable', keys: 'stabilized_at: 2025-01-01\ndeprecated_at: 2026-06-30'},
    {recordedOn: {stabilized: '2025-01-03', deprecated: '2026-01-15'}},
    ['2026-01-15: will be deprecated on 2026-06-30', '2025-01-01: came into force on 2025-01-01']
  ],
  [
    'deprecated, which had been announced',
    {status: 'Deprecated', keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2025-06-30'},
    {firstPublishedOn: '2023-05-05', recordedOn: {deprecated: '2025-01-15'}},
    [
      '2025-06-30: was deprecated on 2025-06-30',
      '2025-01-15: will be deprecated on 2025-06-30',
      '2024-01-01: came into force on 2024-01-01',
      '2023-05-05: was published on 2023-05-05'
    ]
  ],
  [
    'deprecated on the very day',
    {status: 'Deprecated', keys: `stabilized_at: 2024-01-01\ndeprecated_at: ${day}`},
    {recordedOn: {deprecated: day}},
    [`${day}: was deprecated on ${day}`, '2024-01-01: came into force on 2024-01-01']
  ],
  ['published today', {}, {firstPublishedOn: day}, [`${day}: was published on ${day}`]],
  [
    'in force soon, announced today',
    {status: 'Stable', keys: 'stabilized_at: 2026-06-01'},
    {recordedOn: {stabilized: day}},
    [`${day}: will come into force on 2026-06-01`]
  ],
  [
    'in force soon, announced tomorrow, as git knows already',
    {status: 'Stable', keys: 'stabilized_at: 2026-06-01'},
    {recordedOn: {stabilized: '2026-02-01'}},
    ['unknown: will come into force on 2026-06-01']
  ],
  [
    'in force, recorded when it had come',
    {status: 'Stable', keys: 'stabilized_at: 2025-01-01'},
    {recordedOn: {stabilized: '2025-01-02'}},
    ['2025-01-01: came into force on 2025-01-01']
  ],
  [
    'in force today, announced yesterday',
    {status: 'Stable', keys: `stabilized_at: ${day}`},
    {recordedOn: {stabilized: '2026-01-30'}},
    [`${day}: came into force on ${day}`, `2026-01-30: will come into force on ${day}`]
  ],
  [
    'to be in force tomorrow',
    {status: 'Stable', keys: 'stabilized_at: 2026-02-01'},
    undefined,
    ['unknown: will come into force on 2026-02-01']
  ],
  [
    'deprecated before it would have been in force',
    {status: 'Deprecated', keys: 'stabilized_at: 2026-06-01\ndeprecated_at: 2025-06-01'},
    undefined,
    ['2025-06-01: was deprecated on 2025-06-01']
  ],
  ['rejected without a day', {status: 'Rejected', keys: 'stabilized_at: 2025-01-01'}, undefined, []],
  [
    'rejected',
    {status: 'Rejected', keys: 'rejected_at: 2025-02-02'},
    undefined,
    ['2025-02-02: was rejected on 2025-02-02']
  ]
])('%s', (_, parts, history, events) => {
  expect(eventsOf(parts, history)).toEqual(events)
})

test('an event is told with its document, its days and an id that lasts', () => {
  const parts = {status: 'Stable', keys: 'stabilized_at: 2025-01-01\ndeprecated_at: 2026-06-30'}
  const catalog = catalogOf({'scs-0100-v1-first': parts})
  const [document] = catalog.documents
  const histories = new Map([['scs-0100-v1-first', {firstPublishedOn: '2024-12-24'}]])
  expect(lifecycleEvents(catalog, day, histories)).toEqual([
    {
      ...{id: 'scs-0100-v1-first#deprecated-announced-2026-06-30', document, step: 'deprecated'},
      ...{form: 'announced', effectiveOn: '2026-06-30'}
    },
    {
      ...{id: 'scs-0100-v1-first#stabilized-2025-01-01', document, step: 'stabilized', form: 'arrived'},
      ...{effectiveOn: '2025-01-01', knownSince: '2025-01-01'}
    },
    {
      ...{id: 'scs-0100-v1-first#published-2024-12-24', document, step: 'published', form: 'arrived'},
      ...{effectiveOn: '2024-12-24', knownSince: '2024-12-24'}
    }
  ])
})

test('what happened on one day stands by its id, and what is announced for one day, too', () => {
  const stable = (on: string): DocumentParts => ({status: 'Stable', keys: `stabilized_at: ${on}`})
  const catalog = catalogOf({
    'scs-0101-v1-b': stable('2026-01-01'),
    'scs-0100-v1-a': stable('2026-01-01'),
    'scs-0103-v1-d': stable('2026-05-05'),
    'scs-0102-v1-c': stable('2026-05-05')
  })
  const events = lifecycleEvents(catalog, day)
  expect(events.map(({document: {id}}) => id)).toEqual([
    ...['scs-0102-v1-c', 'scs-0103-v1-d', 'scs-0100-v1-a', 'scs-0101-v1-b']
  ])
  expect(upcomingEvents(events.toReversed(), day).map(({document: {id}}) => id)).toEqual([
    ...['scs-0102-v1-c', 'scs-0103-v1-d']
  ])
  expect(upcomingEvents(events, '2026-05-04')).toHaveLength(2)
  expect(upcomingEvents(events, '2026-05-05')).toEqual([])
})

test('an announcement whose day nobody knows stands by the day that it announces', () => {
  const catalog = catalogOf({
    'scs-0100-v1-a': {status: 'Stable', keys: 'stabilized_at: 2026-01-01'},
    'scs-0200-v1-b': {status: 'Stable', keys: 'stabilized_at: 2026-05-05', track: 'Global'}
  })
  const ids = ['scs-0200-v1-b#stabilized-announced-2026-05-05', 'scs-0100-v1-a#stabilized-2026-01-01']
  expect(catalog.documents.map(({id}) => id)).toEqual(['scs-0200-v1-b', 'scs-0100-v1-a'])
  expect(lifecycleEvents(catalog, day).map(({id}) => id)).toEqual(ids)
})

test('what is coming is sorted by its day, and an announcement of known day is news as well', () => {
  const stable = (from: string): DocumentParts => ({status: 'Stable', keys: `stabilized_at: ${from}`})
  const catalog = catalogOf({
    'scs-0100-v1-late': stable('2027-01-01'),
    'scs-0101-v1-soon': stable('2026-03-01'),
    'scs-0102-v1-now': stable('2026-01-01')
  })
  const histories = new Map([['scs-0100-v1-late', {recordedOn: {stabilized: '2026-01-20'}}]])
  const events = lifecycleEvents(catalog, day, histories)
  expect(upcomingEvents(events, day).map(({id}) => id)).toEqual([
    'scs-0101-v1-soon#stabilized-announced-2026-03-01',
    'scs-0100-v1-late#stabilized-announced-2027-01-01'
  ])
  expect(pastEvents(events).map(({id}) => id)).toEqual([
    'scs-0100-v1-late#stabilized-announced-2027-01-01',
    'scs-0102-v1-now#stabilized-2026-01-01'
  ])
})

const anyDay = fc
  .date({min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10))

test('on the day of every arrival the document is in the phase that it arrives in; nothing that is announced has come', () => {
  const keys = fc.record({stabilized_at: anyDay, deprecated_at: anyDay, rejected_at: anyDay}, {requiredKeys: []})
  const status = fc.constantFrom('Draft', 'Stable', 'Deprecated', 'Rejected')
  const phases = {
    stabilized: ['effective', 'retiring'],
    deprecated: ['deprecated'],
    rejected: ['rejected'],
    published: []
  }
  fc.assert(
    fc.property(keys, status, anyDay, (dates, word, on) => {
      const lines = Object.entries(dates).map(([key, value]) => `${key}: ${value}`)
      const catalog = catalogOf({'scs-0100-v1-first': {status: word, keys: lines.join('\n')}})
      for (const {step, form, document, effectiveOn} of lifecycleEvents(catalog, on)) {
        expect(phases[step]).toContain(documentPhase(document, effectiveOn, scsProfile))
        expect(effectiveOn > on).toBe(form === 'announced')
      }
    })
  )
})

test.skipIf(!corpusDocuments)('the reference documents: as many events as days that have come', () => {
  const {catalog} = parseCatalog(corpusFiles(), scsProfile)
  const events = lifecycleEvents(catalog, '2026-08-21')
  const dates = catalog.documents.flatMap(({frontMatter}) => [frontMatter.stabilized_at, frontMatter.deprecated_at])
  expect(events).toHaveLength(dates.filter((date) => date !== undefined).length)
  expect(new Set(events.map(({id}) => id)).size).toBe(events.length)
  expect(events.slice(-1).map(({id}) => id)).toEqual(['scs-0501-v1-scs-compatible-iaas#stabilized-2021-01-01'])
})
