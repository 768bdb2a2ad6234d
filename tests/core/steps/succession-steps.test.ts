import {describe, expect, test} from 'vitest'
import {noDocuments} from '../../../src/core/catalog.ts'
import {mergedChanges} from '../../../src/core/steps/document-change.ts'
import {changedFiles} from '../../../src/core/steps/file-change.ts'
import {nextVersion, versionToFollow} from '../../../src/core/steps/next-version.ts'
import {predecessorSteps, stablePredecessors} from '../../../src/core/steps/predecessor-steps.ts'
import {isRefusal} from '../../../src/core/steps/refusal.ts'
import {successionChanges} from '../../../src/core/steps/succession-changes.ts'
import {type DocumentParts, documentText} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {profileAt, scsProfile} from '../../helpers/profile.ts'
import {changesById, refusalsText, type Standards, standardsOf} from '../../helpers/standards.ts'

const secondProfile = profileAt('tests/fixtures/second-organisation/norma.yaml')
const today = '2026-10-01'
const stable = (keys = ''): DocumentParts => ({status: 'Stable', keys: `stabilized_at: 2024-01-01\n${keys}`.trim()})
const note = (...lines: readonly string[]): string =>
  `---\n${['title: A', 'kind: Rule', 'crew: Charts', ...lines].join('\n')}\n---\n`

describe('that one document replaces another', () => {
  const files = {
    'scs-0100-v1-a.md': stable('replaced_by: [scs-0199-v1-gone.md]'),
    'scs-0100-v2-a.md': stable('replaces: [SCS-0100-V1]'),
    'scs-0101-v1-b.md': stable()
  }

  test('both say, behind what they say already', () => {
    const {catalog, document} = standardsOf(files)
    const newer = [document('scs-0100-v2'), document('scs-0101-v1')]
    expect(successionChanges(document('scs-0100-v1'), newer, catalog).map(({changes}) => changes)).toEqual([
      {replaced_by: ['scs-0199-v1-gone.md', 'scs-0100-v2-a.md', 'scs-0101-v1-b.md']},
      {replaces: ['scs-0100-v1-a.md']}
    ])
  })

  test('nobody says twice', () => {
    const {catalog, document} = standardsOf({...files, 'scs-0100-v1-a.md': stable('replaced_by: [scs-0100-v2-a.md]')})
    expect(successionChanges(document('scs-0100-v1'), [document('scs-0100-v2')], catalog)).toEqual([])
  })

  test('several steps say at once; a step that sets nothing is none', () => {
    const {document} = standardsOf(files)
    const [older, newer, other] = ['scs-0100-v1', 'scs-0100-v2', 'scs-0101-v1'].map(document)
    if (!older || !newer || !other) throw new Error('There are three documents')
    expect(
      changesById(
        mergedChanges([
          {document: older, changes: {status: 'Deprecated', replaced_by: ['a.md', 'b.md'], replaces: ['x.md']}},
          {document: newer, changes: {replaces: ['a.md']}},
          {document: other, changes: {}},
          {document: older, changes: {replaced_by: ['b.md', 'c.md'], deprecated_at: today, replaces: []}},
          {document: newer, changes: {replaces: ['b.md']}}
        ])
      )
    ).toEqual({
      // What a later step takes out stays out.
      'scs-0100-v1-a': {
        status: 'Deprecated',
        replaced_by: ['a.md', 'b.md', 'c.md'],
        deprecated_at: today,
        replaces: []
      },
      'scs-0100-v2-a': {replaces: ['a.md', 'b.md']}
    })
  })
})

