import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {RequirementDifference} from '../../../src/core/requirements/differences.ts'
import {
  type ComparedDocuments,
  differencesCsv,
  differencesJson,
  differencesMarkdown
} from '../../../src/reports/requirements/differences-report.ts'
import {printable} from '../../../src/reports/text/printable.ts'
import {parseCsv} from '../../helpers/csv.ts'
import {linksIn, parseGfm, tableTexts} from '../../helpers/gfm.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {runs} from '../../helpers/property-runs.ts'
import {documentCalled, requirement} from '../../helpers/requirement.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

const before = documentCalled('scs-0100-v1-names')
const after = documentCalled('scs-0100-v2-names')
const was = requirement({id: 'req-was', text: 'It SHOULD be.', keyword: 'SHOULD', strength: 'should'})
const is = requirement({id: 'req-is', text: 'It MUST be.', context: 'Of flavors:', section: '', anchor: ''})
const differences: readonly RequirementDifference[] = [
  {kind: 'strengthened', before: was, after: is},
  {kind: 'weakened', before: is, after: was},
  {kind: 'reworded', before: was, after: was},
  {kind: 'added', after: is},
  {kind: 'removed', before: was}
]
const compared: readonly ComparedDocuments[] = [{before, after, differences}]

test('a table names each kind and links to both texts', () => {
  const page = 'https://docs.scs.community/standards/scs-0100'
  expect(differencesMarkdown(compared, scsProfile)).toBe(`## scs-0100-v1-names → scs-0100-v2-names

| Change | Before | After |
| --- | --- | --- |
| Strengthened | It SHOULD be. [req-was](${page}-v1-names#req-was) | Of flavors: › It MUST be. [req-is](${page}-v2-names#req-is) |
| Weakened | Of flavors: › It MUST be. [req-is](${page}-v1-names#req-is) | It SHOULD be. [req-was](${page}-v2-names#req-was) |
| Reworded | It SHOULD be. [req-was](${page}-v1-names#req-was) | It SHOULD be. [req-was](${page}-v2-names#req-was) |
| Added | | Of flavors: › It MUST be. [req-is](${page}-v2-names#req-is) |
| Removed | It SHOULD be. [req-was](${page}-v1-names#req-was) | |
`)
})

describe('what is compared', () => {
  const titles = (...all: readonly ComparedDocuments[]): string => differencesMarkdown(all, scsProfile)

  test('nothing at all', () => {
    expect(titles()).toBe('No differences.\n')
  })

  test('documents that ask for the same', () => {
    expect(titles({before, after, differences: []})).toBe(
      '## scs-0100-v1-names → scs-0100-v2-names\n\nNo differences.\n'
    )
  })

  test('one document at two times', () => {
    expect(titles({before, after: before, differences: []})).toMatch(/^## scs-0100-v1-names\n\n/)
  })

  test('a document that is new, and one that is gone', () => {
    const text = titles({before: undefined, after, differences: []}, {before, after: undefined, differences: []})
    expect(text).toBe(
      '## nothing → scs-0100-v2-names\n\nNo differences.\n\n## scs-0100-v1-names → nothing\n\nNo differences.\n'
    )
  })

  test('a requirement without its document has no link', () => {
    const text = titles({before: undefined, after: undefined, differences: [{kind: 'added', after: is}]})
    expect(text).toBe(
      '## nothing\n\n| Change | Before | After |\n| --- | --- | --- |\n| Added | | Of flavors: › It MUST be. |\n'
    )
  })
})

test('the CSV has a line for each difference', () => {
  expect(parseCsv(differencesCsv(compared))).toEqual([
    ['change', 'before', 'id before', 'text before', 'after', 'id after', 'text after'],
    ['strengthened', before.id, 'req-was', 'It SHOULD be.', after.id, 'req-is', 'It MUST be.'],
    ['weakened', before.id, 'req-is', 'It MUST be.', after.id, 'req-was', 'It SHOULD be.'],
    ['reworded', before.id, 'req-was', 'It SHOULD be.', after.id, 'req-was', 'It SHOULD be.'],
    ['added', '', '', '', after.id, 'req-is', 'It MUST be.'],
    ['removed', before.id, 'req-was', 'It SHOULD be.', '', '', '']
  ])
  const lost = {before: undefined, after: undefined, differences: [{kind: 'added', after: is} as const]}
  expect(parseCsv(differencesCsv([lost]))[1]).toEqual(['added', '', '', '', '', 'req-is', 'It MUST be.'])
})

test('the JSON has the facts of both sides, and nothing where there is no side', () => {
  const plainWas = {
    id: 'req-was',
    section: 'Decision',
    anchor: 'decision',
    keyword: 'SHOULD',
    strength: 'should',
    text: 'It SHOULD be.',
    context: '',
    line: 12,
    column: 5
  }
  const plainIs = {
    id: 'req-is',
    section: '',
    anchor: '',
    keyword: 'MUST',
    strength: 'must',
    text: 'It MUST be.',
    context: 'Of flavors:',
    line: 12,
    column: 5
  }
  expect(
    JSON.parse(
      differencesJson([
        ...compared,
        {before: undefined, after, differences: []},
        {before, after: undefined, differences: []}
      ])
    )
  ).toEqual({
    documents: [
      {
        before: before.id,
        after: after.id,
        differences: [
          {kind: 'strengthened', before: plainWas, after: plainIs},
          {kind: 'weakened', before: plainIs, after: plainWas},
          {kind: 'reworded', before: plainWas, after: plainWas},
          {kind: 'added', after: plainIs},
          {kind: 'removed', before: plainWas}
        ]
      },
      {after: after.id, differences: []},
      {before: before.id, differences: []}
    ]
  })
  expect(differencesJson([])).toBe('{\n  "documents": []\n}\n')
})

test('the words of a document stay words in every format', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, context) => {
      const one = requirement({text: `x${text}x`, context: `${context}x`})
      const hostile = [{before, after, differences: [{kind: 'reworded', before: was, after: one} as const]}]
      const seen = (words: string): string => printable(words.replace(/\s+/g, ' ')).trim()
      const markdown = differencesMarkdown(hostile, scsProfile)
      const {children} = parseGfm(markdown)
      expect(children.map(({type}) => type)).toEqual(['heading', 'table'])
      expect(tableTexts(children[1])[1]).toEqual([
        'Reworded',
        'It SHOULD be. req-was',
        `${seen(`${context}x`)} › ${seen(`x${text}x`)} req-one`
      ])
      expect(children.flatMap(linksIn).filter((url) => url.endsWith('#req-one'))).toHaveLength(1)
      const json = differencesJson(hostile)
      expect(JSON.parse(json).documents[0].differences[0].after).toMatchObject({text: one.text, context: one.context})
      const csv = differencesCsv(hostile)
      expect(parseCsv(csv)[1]).toHaveLength(7)
      for (const printed of [markdown, json, csv]) expect(workflowCommands(printed)).toEqual([])
    }),
    {numRuns: runs(100)}
  )
})
