import {describe, expect, test} from 'vitest'
import type {Profile} from '../../../src/core/profile/profile.ts'
import {legalSteps, legalStepsText} from '../../../src/core/steps/legal-steps.ts'
import {lifecycleStep, type StepRequest} from '../../../src/core/steps/lifecycle-step.ts'
import type {DocumentParts} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {profileAt, scsProfile} from '../../helpers/profile.ts'
import {changesById, refusalsText, standardsOf} from '../../helpers/standards.ts'

const today = '2026-10-01'
const secondProfile = profileAt('tests/fixtures/second-organisation/norma.yaml')
const scsId = 'scs-0100-v1-a'

type Asked = Omit<StepRequest, 'today' | 'replacedBy'>

/** What a step changes in the only document there is. */
function step(parts: DocumentParts, asked: Asked, profile: Profile = scsProfile, id = scsId): unknown {
  const {catalog, document} = standardsOf({[`${id}.md`]: parts}, profile)
  const result = lifecycleStep(document(id), {...asked, today}, catalog)
  return Array.isArray(result) ? result.map(({changes}) => changes) : result
}

const withSteps = (...steps: readonly (readonly [from: string, to: string])[]): Profile => ({
  ...scsProfile,
  transitions: steps.map(([from, to]) => ({from, to, tolerated: false}))
})

describe('a step sets the status and its day', () => {
  const stable = {status: 'Stable', keys: 'stabilized_at: 2026-01-01'}

  test.each<[string, DocumentParts, Asked, object]>([
    ['today if nobody says otherwise', {}, {stage: 'stable'}, {status: 'Stable', stabilized_at: today}],
    [
      'on the day that was asked for',
      {},
      {stage: 'stable', on: '2026-12-01'},
      {status: 'Stable', stabilized_at: '2026-12-01'}
    ],
    ['a recorded day counts', {keys: 'stabilized_at: 2026-01-01'}, {stage: 'stable'}, {status: 'Stable'}],
    [
      'a day to come may be moved',
      {keys: 'stabilized_at: 2026-11-01'},
      {stage: 'stable', on: '2026-12-01'},
      {status: 'Stable', stabilized_at: '2026-12-01'}
    ],
    [
      'the recorded day may be asked for again, though it has come',
      {keys: 'stabilized_at: 2026-01-01'},
      {stage: 'stable', on: '2026-01-01'},
      {status: 'Stable'}
    ],
    [
      'only the day where the status is there',
      {status: 'Stable', keys: 'stabilized_at: 2026-11-01'},
      {stage: 'stable', on: '2026-12-01'},
      {stabilized_at: '2026-12-01'}
    ],
    ['only the day where the day is missing', {status: 'Stable'}, {stage: 'stable'}, {stabilized_at: today}],
    ['the end', stable, {stage: 'deprecated'}, {status: 'Deprecated', deprecated_at: today}],
    [
      'the end, on the day of the beginning at the earliest',
      stable,
      {stage: 'deprecated', on: '2026-01-01'},
      {status: 'Deprecated', deprecated_at: '2026-01-01'}
    ],
    ['a draft that is refused', {}, {stage: 'rejected'}, {status: 'Rejected', rejected_at: today}],
    ['a step that the profile tolerates', {}, {stage: 'deprecated'}, {status: 'Deprecated', deprecated_at: today}]
  ])('%s', (_what, parts, asked, changes) => {
    expect(step(parts, asked)).toEqual([changes])
  })

  test('a proposal without number may be rejected', () => {
    expect(step({}, {stage: 'rejected'}, scsProfile, 'scs-xxxx-v1-a')).toEqual([
      {status: 'Rejected', rejected_at: today}
    ])
  })
})

describe('a document that comes back from its end', () => {
  const lines = ['title: A', 'kind: Rule', 'standing: Retired', 'crew: Charts', 'accepted_on: 2024-01-01']
  const text = (...more: readonly string[]): string => `---\n${[...lines, ...more].join('\n')}\n---\n`
  const back = (retired: string): unknown => {
    const other = text().replace('Retired', 'Accepted')
    const {catalog, document} = standardsOf({'TWN-001-a.md': retired, 'TWN-002-b.md': other}, secondProfile)
    return changesById(lifecycleStep(document('TWN-001-a'), {stage: 'stable', today}, catalog))
  }

  test('loses the day of its end and what was to replace it', () => {
    expect(back(text('retired_on: 2026-01-01', 'superseded_by: [TWN-002-b.md]'))).toEqual({
      'TWN-001-a': {status: 'Accepted', deprecated_at: [], replaced_by: []}
    })
    expect(back(text('retired_on: 2026-01-01'))).toEqual({'TWN-001-a': {status: 'Accepted', deprecated_at: []}})
  })

  test('loses no successor on the way from one end to another', () => {
    const parts = {status: 'Rejected', keys: 'rejected_at: 2026-01-01\nreplaced_by: [scs-0101-v1-b.md]'}
    expect(step(parts, {stage: 'deprecated'}, withSteps(['Rejected', 'Deprecated']))).toEqual([
      {status: 'Deprecated', rejected_at: [], deprecated_at: today}
    ])
  })

  test('comes back from a rejection as well', () => {
    const parts = {status: 'Rejected', keys: 'rejected_at: 2026-01-01'}
    expect(step(parts, {stage: 'stable'}, withSteps(['Rejected', 'Stable']))).toEqual([
      {status: 'Stable', rejected_at: [], stabilized_at: today}
    ])
  })

  test('keeps both where it stays at its end', () => {
    const parts = {status: 'Deprecated', keys: 'deprecated_at: 2026-11-01\nreplaced_by: [scs-0101-v1-b.md]'}
    expect(step(parts, {stage: 'deprecated', on: '2026-12-01'})).toEqual([{deprecated_at: '2026-12-01'}])
  })
})

