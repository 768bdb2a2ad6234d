import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {makeTexts} from '../../../src/core/markdown/texts.ts'
import {
  compareEntries,
  type LedgerEntry,
  ledgerFileName,
  ledgerText,
  noLedger,
  parseLedger
} from '../../../src/core/requirements/ledger.ts'
import {makeLedger, updatedEntries} from '../../../src/core/requirements/ledgered-documents.ts'
import {
  isUpToDate,
  type LedgerChanges,
  ledgerChangesText,
  permanentIds
} from '../../../src/core/requirements/permanent-ids.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {reading} from './reading.ts'

const entry = (rest: Partial<LedgerEntry> = {}): LedgerEntry => ({
  document: 'scs-0100-v1',
  id: 'req-a',
  strength: 'must',
  kind: 'sentence',
  section: 's',
  context: '',
  text: 'It MUST be.',
  ...rest
})

const introduction =
  '# The permanent ids of requirements, one a line; `norma requirements --update` keeps it. Commit it, and never edit an id.\n'

describe('the text of a ledger', () => {
  test('has what is said of each requirement, and of what goes without saying nothing', () => {
    expect(
      ledgerText([
        entry({id: 'req-b', kind: 'cell', section: '', context: 'Need › "a"', text: 'MAY', strength: 'may'}),
        entry({removed: true})
      ])
    ).toBe(`${introduction}- {"document": "scs-0100-v1", "id": "req-a", "strength": "must", "section": "s", "text": "It MUST be.", "removed": true}
- {"document": "scs-0100-v1", "id": "req-b", "strength": "may", "kind": "cell", "section": "", "context": "Need › \\"a\\"", "text": "MAY"}
`)
  })

  test('is a list of nothing where there is nothing', () => {
    expect(ledgerText([])).toBe(`${introduction}[]\n`)
  })

  test('is sorted by document, id, what is removed, text, section and context', () => {
    const sorted = [
      entry({document: 'scs-0099-v1', id: 'req-z'}),
      entry({text: 'A', section: 'x', context: 'z'}),
      entry({text: 'B', section: 'a', context: 'y'}),
      entry({text: 'B', section: 'b', context: 'a'}),
      entry({text: 'B', section: 'b', context: 'b'}),
      entry({text: 'A', section: 'a', context: 'a', removed: true}),
      entry({id: 'req-b'})
    ]
    expect(sorted.toReversed().sort(compareEntries)).toEqual(sorted)
    expect(compareEntries(entry(), entry({strength: 'may', kind: 'cell'}))).toBe(0)
    const once = [...sorted]
    ledgerText(once)
    expect(once).toEqual(sorted)
  })
})

describe('a ledger', () => {
  const parse = (text: string) => parseLedger({path: ledgerFileName, text})
  const line = '- {"document": "scs-0100-v1", "id": "req-a", "strength": "must", "section": "s", "text": "It MUST be."}'

  test('is read from its lines, with what goes without saying', () => {
    expect(ledgerFileName).toBe('requirements.lock.yaml')
    const text = `# words\n\n[]\n${line}\r\n${line.replace('"text"', '"kind": "cell", "context": "c", "removed": true, "text"')}  `
    expect(parse(text)).toEqual({
      file: {path: ledgerFileName, text},
      entries: [entry(), entry({kind: 'cell', context: 'c', removed: true})],
      problems: []
    })
    expect(noLedger).toEqual({file: undefined, entries: [], problems: []})
  })

  test.each([
    ['<<<<<<< HEAD'],
    [line.slice(2)],
    [` ${line}`],
    [line.replace('- {', '-  {')],
    [line.slice(0, -1)],
    ['- {}'],
    ['- [] {'],
    [line.replace('scs-0100-v1', '')],
    [line.replace('It MUST be.', '')],
    [line.replace('req-a', 'a')],
    [line.replace('req-a', 'req-')],
    [line.replace('req-a', 'req-A')],
    [line.replace('req-a', 'my-req-a')],
    [line.replace('req-a', 'req-a b')],
    [line.replace('"must"', '"want"')],
    [line.replace('"s",', '7,')],
    [line.replace('"section": "s", ', '')],
    [line.replace('"text"', '"removed": false, "text"')],
    [line.replace('"text"', '"kind": "row", "text"')],
    [line.replace('"text"', '"more": 1, "text"')]
  ])('has a place for what cannot be read: %s', (wrong) => {
    const {entries, problems} = parse(`# words\n${line}\n\n\n${wrong} \n${line}\n`)
    expect(entries).toEqual([entry(), entry()])
    expect(problems).toEqual([
      {
        path: ledgerFileName,
        place: {line: 5, column: 1, endLine: 5, endColumn: wrong.length + 1},
        message: 'Unexpected line, expected `- {"document": …, "id": …}` as `norma requirements --update` writes it',
        help: 'After a merge conflict, keep the lines of both branches, then run `norma requirements --update`.'
      }
    ])
  })

  test('may say what goes without saying', () => {
    expect(parse(line.replace('"text"', '"kind": "sentence", "context": "", "text"')).entries).toEqual([entry()])
  })

  test.each(['req-0', 'req-a-2', 'req-abc-10', 'req--'])('may have the id %s', (id) => {
    expect(parse(line.replace('req-a', id)).entries).toEqual([entry({id})])
  })
})