describe('the documents that end when another begins', () => {
  const names = (standards: Standards, reference: string): string[] =>
    stablePredecessors(standards.document(reference), standards.catalog).map(({id}) => id)
  const files = {
    'scs-0100-v1-a.md': stable(),
    'scs-0100-v2-a.md': stable(),
    'scs-0100-v3-a.md': {status: 'Rejected', keys: 'rejected_at: 2025-01-01'},
    'scs-0100-v4-a.md': {},
    'scs-0100-v5-a.md': stable(),
    'scs-0101-v1-b.md': stable(),
    'scs-0102-v1-c.md': {}
  }

  test('are those that it names, as far as they are stable', () => {
    const keys = 'replaces: [scs-0101-v1-b.md, scs-0102-v1-c.md, scs-0100-v1-a.md]'
    expect(names(standardsOf({...files, 'scs-0100-v4-a.md': {keys}}), 'scs-0100-v4')).toEqual([
      'scs-0100-v1-a',
      'scs-0101-v1-b'
    ])
    const draft = {keys: 'replaces: [scs-0102-v1-c.md]'}
    expect(names(standardsOf({...files, 'scs-0100-v4-a.md': draft}), 'scs-0100-v4')).toEqual([])
  })

  test('else the last stable version before it', () => {
    expect(names(standardsOf(files), 'scs-0100-v4')).toEqual(['scs-0100-v2-a'])
    expect(names(standardsOf(files), 'scs-0100-v2')).toEqual(['scs-0100-v1-a'])
    expect(names(standardsOf(files), 'scs-0100-v1')).toEqual([])
    const elsewhere = standardsOf(files).document('scs-0100-v4')
    expect(stablePredecessors(elsewhere, noDocuments(scsProfile))).toEqual([])
  })

  const ends = (older: Readonly<Record<string, DocumentParts>>, on?: string): unknown => {
    const {catalog, document} = standardsOf({'scs-0100-v4-a.md': {}, ...older})
    return changesById(predecessorSteps(document('scs-0100-v4'), {on, begins: '2026-12-01', today}, catalog))
  }
  const succession = {'scs-0100-v4-a': {replaces: ['scs-0100-v1-a.md']}}

  test.each<[string, string, string | undefined, object]>([
    ['the day that it begins', '', undefined, {deprecated_at: '2026-12-01'}],
    ['the day that was announced', 'deprecated_at: 2026-11-01', undefined, {}],
    ['the day that was asked for', 'deprecated_at: 2026-11-01', '2027-01-01', {deprecated_at: '2027-01-01'}]
  ])('end on %s', (_what, keys, on, day) => {
    expect(ends({'scs-0100-v1-a.md': stable(keys)}, on)).toEqual({
      'scs-0100-v1-a': {status: 'Deprecated', ...day, replaced_by: ['scs-0100-v4-a.md']},
      ...succession
    })
  })
})

test('every stable document that it names ends', () => {
  const {catalog, document} = standardsOf({
    'scs-0100-v1-a.md': stable(),
    'scs-0101-v1-b.md': stable(),
    'scs-0102-v1-c.md': {keys: 'replaces: [scs-0100-v1-a.md, scs-0101-v1-b.md]'}
  })
  const end = {status: 'Deprecated', deprecated_at: today, replaced_by: ['scs-0102-v1-c.md']}
  expect(changesById(predecessorSteps(document('scs-0102-v1'), {begins: today, today}, catalog))).toEqual({
    'scs-0100-v1-a': end,
    'scs-0101-v1-b': end
  })
})

