import {describe, expect, test} from 'vitest'
import {plainPaint} from '../../../src/reports/diagnostics/diagnostics-text.ts'
import {
  type CorpusStatus,
  corpusStatus,
  corpusStatusText,
  type TrackStatus
} from '../../../src/reports/status/corpus-status.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf, lintFiles} from '../../helpers/lint.ts'
import {markedPaint} from '../../helpers/paint.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

const day = '2026-01-01'
const files = {
  'scs-0100-v1-names.md': documentText({
    title: 'Names',
    status: 'Stable',
    keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-06-30'
  }),
  'scs-0100-w1-notes.md': documentText({
    type: 'Supplement',
    title: 'Notes',
    keys: 'supplements: [scs-0100-v1-names.md]'
  }),
  'scs-0101-v1-clocks.md': documentText({title: 'Clocks', body: 'See [^gone].'}),
  'scs-0200-v1-nodes.md': documentText({
    title: 'Nodes',
    track: 'KaaS',
    status: 'Stable',
    keys: 'stabilized_at: 2026-02-01'
  }),
  'scs-0301-v1-roles.md': documentText({
    title: 'Roles',
    track: 'IAM',
    status: 'Rejected',
    keys: 'rejected_at: 2025-01-01'
  }),
  'scs-xxxx-v1-one.md': documentText({title: 'One', track: 'KaaS'}),
  'scs-xxxx-v1-two.md': documentText({title: 'Two', track: 'KaaS'}),
  'scs-0300-v1-broken.md': 'Hello'
}

test('how many documents stand where, which are drafts and what comes next', () => {
  expect(corpusStatus(corpusOf(files).catalog, day, lintFiles(files))).toStrictEqual({
    asOf: day,
    documents: 8,
    tracks: [
      {track: 'IaaS', phases: {draft: 1, retiring: 1, informative: 1}, drafts: ['scs-0101-v1']},
      {track: 'KaaS', phases: {draft: 2, upcoming: 1}, drafts: ['scs-xxxx-v1-one', 'scs-xxxx-v1-two']},
      {track: 'IAM', phases: {rejected: 1}, drafts: []}
    ],
    ahead: [
      {day: '2026-02-01', step: 'stabilized', shortId: 'scs-0200-v1', title: 'Nodes'},
      {day: '2026-06-30', step: 'deprecated', shortId: 'scs-0100-v1', title: 'Names'}
    ],
    findings: {errors: 2, warnings: 0, notices: 0}
  })
})

const plain: CorpusStatus = {
  asOf: day,
  documents: 0,
  tracks: [],
  ahead: [],
  findings: {errors: 0, warnings: 0, notices: 0}
}

function textOf(parts: Partial<CorpusStatus>): string[] {
  return corpusStatusText({...plain, ...parts}, plainPaint).split('\n')
}

describe('as a text', () => {
  test('with all that there may be', () => {
    expect(
      corpusStatusText(corpusStatus(corpusOf(files).catalog, day, lintFiles(files)), markedPaint)
    ).toBe(`<bold>8 documents</bold> as of 2026-01-01

<dim>         Draft  Upcoming  Retiring  Rejected  Informative</dim>
  IaaS       1                   1                      1
  KaaS       2         1
  IAM                                      1
<bold>  Total      3         1         1         1            1</bold>

<bold>Drafts</bold>
  IaaS  scs-0101-v1
  KaaS  scs-xxxx-v1-one, scs-xxxx-v1-two

<bold>Coming</bold>
  2026-02-01  scs-0200-v1  stabilized  Nodes
  2026-06-30  scs-0100-v1  deprecated  Names

Findings  2 errors (norma lint)
`)
  })

  test('of nothing', () => {
    expect(textOf({})).toEqual(['no documents as of 2026-01-01', '', '', '  Total', '', 'Findings  none', ''])
  })

  test('drafts that do not fit in a line go on in the next, below the first', () => {
    const names = (length: number): string[] => ['a'.repeat(30), 'b'.repeat(30), 'c'.repeat(length), 'd']
    const drafts = (length: number): string[] => {
      const lines = textOf({tracks: [{track: 'IaaS', phases: {draft: 4}, drafts: names(length)}]})
      return lines.slice(lines.indexOf('Drafts') + 1, lines.indexOf('Findings  none') - 1)
    }
    expect(drafts(7)).toEqual([`  IaaS  ${'a'.repeat(30)}, ${'b'.repeat(30)}, ${'c'.repeat(7)},`, '        d'])
    expect(drafts(7)[0]?.length).toBe(80)
    expect(drafts(8)).toEqual([`  IaaS  ${'a'.repeat(30)}, ${'b'.repeat(30)},`, `        ${'c'.repeat(8)}, d`])
  })

  test('tracks without drafts are not among the drafts, and the longest of the others makes the place', () => {
    const lines = textOf({
      tracks: [
        {track: 'A long name', phases: {effective: 1}, drafts: []},
        {track: 'Short', phases: {draft: 1}, drafts: ['a']},
        {track: 'B', phases: {draft: 1}, drafts: ['b']}
      ]
    })
    expect(lines.slice(2, 12)).toEqual([
      '               Draft  Effective',
      '  A long name                 1',
      '  Short            1',
      '  B                1',
      '  Total            2          1',
      '',
      'Drafts',
      '  Short  a',
      '  B      b',
      ''
    ])
  })
})

describe('the table has its place in 80 columns', () => {
  const everywhere = {draft: 1, upcoming: 1, effective: 1, retiring: 1, deprecated: 1, rejected: 1, informative: 1}
  const heads = 'Draft  Upcoming  Effective  Retiring  Deprecated  Rejected  Informative'
  const row = (track: string, phases: TrackStatus['phases']): string[] =>
    textOf({tracks: [{track, phases, drafts: []}]}).slice(2, 4)

  test('with two blanks between columns while there is room', () => {
    const {informative: _, ...six} = everywhere
    expect(row('x'.repeat(18), six)[0]?.length).toBe(80)
    expect(row('x'.repeat(18), six)[0]).toBe(`${' '.repeat(22)}${heads.slice(0, -13)}`)
  })

  test('with one blank where there is not', () => {
    const {informative: _, ...six} = everywhere
    expect(row('x'.repeat(19), six)).toEqual([
      `${' '.repeat(22)}Draft Upcoming Effective Retiring Deprecated Rejected`,
      `  ${'x'.repeat(19)}     1        1         1        1          1        1`
    ])
  })

  test('with short names of tracks where that is not enough', () => {
    const narrow = `${' '.repeat(15)}${heads.replaceAll('  ', ' ')}`
    const ones = '     1        1         1        1          1        1           1'
    expect(narrow.length).toBe(80)
    expect(row('x'.repeat(12), everywhere)).toEqual([narrow, `  ${'x'.repeat(12)}${ones}`])
    expect(row('x'.repeat(13), everywhere)).toEqual([narrow, `  ${'x'.repeat(11)}…${ones}`])
  })
})

test('the words of documents and profiles steer nobody', () => {
  const lines = textOf({
    tracks: [{track: '::error::a\u0007', phases: {draft: 1}, drafts: ['::b\u001b', '\u202ec']}],
    ahead: [{day, step: 'rejected', shortId: 'd', title: '##[group]e\n'}]
  })
  expect(workflowCommands(lines.join('\n'))).toEqual([])
  expect(lines[3]).toBe('  \ufffd:error::a\ufffd      1')
  expect(lines).toContain('  \ufffd:error::a\ufffd  \ufffd:b\ufffd, \ufffdc')
  expect(lines).toContain('  2026-01-01  d  rejected    \ufffd#[group]e\ufffd')
})