describe('what replaces a document', () => {
  const v1 = {status: 'Stable', keys: 'stabilized_at: 2024-01-01'}
  const v2 = {status: 'Stable', keys: 'stabilized_at: 2025-01-01'}
  const other = {status: 'Stable', keys: 'stabilized_at: 2025-01-01'}
  const files = {'scs-0100-v1-a.md': v1, 'scs-0100-v2-a.md': v2, 'scs-0101-v1-b.md': other}
  const ended = {status: 'Deprecated', deprecated_at: today}

  test('is the next version; both say so', () => {
    const {catalog, document} = standardsOf(files)
    expect(changesById(lifecycleStep(document(scsId), {stage: 'deprecated', today}, catalog))).toEqual({
      'scs-0100-v1-a': {...ended, replaced_by: ['scs-0100-v2-a.md']},
      'scs-0100-v2-a': {replaces: ['scs-0100-v1-a.md']}
    })
  })

  test('is the next version and what is named; each once', () => {
    const {catalog, document} = standardsOf(files)
    const replacedBy = [document('scs-0101-v1'), document('scs-0100-v2')]
    expect(changesById(lifecycleStep(document(scsId), {stage: 'deprecated', today, replacedBy}, catalog))).toEqual({
      'scs-0100-v1-a': {...ended, replaced_by: ['scs-0100-v2-a.md', 'scs-0101-v1-b.md']},
      'scs-0100-v2-a': {replaces: ['scs-0100-v1-a.md']},
      'scs-0101-v1-b': {replaces: ['scs-0100-v1-a.md']}
    })
  })

  test('is told by the document that ended before its successor was there', () => {
    const ending = {status: 'Deprecated', keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2025-01-01'}
    const draft = {keys: 'replaces: [scs-0100-v1-a.md, scs-0101-v1-b.md]'}
    const {catalog, document} = standardsOf({...files, 'scs-0100-v1-a.md': ending, 'scs-0100-v2-a.md': draft})
    // The other one is still stable, and names its successor when it ends.
    expect(changesById(lifecycleStep(document('scs-0100-v2'), {stage: 'stable', today}, catalog))).toEqual({
      'scs-0100-v2-a': {status: 'Stable', stabilized_at: today},
      'scs-0100-v1-a': {replaced_by: ['scs-0100-v2-a.md']}
    })
  })
})

describe('the steps that the profile permits', () => {
  const stepsFrom = (status: string, profile = scsProfile): string[] => {
    const {document} = standardsOf({[`${scsId}.md`]: {status}}, profile)
    return legalSteps(document(scsId), profile).map(
      ({to, stage, tolerated}) => `${to} ${stage}${tolerated ? ' tolerated' : ''}`
    )
  }

  test.each([
    ['Draft', ['Stable stable', 'Rejected rejected', 'Deprecated deprecated tolerated']],
    ['Stable', ['Deprecated deprecated']],
    ['Deprecated', []],
    ['Rejected', []]
  ])('from %s', (status, steps) => {
    expect(stepsFrom(status)).toEqual(steps)
  })

  test('no step leads to where one is, and a supplement takes none', () => {
    expect(stepsFrom('Draft', withSteps(['Draft', 'Draft'], ['Draft', 'Stable']))).toEqual(['Stable stable'])
    const {document} = standardsOf({
      'scs-0100-w1-a.md': {type: 'Supplement', status: 'Draft', keys: 'supplements: [x]'}
    })
    expect(legalSteps(document('scs-0100-w1'), scsProfile)).toEqual([])
  })

  test('in a sentence', () => {
    const sentences = ['Draft', 'Stable', 'Deprecated'].map((status) => {
      const {document} = standardsOf({[`${scsId}.md`]: {status}})
      return legalStepsText(document(scsId), scsProfile)
    })
    expect(sentences).toEqual([
      'From `Draft` it may become `Stable` or `Rejected` or `Deprecated`.',
      'From `Stable` it may become `Deprecated`.',
      'The profile has no transition from `Deprecated`.'
    ])
  })
})

test('a step that is not taken says why, and the way out', () => {
  const stable = {status: 'Stable', keys: 'stabilized_at: 2026-01-01'}
  const {catalog, document} = standardsOf({
    'scs-0100-v1-a.md': stable,
    'scs-0100-w1-a.md': {type: 'Supplement', keys: 'supplements: [scs-0100-v1-a.md]'},
    'scs-0101-v1-b.md': {status: 'Draft', keys: 'replaces: [scs-0100-v1-a.md]'}
  })
  const replacing = (older: string, newer: string) =>
    lifecycleStep(document(older), {stage: 'deprecated', today, replacedBy: [document(newer)]}, catalog)
  const only = (parts: DocumentParts, asked: Asked, profile = scsProfile, id = scsId) => {
    const one = standardsOf({[`${id}.md`]: parts}, profile)
    return lifecycleStep(one.document(id), {...asked, today}, one.catalog)
  }
  const withoutEnd = {...scsProfile, statuses: scsProfile.statuses.filter(({stage}) => stage !== 'rejected')}
  const twoStable = {...scsProfile, statuses: [...scsProfile.statuses, {name: 'Final', stage: 'stable' as const}]}
  const ended = {status: 'Deprecated', keys: 'deprecated_at: 2026-01-01'}
  expectGolden(
    'steps/lifecycle-refusals.txt',
    refusalsText({
      'supplement to stable': lifecycleStep(document('scs-0100-w1'), {stage: 'stable', today}, catalog),
      'stable to rejected': only(stable, {stage: 'rejected'}),
      'deprecated to stable': only(ended, {stage: 'stable'}),
      'deprecated to one of two words for stable': only(ended, {stage: 'stable'}, twoStable),
      'draft to rejected, in a profile without a word for it': only({}, {stage: 'rejected'}, withoutEnd),
      'proposal without number to stable': only({}, {stage: 'stable'}, scsProfile, 'scs-xxxx-v1-a'),
      'stable to stable': only(stable, {stage: 'stable'}),
      'deprecated to deprecated': only(ended, {stage: 'deprecated'}),
      'another day, though the recorded one has come': only(stable, {stage: 'stable', on: '2026-12-01'}),
      'another day, though the recorded one is today': only(
        {keys: `stabilized_at: ${today}`},
        {stage: 'stable', on: '2026-12-01'}
      ),
      'end before the beginning': only(stable, {stage: 'deprecated', on: '2025-12-31'}),
      'beginning after the end': only({keys: 'deprecated_at: 2026-11-01'}, {stage: 'stable', on: '2026-11-02'}),
      'stable, with the day of a rejection': only({keys: 'rejected_at: 2026-01-01'}, {stage: 'stable'}),
      'rejected, with the day of a beginning': only({keys: 'stabilized_at: 2026-01-01'}, {stage: 'rejected'}),
      'replaced by itself': replacing('scs-0100-v1', 'scs-0100-v1'),
      'replaced by a supplement': replacing('scs-0100-v1', 'scs-0100-w1'),
      'replaced by what it replaces': replacing('scs-0101-v1', 'scs-0100-v1')
    })
  )
})

test('refusals in the words of another organisation', () => {
  const text = (...lines: readonly string[]): string =>
    `---\n${['title: A', 'kind: Rule', 'crew: Charts', ...lines].join('\n')}\n---\n`
  const {catalog, document} = standardsOf(
    {
      'TWN-001-a.md': text('standing: Accepted', 'accepted_on: 2026-01-01', 'supersedes: [TWN-002-b.md]'),
      'TWN-002-b.md': text('standing: Proposed'),
      'TWN-003-c.md': text('standing: Discussed', 'withdrawn_on: 2026-01-01'),
      'TWN-004-d.md': text('standing: Retired', 'retired_on: 2026-01-01', 'accepted_on: 2025-01-01')
    },
    secondProfile
  )
  const request = (reference: string, asked: Omit<StepRequest, 'today'>) =>
    lifecycleStep(document(reference), {...asked, today}, catalog)
  expectGolden(
    'steps/lifecycle-refusals-second.txt',
    refusalsText({
      'accepted to accepted': request('TWN-001', {stage: 'stable'}),
      'retired to retired': request('TWN-004', {stage: 'deprecated'}),
      'proposed to accepted': request('TWN-002', {stage: 'stable'}),
      'with the day of a withdrawal': request('TWN-003', {stage: 'stable'}),
      'end before the beginning': request('TWN-001', {stage: 'deprecated', on: '2025-01-01'}),
      'another day, though the recorded one has come': request('TWN-004', {stage: 'deprecated', on: '2027-01-01'}),
      'replaced by what it replaces': request('TWN-001', {stage: 'deprecated', replacedBy: [document('TWN-002')]})
    })
  )
})
