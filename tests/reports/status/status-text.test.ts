import {describe, expect, test} from 'vitest'
import {plainPaint} from '../../../src/reports/diagnostics/diagnostics-text.ts'
import type {DocumentStatus} from '../../../src/reports/status/document-status.ts'
import type {SeriesStatus} from '../../../src/reports/status/series-status.ts'
import {
  aheadLines,
  documentStatusText,
  facts,
  findingCounts,
  seriesStatusText,
  shortened
} from '../../../src/reports/status/status-text.ts'
import {markedPaint} from '../../helpers/paint.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

const noFindings = {errors: 0, warnings: 0, notices: 0}
const document: DocumentStatus = {
  id: 'scs-0100-v2-names',
  shortId: 'scs-0100-v2',
  title: 'Names',
  type: 'Standard',
  track: 'IaaS',
  path: 'standards/scs-0100-v2-names.md',
  status: 'Stable',
  phase: 'retiring',
  statement: 'In force since 2024-01-01, until 2026-06-30',
  days: 'since 2024-01-01, until 2026-06-30',
  ahead: [{day: '2026-06-30', step: 'deprecated', shortId: 'scs-0100-v2', title: 'Names'}],
  mayBecome: [
    {shortId: 'scs-0100-v2', status: 'Deprecated', tolerated: false, how: 'norma deprecate scs-0100-v2'},
    {shortId: 'scs-0100-v2', status: 'Draft', tolerated: true, how: 'set `status: Draft` in the file'}
  ],
  replaces: ['scs-0100-v1', 'scs-0099-v1'],
  replacedBy: ['scs-0100-v3'],
  supplements: ['scs-0101-v1'],
  supplementedBy: ['scs-0100-w1'],
  findings: {errors: 2, warnings: 1, notices: 0}
}
const bare: DocumentStatus = {
  ...document,
  phase: 'draft',
  statement: 'Not in force: may still change',
  days: '',
  ahead: [],
  mayBecome: [],
  replaces: [],
  replacedBy: [],
  supplements: [],
  supplementedBy: [],
  findings: noFindings
}

describe('one document', () => {
  test('with all that there may be', () => {
    expect(documentStatusText(document, markedPaint)).toBe(`<bold>scs-0100-v2</bold>  <warning>Retiring</warning>
Names
<dim>Standard, IaaS, standards/scs-0100-v2-names.md</dim>

  Now              In force since 2024-01-01, until 2026-06-30
  Coming           2026-06-30  deprecated
  Replaces         scs-0100-v1, scs-0099-v1
  Replaced by      scs-0100-v3
  Supplements      scs-0101-v1
  Supplemented by  scs-0100-w1
  May become       Deprecated  norma deprecate scs-0100-v2
                   Draft       set \`status: Draft\` in the file  (advised against)
  Findings         2 errors, 1 warning (norma lint)
`)
  })

  test('with nothing more than it must have', () => {
    expect(documentStatusText(bare, plainPaint)).toBe(`scs-0100-v2  Draft
Names
Standard, IaaS, standards/scs-0100-v2-names.md

  Now       Not in force: may still change
  Findings  none
`)
  })

  test.each([
    ['draft', 'notice'],
    ['upcoming', 'warning'],
    ['effective', 'success'],
    ['retiring', 'warning'],
    ['deprecated', 'dim'],
    ['rejected', 'dim'],
    ['informative', 'dim']
  ] as const)('%s is printed as %s', (phase, style) => {
    expect(documentStatusText({...bare, phase}, markedPaint)).toMatch(
      new RegExp(`^<bold>.*</bold> {2}<${style}>\\w+</${style}>\\n`)
    )
  })
})

