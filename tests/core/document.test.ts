import {describe, expect, test} from 'vitest'
import {
  documentPhase,
  identityOf,
  isSupplement,
  lifecycleOf,
  parseDocument,
  withoutByteOrderMark
} from '../../src/core/document.ts'
import {catalogOf, documentIn, supplementText} from '../helpers/catalog.ts'
import {documentText} from '../helpers/document-text.ts'
import {profileAt, scsProfile} from '../helpers/profile.ts'

const tidewater = profileAt('tests/fixtures/second-organisation/norma.yaml')

test('a document is what its name and its front matter say, with places', () => {
  const text = '---\ntitle: A\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n'
  const at = (line: number, column: number, endColumn: number) => ({line, column, endLine: line, endColumn})
  expect(parseDocument({path: 'x/scs-0100-v2-a.md', text}, scsProfile)).toEqual({
    id: {id: 'scs-0100-v2-a', prefix: 'scs', number: '0100', kind: 'v', version: 2, slug: 'a'},
    problems: [],
    document: {
      ...{id: 'scs-0100-v2-a', prefix: 'scs', number: '0100', kind: 'v', version: 2, slug: 'a'},
      path: 'x/scs-0100-v2-a.md',
      frontMatter: {
        ...{title: 'A', type: 'Standard', status: 'Draft', track: 'IaaS'},
        ...{replaces: [], replaced_by: [], supplements: []}
      },
      places: {title: at(2, 8, 9), type: at(3, 7, 15), status: at(4, 9, 14), track: at(5, 8, 12)},
      keyPlaces: {title: at(2, 1, 6), type: at(3, 1, 5), status: at(4, 1, 7), track: at(5, 1, 6)},
      frontMatterEnd: at(6, 1, 1)
    }
  })
})

test('a file with another name is told once, with the name that it should have', () => {
  const place = {line: 1, column: 1, endLine: 1, endColumn: 1}
  const help = 'Rename the file; if it is not a document, list it under `ignore` in the profile.'
  expect(parseDocument({path: 'x/notes.md', text: '\ufeffNotes'}, scsProfile)).toEqual({
    problems: [
      {
        ...{rule: 'file-name', path: 'x/notes.md', place, help},
        message: 'Unexpected file name `notes.md`, expected `scs-NNNN-vN-slug.md`'
      }
    ]
  })
  expect(parseDocument({path: 'a.md', text: ''}, tidewater).problems.map(({message}) => message)).toEqual([
    'Unexpected file name `a.md`, expected `TWN-NNN-slug.md`'
  ])
})

describe('a byte order mark', () => {
  const path = 'scs-0100-v1-a.md'
  const place = {line: 1, column: 1, endLine: 1, endColumn: 2}
  const problem = {
    ...{rule: 'byte-order-mark', path, place},
    message: 'Unexpected byte order mark, expected UTF-8 without one',
    help: 'Save the file as "UTF-8", not "UTF-8 with BOM".',
    fix: [{place, text: ''}]
  }

  test('is told, and changes no place', () => {
    const text = documentText()
    const {document, problems} = parseDocument({path, text: `\ufeff${text}`}, scsProfile)
    expect(problems).toEqual([problem])
    expect(document).toEqual(parseDocument({path, text}, scsProfile).document)
  })

  test('is told before what else is wrong', () => {
    const {document, id, problems} = parseDocument({path, text: '\ufeffNo front matter'}, scsProfile)
    expect(document).toBeUndefined()
    expect(id?.id).toBe('scs-0100-v1-a')
    expect(problems.map(({rule}) => rule)).toEqual(['byte-order-mark', 'front-matter'])
  })

  test('is one character at the start, no more', () => {
    expect(withoutByteOrderMark('\ufeff\ufeffa')).toBe('\ufeffa')
    expect(withoutByteOrderMark('a\ufeff')).toBe('a\ufeff')
    expect(withoutByteOrderMark('')).toBe('')
  })
})