describe('the ledger of documents', () => {
  const files = [
    ['scs-0100-v1-draft', {body: 'A MUST be.'}],
    ['scs-0101-v1-stable', {status: 'Stable', keys: 'stabilized_at: 2024-01-01', body: 'B MUST be.'}],
    ['scs-0102-v1-old', {status: 'Deprecated', keys: 'deprecated_at: 2024-01-01', body: 'C MUST be.'}],
    ['scs-0103-v1-rejected', {status: 'Rejected', keys: 'rejected_at: 2024-01-01', body: 'D MUST be.'}],
    [
      'scs-0104-v1-decision',
      {type: 'Decision Record', status: 'Stable', keys: 'stabilized_at: 2024-01-01', body: 'E MUST be.'}
    ],
    ['scs-0105-v1-other', {status: 'Stable', keys: 'stabilized_at: 2024-01-01'}]
  ] as const
  const sources = files.map(([name, parts]) => ({path: `${name}.md`, text: documentText(parts)}))
  const types = scsProfile.types.map((one) => (one.name === 'Decision Record' ? {...one, normative: false} : one))
  const profile = {...scsProfile, types}
  const {catalog} = parseCatalog(sources, profile)
  const texts = makeTexts(sources)
  const kept = entry({document: 'scs-0103-v1', id: 'req-kept', section: 'conformance-tests', text: 'D MUST be.'})
  const foreign = entry({document: 'scs-0999-v1', id: 'req-foreign'})
  const ledger = makeLedger({...noLedger, entries: [kept, foreign]}, profile, texts.requirements)

  test('has normative documents from the day on which they are stable, and what it once has', () => {
    const shown = catalog.documents.map((document) => [
      document.id,
      ledger.idsOf(document)?.requirements.map(({text}) => text),
      ledger.requirementsOf(document).map(({text}) => text),
      ledger.entriesOf(document)
    ])
    expect(shown.sort()).toEqual([
      ['scs-0100-v1-draft', undefined, ['A MUST be.'], []],
      ['scs-0101-v1-stable', ['B MUST be.'], ['B MUST be.'], []],
      ['scs-0102-v1-old', ['C MUST be.'], ['C MUST be.'], []],
      ['scs-0103-v1-rejected', ['D MUST be.'], ['D MUST be.'], [kept]],
      ['scs-0104-v1-decision', undefined, ['E MUST be.'], []],
      ['scs-0105-v1-other', [], [], []]
    ])
    const rejected = catalog.byId.get('scs-0103-v1-rejected')
    expect(rejected && ledger.requirementsOf(rejected).map(({id}) => id)).toEqual(['req-kept'])
    expect(ledger).toMatchObject({file: undefined, entries: [kept, foreign], problems: []})
  })

  test('keeps the entries of documents that are not there', () => {
    const updated = updatedEntries(catalog, ledger)
    expect(updated.map(({document, text}) => `${document} ${text}`).sort()).toEqual([
      'scs-0101-v1 B MUST be.',
      'scs-0102-v1 C MUST be.',
      'scs-0103-v1 D MUST be.',
      'scs-0999-v1 It MUST be.'
    ])
    expect(updated[0]).toBe(foreign)
  })

  test('of two documents with one name knows the first', () => {
    const twins = ['scs-0101-v1-a', 'scs-0101-v1-b'].map((name, index) => ({
      path: `${name}.md`,
      text: documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01', body: `Twin ${index} MUST be.`})
    }))
    const own = makeTexts(twins)
    const reading = parseCatalog(twins, scsProfile).catalog
    const entries = updatedEntries(reading, makeLedger(noLedger, scsProfile, own.requirements))
    expect(entries.map(({text}) => text)).toEqual(['Twin 0 MUST be.'])
  })
})