describe('a series', () => {
  const series: SeriesStatus = {
    id: 'scs-0100',
    title: 'Names',
    track: 'IaaS',
    documents: [document, {...bare, shortId: 'scs-0100-v10'}, {...bare, shortId: 'scs-0100-w1', phase: 'informative'}],
    ahead: document.ahead,
    mayBecome: [
      {shortId: 'scs-0100-v10', status: 'Rejected', tolerated: true, how: 'norma reject scs-0100-v10'},
      {shortId: 'scs-0100-v9', status: 'Draft', tolerated: false, how: 'norma new --version-of scs-0100'}
    ],
    findings: {errors: 0, warnings: 0, notices: 1}
  }

  test('with all that there may be', () => {
    expect(seriesStatusText(series, markedPaint)).toBe(`<bold>scs-0100</bold>  Names
<dim>IaaS</dim>

  scs-0100-v2   <warning>Retiring   </warning>  since 2024-01-01, until 2026-06-30
  scs-0100-v10  <notice>Draft</notice>
  scs-0100-w1   <dim>Informative</dim>

  Coming    2026-06-30  scs-0100-v2  deprecated  Names
  Next      scs-0100-v10  Rejected  norma reject scs-0100-v10  (advised against)
            scs-0100-v9   Draft     norma new --version-of scs-0100
  Findings  1 notice (norma lint)
`)
  })

  test('with nothing ahead', () => {
    const quiet = {...series, documents: [bare], ahead: [], mayBecome: [], findings: noFindings}
    expect(seriesStatusText(quiet, plainPaint)).toBe(`scs-0100  Names
IaaS

  scs-0100-v2  Draft

  Findings  none
`)
  })

  test.each([
    [70, 70],
    [71, 69]
  ])('a title of %d characters has its place beside the id', (length, shown) => {
    const [first = ''] = seriesStatusText({...series, title: 'x'.repeat(length)}, plainPaint).split('\n')
    expect(first).toBe(`scs-0100  ${'x'.repeat(shown)}${shown < length ? '…' : ''}`)
    expect(first.length).toBe(80)
  })
})

describe('what is ahead', () => {
  test('ids and steps stand under each other, titles have what is left of the line', () => {
    const [ahead] = document.ahead
    if (!ahead) throw new Error('Nothing is ahead')
    expect(
      aheadLines([
        {...ahead, title: 'x'.repeat(29)},
        {...ahead, shortId: 'scs-0100-v10', step: 'rejected', title: 'x'.repeat(30)}
      ])
    ).toEqual([
      `2026-06-30  scs-0100-v2   deprecated  ${'x'.repeat(26)}`.replace(/x+$/, `${'x'.repeat(25)}…`),
      `2026-06-30  scs-0100-v10  rejected    ${'x'.repeat(25)}…`
    ])
    expect(aheadLines([{...ahead, title: 'x'.repeat(27)}])).toEqual([
      `2026-06-30  scs-0100-v2  deprecated  ${'x'.repeat(27)}`
    ])
    expect(aheadLines([])).toEqual([])
  })
})

describe('a text in a line', () => {
  test.each([
    ['shorter than the line', 'abcd', 5, 'abcd'],
    ['as long as the line', 'abcde', 5, 'abcde'],
    ['longer by one', 'abcdef', 5, 'abcd…'],
    ['a blank before the cut', 'abc def', 5, 'abc…'],
    ['a character that would be cut in two', 'abc😀def', 5, 'abc\ufffd…'],
    ['no room', 'ab', 0, '…'],
    ['less than no room', 'ab', -3, '…'],
    ['nothing', '', 0, ''],
    ['what would steer the terminal', 'a\u001bb\n', 5, 'a\ufffdb\ufffd']
  ])('%s', (_, text, width, expected) => {
    expect(shortened(text, width)).toBe(expected)
  })
})

test('facts stand under each other, those without a value are left out', () => {
  expect(
    facts([
      ['A', ['1', '2']],
      ['Much longer', []],
      ['Long', ['3']]
    ])
  ).toEqual(['  A     1', '        2', '  Long  3'])
  expect(facts([['A', []]])).toEqual([])
})

test('findings are counted, gravest first', () => {
  expect(findingCounts({errors: 1, warnings: 2, notices: 3})).toBe('1 error, 2 warnings, 3 notices (norma lint)')
  expect(findingCounts(noFindings)).toBe('none')
})

test('the words of a document steer nobody', () => {
  const hostile = {
    ...document,
    shortId: '::error::a\u0007',
    title: 'a\u001b[2J ##[group]b',
    type: '\u202ec',
    track: 'd\u2028',
    path: 'e\n::error::f',
    replaces: ['::g\u0000']
  }
  const text = documentStatusText(hostile, plainPaint)
  expect(text.split('\n').slice(0, 3)).toEqual([
    '\ufffd:error::a\ufffd  Retiring',
    'a\ufffd[2J \ufffd#[group]b',
    '\ufffdc, d\ufffd, e\ufffd::error::f'
  ])
  expect(text).toContain('  Replaces         \ufffd:g\ufffd\n')
  const series = {
    ...{id: '::error::a', title: '\u001bb', track: '::error::\u0007c', documents: [bare]},
    ...{ahead: [], mayBecome: [], findings: noFindings}
  }
  const seriesText = seriesStatusText(series, plainPaint)
  expect(seriesText).toMatch(/^\ufffd:error::a {2}\ufffdb\n\ufffd:error::\ufffdc\n/)
  expect(workflowCommands(text + seriesText)).toEqual([])
})
