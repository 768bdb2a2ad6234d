import {describe, expect, test} from 'vitest'
import {makeCorpus} from '../../../src/core/corpus.ts'
import {documentPhase} from '../../../src/core/document.ts'
import {fileNamePattern, formatDocumentId, parseDocumentId, shortId} from '../../../src/core/document-id.ts'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import type {Profile} from '../../../src/core/profile/profile.ts'
import {nextNumber} from '../../../src/core/steps/free-number.ts'
import {lint} from '../../../src/lint/engine/run.ts'
import {rules} from '../../../src/lint/rules.ts'
import {profileFileOf} from '../../helpers/lint.ts'

const start = 'title: Example\nurl: https://example.org\ncontent: [docs]\n'

function profileOf(text: string): Profile {
  const reading = parseProfile({path: 'norma.yaml', text: start + text})
  if (!reading.profile) throw new Error(JSON.stringify(reading.problems))
  return reading.profile
}

function readingOf(profile: Profile, files: Readonly<Record<string, string>>) {
  const tree = {files: Object.entries(files).map(([path, text]) => ({path: `docs/${path}`, text})), assets: []}
  const corpus = makeCorpus({profileFile: profileFileOf(profile), tree, day: '2026-01-01'})
  return {...corpus, findings: lint(corpus, {rules}).map(({path, rule, message}) => `${path}: ${rule}: ${message}`)}
}

describe('a profile that says only what it must', () => {
  const profile = profileOf('file_names: {prefix: ex}\n')

  test('has the usual types, statuses, steps and columns', () => {
    expect(profile.types.map(({name, role}) => `${name} ${role}`)).toEqual([
      'Standard main',
      'Procedural main',
      'Decision Record main',
      'Supplement supplement'
    ])
    expect(profile.statuses.map(({name}) => name)).toEqual(['Draft', 'Stable', 'Deprecated', 'Rejected'])
    expect(profile.transitions.map(({from, to}) => `${from} → ${to}`)).toEqual([
      'Draft → Stable',
      'Draft → Rejected',
      'Stable → Deprecated'
    ])
    expect(profile.columns.map(({id}) => id)).toEqual(['draft', 'effective', 'deprecated', 'rejected'])
    expect(fileNamePattern(profile)).toBe('ex-NNNN-slug.md')
  })

  test('has one track, which documents need not name', () => {
    const {catalog, findings} = readingOf(profile, {
      'ex-0001-names.md': '---\ntitle: Names\ntype: Standard\nstatus: Draft\n---\n'
    })
    expect(findings).toEqual([])
    expect(catalog.documents.map(({frontMatter}) => frontMatter.track)).toEqual(['Documents'])
  })

  test('statuses of its own get the steps between what they stand for', () => {
    const statuses = '{name: Idea, stage: draft}, {name: Review, stage: draft}, {name: Final, stage: stable}'
    const {transitions} = profileOf(`file_names: {prefix: ex}\nstatuses: [${statuses}]\n`)
    expect(transitions.map(({from, to}) => `${from} → ${to}`)).toEqual([
      'Idea → Review',
      'Idea → Final',
      'Review → Idea',
      'Review → Final'
    ])
    expect(profileOf(`file_names: {prefix: ex}\nstatuses: [${statuses}]\ntransitions: []\n`).transitions).toEqual([])
  })
})

test.each([
  ['title: A\n', 'url', 'Add the address that the site will have, such as `url: https://standards.example.org`.'],
  [start, 'file_names', 'Add how file names begin, such as `file_names: {prefix: abc}` for `abc-0001-title.md`.']
])('what is missing is told with what to write', (text, key, help) => {
  const {profile, ...reading} = parseProfile({path: 'norma.yaml', text})
  const found = 'problems' in reading ? reading.problems : []
  expect(profile).toBeUndefined()
  expect(found.find(({message}) => message.startsWith(`Unexpected profile without \`${key}\``))?.help).toBe(help)
})

describe('names of other shapes', () => {
  test('a number without leading zeros and nothing behind it', () => {
    const profile = profileOf('file_names: {prefix: eip, digits: 5, leading_zeros: false, slugs: false}\n')
    const id = parseDocumentId('eip-1559.md', profile)
    expect(id).toMatchObject({id: 'eip-1559', number: '1559', slug: '', version: 1})
    expect(id && formatDocumentId(id)).toBe('eip-1559')
    expect(id && shortId(id)).toBe('eip-1559')
    for (const name of ['eip-0020', 'eip-123456', 'eip-20-token', 'eip-']) {
      expect(parseDocumentId(name, profile), name).toBeUndefined()
    }
    expect(fileNamePattern(profile)).toBe('eip-N.md')
  })

  test('they stand in the order of their numbers, and the next one has no zeros either', () => {
    const profile = profileOf('file_names: {prefix: eip, digits: 5, leading_zeros: false, slugs: false}\n')
    const text = '---\ntitle: A\ntype: Standard\nstatus: Draft\n---\nSee EIP-20.\n'
    const {catalog, findings} = readingOf(profile, {'eip-1559.md': text, 'eip-20.md': text, 'eip-7.md': text})
    expect(findings).toEqual([])
    expect([...catalog.series.keys()]).toEqual(['eip-7', 'eip-20', 'eip-1559'])
    expect(nextNumber(catalog, 'Documents')).toBe('1560')
  })

  test('no prefix', () => {
    const profile = profileOf('file_names: {prefix: ""}\n')
    const id = parseDocumentId('0002-process.md', profile)
    expect(id).toMatchObject({prefix: '', number: '0002', slug: 'process'})
    expect(id && shortId(id)).toBe('0002')
    const text = '---\ntitle: A\ntype: Standard\nstatus: Draft\n---\n\nIn 2023 and 0042, see [it](0002-process.md).\n'
    expect(readingOf(profile, {'0001-a.md': text, '0002-process.md': text}).findings).toEqual([])
  })
})

test('where documents carry no dates, the status alone tells the phase', () => {
  const profile = profileOf('file_names: {prefix: ex}\nlifecycle_dates: false\n')
  const text = (status: string): string => `---\ntitle: A\ntype: Standard\nstatus: ${status}\n---\n`
  const {catalog, findings} = readingOf(profile, {
    'ex-0001-a.md': text('Draft'),
    'ex-0002-b.md': text('Stable'),
    'ex-0003-c.md': text('Deprecated'),
    'ex-0004-d.md': text('Rejected')
  })
  expect(findings).toEqual([])
  expect(catalog.documents.map((document) => documentPhase(document, '2026-01-01', profile))).toEqual([
    'draft',
    'effective',
    'deprecated',
    'rejected'
  ])
})