describe('what a ledger does not know yet', () => {
  const nothing: LedgerChanges = {added: [], reworded: [], returned: [], removed: [], repeated: []}
  const some = reading('A MUST be. B MUST be.').requirements
  const one = some.slice(0, 1)

  test.each<[Partial<LedgerChanges>, string]>([
    [{}, ''],
    [{added: one}, '1 new requirement'],
    [{added: some}, '2 new requirements'],
    [{reworded: one}, '1 reworded requirement'],
    [{reworded: some}, '2 reworded requirements'],
    [{returned: one}, '1 restored requirement'],
    [{returned: some}, '2 restored requirements'],
    [{removed: [entry()]}, '1 removed requirement'],
    [{removed: [entry(), entry()]}, '2 removed requirements'],
    [{repeated: ['req-a']}, '1 id with several entries'],
    [{repeated: ['req-a', 'req-b']}, '2 ids with several entries'],
    [
      {added: one, reworded: some, returned: one, removed: [entry()], repeated: ['req-a']},
      '1 new requirement, 2 reworded requirements, 1 restored requirement, 1 removed requirement, 1 id with several entries'
    ]
  ])('is counted in words: %#', (changes, expected) => {
    expect(ledgerChangesText({...nothing, ...changes})).toBe(expected)
    expect(isUpToDate({...nothing, ...changes})).toBe(expected === '')
  })

  const document = 'scs-0100-v1'
  const changesOf = (text: string, entries: readonly LedgerEntry[]) =>
    permanentIds(document, reading(text).requirements, entries)

  test('is a new section, context, kind of table or strength of what it has', () => {
    const known = changesOf('## A\n\nIt MUST be so.', []).entries
    const reworded = (text: string, entries = known) => changesOf(text, entries).changes.reworded.length
    expect(reworded('## A\n\nIt MUST be so.')).toBe(0)
    expect(reworded('## B\n\nIt MUST be so.')).toBe(1)
    expect(reworded('## A\n\nThus:\n\n- It MUST be so.')).toBe(1)
    expect(
      reworded(
        '## A\n\nIt MUST be so.',
        known.map((it) => ({...it, strength: 'should' as const}))
      )
    ).toBe(1)
  })

  test('is an id that stands there twice, once, and then no more', () => {
    const [first] = changesOf('It MUST be so.', []).entries
    if (!first) throw new Error('nothing was read')
    const twice = [first, {...first, text: 'It MUST be so now.'}, {...first, text: 'It MUST be so then.'}]
    const {requirements, entries, changes} = changesOf('It MUST be so. It MUST be so now.', twice)
    expect(changes.repeated).toEqual([first.id])
    expect(requirements.map(({id}) => id === first.id)).toEqual([true, false])
    expect(changes.added.map(({text}) => text)).toEqual(['It MUST be so now.'])
    expect(changes.removed).toEqual([])
    expect(entries.map(({text, removed}) => [text, removed])).toEqual(
      expect.arrayContaining([
        ['It MUST be so.', undefined],
        ['It MUST be so now.', undefined]
      ])
    )
    expect(entries).toHaveLength(2)
    expect(isUpToDate(changesOf('It MUST be so. It MUST be so now.', entries).changes)).toBe(true)
  })

  test('is what was removed, once; what was removed before is only kept', () => {
    const known = [
      entry({id: 'req-gone', removed: true, text: 'Old MUST.'}),
      entry({id: 'req-going', text: 'Going MUST.'})
    ]
    const {entries, changes} = changesOf('', [...known, entry({document: 'scs-0999-v1'})])
    expect(changes).toEqual({...nothing, removed: [known[1]]})
    expect(entries).toEqual([{...known[1], removed: true}, known[0]])
    const twice = changesOf('', [entry({text: 'A'}), entry({text: 'B'})])
    expect(twice.entries).toEqual([entry({text: 'A', removed: true})])
    expect(twice.changes).toEqual({...nothing, removed: [entry({text: 'A'})], repeated: ['req-a']})
  })

  test('is none that has come back as a reworded one', () => {
    const gone = changesOf('It MUST be so.', []).entries.map((it) => ({...it, removed: true as const}))
    const {requirements, changes} = changesOf('## New\n\nIt MUST be so.', gone)
    expect(changes).toEqual({...nothing, returned: requirements})
    expect(requirements.map(({id}) => id)).toEqual(gone.map(({id}) => id))
  })
})