test('a file whose type nobody knows is not a document', () => {
  const reading = parseDocument({path: 'scs-0100-v1-a.md', text: documentText({type: 'Poem'})}, scsProfile)
  expect(reading).not.toHaveProperty('document')
  expect(reading.id?.id).toBe('scs-0100-v1-a')
  expect(reading.problems.map(({rule}) => rule)).toEqual(['key-value'])
})

test('a file is read once for a profile, and anew for another', () => {
  const file = {path: 'scs-0100-v1-a.md', text: documentText()}
  const reading = parseDocument(file, scsProfile)
  expect(parseDocument(file, scsProfile)).toBe(reading)
  expect(parseDocument({...file}, scsProfile)).not.toBe(reading)
  expect(parseDocument(file, tidewater).document).toBeUndefined()
})

describe('the lifecycle of a document', () => {
  const keys = 'stabilized_at: 2025-01-01\ndeprecated_at: 2026-06-30'
  const files = {
    'scs-0100-v1-a.md': documentText({status: 'Stable', keys}),
    'scs-0100-w1-b.md': supplementText('scs-0100-v1-a.md'),
    'scs-0101-v1-c.md': documentText({status: 'Rejected', keys: 'rejected_at: 2025-02-02'})
  }
  const catalog = catalogOf(files)
  const [standard, supplement, rejected] = ['scs-0100-v1-a', 'scs-0100-w1-b', 'scs-0101-v1-c'].map((id) =>
    documentIn(catalog, id)
  )

  test('is its stage and its dates; a supplement has none', () => {
    expect(standard && lifecycleOf(standard, scsProfile)).toEqual({
      ...{stage: 'stable', stabilizedAt: '2025-01-01', deprecatedAt: '2026-06-30', rejectedAt: undefined}
    })
    expect(rejected && lifecycleOf(rejected, scsProfile)).toMatchObject({stage: 'rejected', rejectedAt: '2025-02-02'})
    expect(supplement && lifecycleOf(supplement, scsProfile)).toEqual({})
    expect([standard, supplement, rejected].map((one) => one && isSupplement(one, scsProfile))).toEqual([
      ...[false, true, false]
    ])
  })

  test('is read against a day', () => {
    const days = ['2024-12-31', '2025-01-01', '2026-06-29', '2026-06-30']
    expect(days.map((day) => standard && documentPhase(standard, day, scsProfile))).toEqual([
      ...['upcoming', 'retiring', 'retiring', 'deprecated']
    ])
    expect(supplement && documentPhase(supplement, '2025-01-01', scsProfile)).toBe('informative')
  })

  test('is the stage alone where documents carry no dates', () => {
    const undated = {...scsProfile, lifecycle_dates: false}
    expect(standard && lifecycleOf(standard, undated)).toEqual({stage: 'stable', isUndated: true})
    expect(standard && documentPhase(standard, '2024-01-01', undated)).toBe('effective')
    expect(supplement && lifecycleOf(supplement, undated)).toEqual({})
  })
})

describe('what makes a document the same one', () => {
  const identities = (files: Readonly<Record<string, string>>, profile = scsProfile): string[] =>
    catalogOf(files, profile).documents.map((document) => identityOf(document, profile))

  test('is its number, kind and version; of a proposal without number its slug', () => {
    expect(
      identities({
        'scs-0100-v1-a.md': documentText(),
        'scs-0100-w1-b.md': supplementText('scs-0100-v1-a.md'),
        'scs-xxxx-v1-c.md': documentText()
      })
    ).toEqual(['scs-0100-v1', 'scs-0100-w1', 'scs-xxxx-v1-c'])
  })

  test('is the number where there are no versions; of a supplement its slug as well', () => {
    const text = (kind: string, more = ''): string => `---\ntitle: A\nkind: ${kind}\ncrew: Charts\n${more}---\n`
    expect(
      identities(
        {
          'TWN-001-a.md': text('Rule', 'standing: Proposed\n'),
          'TWN-001-b.md': text('Annex', 'annex_of: [TWN-001-a]\n')
        },
        tidewater
      )
    ).toEqual(['TWN-001', 'TWN-001-b'])
  })
})
