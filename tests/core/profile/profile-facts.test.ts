import {describe, expect, test} from 'vitest'
import {usualTransitions} from '../../../src/core/profile/defaults.ts'
import {ignoredBy} from '../../../src/core/profile/ignored.ts'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import {
  canTransition,
  impliedValue,
  isNormative,
  keyName,
  knownKeys,
  type Profile,
  slugOfTrack,
  stageOf,
  statusesOf,
  trackIndex,
  trackSlug,
  typeNamed
} from '../../../src/core/profile/profile.ts'
import {profileAt, scsProfile} from '../../helpers/profile.ts'

const secondProfile = profileAt('tests/fixtures/second-organisation/norma.yaml')
const start = 'title: Example\nurl: https://example.org\ncontent: [docs]\nfile_names: {prefix: ex}\n'

function profileOf(more = ''): Profile {
  const reading = parseProfile({path: 'norma.yaml', text: start + more})
  if (!reading.profile) throw new Error(JSON.stringify(reading.problems))
  return reading.profile
}

test('a profile that says only what it must is completed with what is usual', () => {
  const main = {role: 'main', enters_as: [], sections: []}
  expect(profileOf()).toEqual({
    title: 'Example',
    url: 'https://example.org',
    base: '',
    content: ['docs'],
    ignore: [],
    file_names: {prefix: 'ex', digits: 4, leading_zeros: true, slugs: true},
    tracks: [{name: 'Documents'}],
    types: [
      {name: 'Standard', normative: true, ...main},
      {name: 'Procedural', normative: true, ...main},
      {name: 'Decision Record', normative: true, ...main},
      {name: 'Supplement', normative: false, ...main, role: 'supplement'}
    ],
    statuses: [
      {name: 'Draft', stage: 'draft'},
      {name: 'Stable', stage: 'stable'},
      {name: 'Deprecated', stage: 'deprecated'},
      {name: 'Rejected', stage: 'rejected'}
    ],
    transitions: [
      {from: 'Draft', to: 'Stable', tolerated: false},
      {from: 'Draft', to: 'Rejected', tolerated: false},
      {from: 'Stable', to: 'Deprecated', tolerated: false}
    ],
    lifecycle_dates: true,
    contributors: true,
    columns: [
      {id: 'draft', title: 'Draft', phases: ['draft', 'informative'], hide_empty: false},
      {id: 'effective', title: 'Effective', phases: ['upcoming', 'effective', 'retiring'], hide_empty: false},
      {id: 'deprecated', title: 'Deprecated', phases: ['deprecated'], hide_empty: false},
      {id: 'rejected', title: 'Rejected', phases: ['rejected'], hide_empty: true}
    ],
    keys: {},
    other_keys: [],
    renamed_keys: {},
    template_text: [],
    rules: {},
    waivers: [],
    redirects: {}
  })
})

test('so are the parts of one that says more', () => {
  const profile = profileOf(
    [
      'types: [{name: Note, normative: true, sections: [{name: Why}]}]',
      'transitions: [{from: Draft, to: Stable}]',
      'certification: {scopes: scopes}'
    ].join('\n')
  )
  expect(profile.types[0]?.sections).toEqual([{name: 'Why', required: false, aliases: [], in_supplement: false}])
  expect(profile.transitions).toEqual([{from: 'Draft', to: 'Stable', tolerated: false}])
  expect(profile.certification).toEqual({scopes: 'scopes', documents: []})
})

test('where things stand in a profile is known', () => {
  const reading = parseProfile({path: 'norma.yaml', text: `${start}waivers: [{rule: a, document: b, reason: c}]\n`})
  expect(reading.profile && reading.placeOf(['waivers', 0, 'document'])).toEqual({
    line: 5,
    column: 31,
    endLine: 5,
    endColumn: 32
  })
})

test('the usual steps of a lifecycle lead from stage to stage, and between drafts', () => {
  const steps = usualTransitions([
    {name: 'Idea', stage: 'draft'},
    {name: 'Review', stage: 'draft'},
    {name: 'Final', stage: 'stable'},
    {name: 'Living', stage: 'stable'},
    {name: 'Old', stage: 'deprecated'},
    {name: 'No', stage: 'rejected'}
  ])
  expect(steps.map(({from, to, tolerated}) => `${from} → ${to}${tolerated ? '?' : ''}`)).toEqual([
    ...['Idea → Review', 'Idea → Final', 'Idea → Living', 'Idea → No'],
    ...['Review → Idea', 'Review → Final', 'Review → Living', 'Review → No'],
    ...['Final → Old', 'Living → Old']
  ])
})

