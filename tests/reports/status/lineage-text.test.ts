import {expect, test} from 'vitest'
import type {Lineage, LineageEvent} from '../../../src/core/history/lineage.ts'
import {lineagesText} from '../../../src/reports/status/lineage-text.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

type Step = Partial<LineageEvent> & Pick<LineageEvent, 'kind'>

function lineage(ids: string[], steps: readonly Step[]): Lineage {
  return {
    ids,
    events: steps.map((step, index) => ({
      hash: `${index}123456789abcdef`,
      day: `2024-01-0${index + 1}`,
      subject: 'Names: A change',
      ...step
    })),
    contributors: new Set(),
    recordedOn: {},
    firstDay: '2024-01-01',
    lastDay: '2024-01-09',
    isThere: true
  }
}

/** What is said of each step, without its day and commit. */
function words(...steps: readonly Step[]): string[] {
  const [, ...lines] = lineagesText([lineage(['scs-0100-v1-names'], steps)], scsProfile)
    .trimEnd()
    .split('\n')
  return lines.map((line) => line.replace(/^.{21}(.*) {2}\(Names: A change\)$/, '$1'))
}

test('a line for each commit, under the id of today', () => {
  const first = lineage(
    ['scs-xxxx-v1-names', 'scs-0100-v1-names'],
    [
      {kind: 'created', to: 'Draft'},
      {kind: 'numbered', from: 'scs-xxxx-v1-names', to: 'scs-0100-v1-names'}
    ]
  )
  expect(lineagesText([first, lineage(['scs-0101-v1-b'], [{kind: 'removed'}])], scsProfile)).toBe(`scs-0100-v1-names
2024-01-01  0123456  created as Draft  (Names: A change)
2024-01-02  1123456  numbered, was scs-xxxx-v1-names  (Names: A change)

scs-0101-v1-b
2024-01-01  0123456  removed  (Names: A change)
`)
  expect(lineagesText([], scsProfile)).toBe('')
})

test('what a commit did', () => {
  expect(
    words(
      {kind: 'created'},
      {kind: 'created', to: 'Draft'},
      {kind: 'restored'},
      {kind: 'restored', to: 'Stable'},
      {kind: 'renamed', from: 'scs-0100-v1-a', to: 'scs-0100-v1-b'},
      {kind: 'numbered', from: 'scs-xxxx-v1-a', to: 'scs-0100-v1-a'},
      {kind: 'moved', from: 'Drafts/new/scs-0100-v1-a.md', to: 'scs-0100-v1-a.md'},
      {kind: 'moved', from: 'scs-0100-v1-a.md', to: 'Standards/scs-0100-v1-a.md'},
      {kind: 'text', from: 'Stable'}
    )
  ).toEqual([
    'created',
    'created as Draft',
    'restored',
    'restored as Stable',
    'renamed from scs-0100-v1-a',
    'numbered, was scs-xxxx-v1-a',
    'moved from Drafts/new',
    'moved from .',
    'text changed while Stable'
  ])
})

test('a step of the lifecycle has its name', () => {
  expect(
    words(
      {kind: 'status', to: 'Draft'},
      {kind: 'status', from: 'Draft', to: 'Stable'},
      {kind: 'status', from: 'Stable', to: 'Deprecated'},
      {kind: 'status', from: 'Draft', to: 'Rejected'},
      {kind: 'status', from: 'Rejected', to: 'Draft'},
      {kind: 'status', from: 'Draft', to: 'Gone'},
      {kind: 'removed'}
    )
  ).toEqual([
    'recorded as Draft',
    'stabilized, Draft → Stable',
    'deprecated, Stable → Deprecated',
    'rejected, Draft → Rejected',
    'draft, Rejected → Draft',
    'draft, Draft → Gone',
    'removed'
  ])
})

test('what a commit says steers nobody', () => {
  const text = lineagesText(
    [
      lineage(
        ['::error::x\u001b[2J'],
        [
          {kind: 'created', to: '\u202ex', subject: 'a\n::error::b ##[group]c'},
          {kind: 'moved', from: '\u0007/x.md'}
        ]
      )
    ],
    scsProfile
  )
  expect(workflowCommands(text)).toEqual([])
  expect(text).toBe(`\ufffd:error::x\ufffd[2J
2024-01-01  0123456  created as \ufffdx  (a\ufffd::error::b \ufffd#[group]c)
2024-01-02  1123456  moved from \ufffd  (Names: A change)
`)
})