describe('the next version', () => {
  const files = {
    'scs-0100-v1-a.md': stable(),
    'scs-0100-v2-a.md': stable(),
    'scs-0100-w1-a.md': {type: 'Supplement', keys: 'supplements: [scs-0100-v1-a.md]'},
    'scs-0101-v1-b.md': {},
    'scs-0102-v1-c.md': {status: 'Rejected', keys: 'rejected_at: 2025-01-01'},
    'scs-0103-w1-d.md': {type: 'Supplement', keys: 'supplements: [scs-0100-v1-a.md]'},
    'scs-0104-v1-g.md': stable(),
    'scs-0104-v2-g.md': '---\n',
    'scs-0105-v1-h.md': '---\n',
    'scs-0107-v1-j.md': stable(),
    'scs-0107-v1-k.md': '---\n',
    'scs-0106-v1-i.md': '---\n',
    'scs-0106-v2-i.md': stable(),
    'scs-0106-w3-i.md': '---\n',
    'scs-xxxx-v1-e.md': stable(),
    'scs-xxxx-v1-f.md': {}
  }
  const {catalog, document} = standardsOf(files)
  const follows = (reference: string): unknown => {
    const result = versionToFollow(reference, catalog)
    return isRefusal(result) ? result : result.id
  }

  test.each([
    ['scs-0100', 'scs-0100-v2-a'],
    ['SCS-0100', 'scs-0100-v2-a'],
    ['scs-0100-v1', 'scs-0100-v2-a'],
    ['standards/scs-0100-v2-a.md', 'scs-0100-v2-a'],
    ['scs-0102', 'scs-0102-v1-c'],
    // An older version that cannot be read does not matter, nor does a supplement.
    ['scs-0106', 'scs-0106-v2-i'],
    ['scs-0107', 'scs-0107-v1-j']
  ])('of %s follows %s', (reference, id) => {
    expect(follows(reference)).toBe(id)
  })

  const copied = (keys: string, more: object, title = 'Names', slug = 'a'): unknown => {
    const text = documentText({title: 'Names', status: 'Stable', keys: `${keys}\nsupplements: []\nauthor: me`})
    const standards = standardsOf({...more, 'scs-0100-v9-a.md': text})
    const result = nextVersion(standards.document('scs-0100-v9'), `\uFEFF${text}`, {title, slug}, standards.catalog)
    return isRefusal(result) ? result : {...result, text: result.text.slice(0, result.text.indexOf('\n## '))}
  }

  test('is a copy without days that replaces the one before', () => {
    const keys = 'stabilized_at: 2024-01-01\ndeprecated_at: 2025-01-01\nreplaced_by: [x.md]\nreplaces: [y.md]'
    expect(copied(keys, {})).toEqual({
      id: 'scs-0100-v10-a',
      text: '---\ntitle: Names\ntype: Standard\nstatus: Draft\ntrack: IaaS\nreplaces: [scs-0100-v9-a.md]\nsupplements: []\nauthor: me\n---\n'
    })
  })

  test('may have another title and another name', () => {
    expect(copied('stabilized_at: 2024-01-01', {}, 'Names: more', 'more')).toEqual({
      id: 'scs-0100-v10-more',
      text: '---\ntitle: "Names: more"\ntype: Standard\nstatus: Draft\ntrack: IaaS\nreplaces: [scs-0100-v9-a.md]\nsupplements: []\nauthor: me\n---\n'
    })
  })

  test('has the same title, as it was written', () => {
    const text = documentText({title: '>-\n  Names', status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
    const standards = standardsOf({'scs-0100-v9-a.md': text})
    const asked = {title: 'Names', slug: 'a'}
    expect(nextVersion(standards.document('scs-0100-v9'), text, asked, standards.catalog)).toMatchObject({
      text: expect.stringContaining('---\ntitle: >-\n  Names\ntype: Standard\nstatus: Draft\n')
    })
  })

  test('replaces the version before a rejected one', () => {
    const texts = {
      'scs-0100-v1-a.md': stable(),
      'scs-0100-v2-a.md': stable(),
      'scs-0100-v3-a.md': {status: 'Rejected', keys: 'rejected_at: 2025-01-01\nreplaces: [scs-0100-v2-a.md]'}
    }
    const standards = standardsOf(texts)
    const rejected = standards.document('scs-0100-v3')
    const text = standards.files[2]?.text ?? ''
    const asked = {title: 'A title', slug: 'a'}
    expect(nextVersion(rejected, text, asked, standards.catalog)).toMatchObject({
      id: 'scs-0100-v4-a',
      text: expect.stringContaining('\nstatus: Draft\ntrack: IaaS\nreplaces: [scs-0100-v2-a.md]\n')
    })
    // Where all were rejected, or nobody knows the others, it replaces what it is a copy of.
    const alone = standardsOf({'scs-0102-v1-c.md': files['scs-0102-v1-c.md']})
    for (const known of [alone.catalog, noDocuments(scsProfile)]) {
      expect(nextVersion(alone.document('scs-0102-v1'), alone.files[0]?.text ?? '', asked, known)).toMatchObject({
        text: expect.stringContaining('\nreplaces:\n  - scs-0102-v1-c.md\n')
      })
    }
  })

  test('is refused with the way out', () => {
    const braces = '---\n{title: A, type: Standard, status: Stable, track: IaaS}\n---\n'
    expectGolden(
      'steps/next-version-refusals.txt',
      refusalsText({
        'a profile without versions': versionToFollow('TWN-001', noDocuments(secondProfile)),
        'a supplement': versionToFollow('scs-0100-w1', catalog),
        'a series of supplements alone': versionToFollow('scs-0103', catalog),
        'a series whose last version cannot be read': versionToFollow('scs-0104', catalog),
        'the version before one that cannot be read': versionToFollow('scs-0104-v1', catalog),
        'a series that cannot be read': versionToFollow('SCS-0105', catalog),
        'a version that cannot be read': versionToFollow('standards/scs-0105-v1-h.md', catalog),
        'its short form': versionToFollow(' SCS-0105-V1 ', catalog),
        'a draft': versionToFollow('scs-0101', catalog),
        'a proposal without number': versionToFollow('scs-xxxx-v1-e', catalog),
        'a draft without number': versionToFollow('scs-xxxx-v1-f', catalog),
        'nearly a name': versionToFollow('scs-0100-v3-a', catalog),
        'nothing like it': versionToFollow('anything else', catalog),
        'front matter in braces': nextVersion(document('scs-0100-v1'), braces, {title: 'A', slug: 'a'}, catalog),
        'a document before it that cannot end so early': predecessorSteps(
          document('scs-0100-v2'),
          {begins: '2023-01-01', today},
          catalog
        ),
        'no stable document before it': predecessorSteps(document('scs-0101-v1'), {begins: today, today}, catalog)
      })
    )
  })
})

describe('the files that a step changes', () => {
  const {document, files} = standardsOf({
    'd/scs-0100-v1-a.md': `\uFEFF${documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01\nreplaces: [x.md]'})}`
  })
  const one = document('scs-0100-v1')

  test('are told as they were and as they are, key by key in the order of the keys', () => {
    const changes = {replaced_by: ['y.md'], replaces: [], status: 'Deprecated', deprecated_at: today}
    expect(changedFiles([{document: one, changes}], files, scsProfile)).toEqual([
      {
        path: 'd/scs-0100-v1-a.md',
        text: `\uFEFF${documentText({
          status: 'Deprecated',
          keys: `stabilized_at: 2024-01-01\ndeprecated_at: ${today}\nreplaced_by: [y.md]`
        })}`,
        before: files[0],
        keys: [
          {name: 'status', before: 'Stable', after: 'Deprecated'},
          {name: 'deprecated_at', before: undefined, after: today},
          {name: 'replaces', before: ['x.md'], after: []},
          {name: 'replaced_by', before: [], after: ['y.md']}
        ],
        references: 0
      }
    ])
  })

  test('are not changed where that would change other lines; the refusal has the names of the organisation', () => {
    const braces = '---\n{title: A, kind: Rule, crew: Charts, standing: Accepted, accepted_on: 2024-01-01}\n---\n'
    const second = standardsOf({'TWN-001-a.md': braces, 'TWN-002-b.md': note('standing: Proposed')}, secondProfile)
    const ending = {
      document: second.document('TWN-001'),
      changes: {deprecated_at: today, status: 'Retired', replaced_by: ['x.md']}
    }
    const written = {document: second.document('TWN-002'), changes: {status: 'Discussed'}}
    expectGolden(
      'steps/file-refusals.txt',
      refusalsText({
        'front matter in braces': changedFiles([written, ending], second.files, secondProfile)
      })
    )
  })
})