describe('what a profile says of', () => {
  test('keys', () => {
    expect(keyName(secondProfile, 'status')).toBe('standing')
    expect(keyName(secondProfile, 'title')).toBe('title')
    expect(knownKeys(secondProfile)).toEqual([
      ...['title', 'kind', 'standing', 'crew', 'abstract', 'accepted_on', 'retired_on', 'withdrawn_on'],
      ...['supersedes', 'superseded_by', 'annex_of', 'authors']
    ])
  })

  test('values that need not be written, as there is only one', () => {
    const one = profileOf('types: [{name: Note, normative: true}]\nstatuses: [{name: Final, stage: stable}]\n')
    expect((['type', 'track', 'status', 'title'] as const).map((key) => impliedValue(one, key))).toEqual([
      'Note',
      'Documents',
      'Final',
      undefined
    ])
    expect((['type', 'track', 'status'] as const).map((key) => impliedValue(scsProfile, key))).toEqual([
      undefined,
      undefined,
      undefined
    ])
  })

  test('types', () => {
    expect(typeNamed(secondProfile, 'Report')).toMatchObject({name: 'Report', enters_as: ['Proposed', 'Accepted']})
    expect(typeNamed(secondProfile, 'report')).toBeUndefined()
    expect(['Rule', 'Report', 'Other'].map((type) => isNormative(secondProfile, type))).toEqual([true, false, false])
  })

  test('statuses', () => {
    expect(['Accepted', 'Discussed', 'Stable', undefined].map((status) => stageOf(secondProfile, status))).toEqual([
      'stable',
      'draft',
      undefined,
      undefined
    ])
    expect(statusesOf(secondProfile, 'draft')).toEqual(['Proposed', 'Discussed'])
  })

  test('tracks', () => {
    expect(['Harbour Office', 'Charts', 'Other'].map((track) => trackIndex(secondProfile, track))).toEqual([0, 2, 3])
    const tracks = ['Harbour Office', 'Sound & Light', 'An Other']
    expect(tracks.map((track) => trackSlug(secondProfile, track))).toEqual(['office', 'sound-light', 'an-other'])
    expect(slugOfTrack({name: 'A  B', slug: undefined})).toBe('a-b')
  })

  test('steps', () => {
    const verdicts = [
      ['Proposed', 'Discussed'],
      ['Retired', 'Accepted'],
      ['Proposed', 'Accepted'],
      ['Withdrawn', 'Withdrawn'],
      ['Elsewhere', 'Discussed']
    ] as const
    expect(verdicts.map(([from, to]) => canTransition(secondProfile, from, to))).toEqual([
      'permitted',
      'tolerated',
      'refused',
      'permitted',
      'refused'
    ])
  })
})

describe('what is ignored', () => {
  test.each([
    [['README.md'], 'README.md', true],
    [['README.md'], 'a/b/README.md', true],
    [['README.md'], 'README.md.md', false],
    [['README.md'], 'README.md/a.md', true],
    [['drafts'], 'drafts/a.md', true],
    [['drafts'], 'a/drafts/b/c.md', true],
    [['drafts/'], 'drafts/a.md', true],
    [['./drafts'], 'drafts/a.md', true],
    [['a./drafts'], 'drafts/a.md', false],
    [['a./drafts'], 'a./drafts/b.md', true],
    [['a/**'], 'a/b.md', true],
    [['a/**'], 'x/a/b.md', false],
    [['a/b'], 'a/b', true],
    [['a/b'], 'a/b/c/d.md', true],
    [['a/b'], 'x/a/b', false],
    [['a/b/'], 'a/b/c.md', true],
    [['a/*.md'], 'a/b.md', true],
    [['a/*.md'], 'a/b/c.md', false],
    [['a/**/c.md'], 'a/b/b/c.md', true],
    [['scs-XXXX-*'], 'scs-XXXX-a.md', true],
    [['scs-XXXX-*'], 'scs-xxxx-a.md', false],
    [['x.md', 'a/b', 'y.md'], 'y.md', true],
    [['x.md', 'a/b', 'y.md'], 'a/b', true],
    [['x.md', 'a/b', 'y.md'], 'a/c.md', false],
    [[], 'a.md', false]
  ])('by %j: %s %s', (globs, path, expected) => {
    expect(ignoredBy(globs)(path)).toBe(expected)
  })
})
