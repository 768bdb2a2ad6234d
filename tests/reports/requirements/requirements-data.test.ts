import fc from 'fast-check'
import {expect, test} from 'vitest'
import {requirementsCsv, requirementsJson} from '../../../src/reports/requirements/requirements-data.ts'
import {withoutCommands} from '../../../src/reports/text/printable.ts'
import {parseCsv} from '../../helpers/csv.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {runs} from '../../helpers/property-runs.ts'
import {documentCalled, requirement, requirementsOf} from '../../helpers/requirement.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

const names = documentCalled()
const nodes = documentCalled('scs-0200-v1-nodes', 'Nodes')
const place = {line: 7, column: 3, endLine: 7, endColumn: 6}
const lists = [
  requirementsOf(names, [
    {
      id: 'req-a',
      keyword: 'MAY',
      strength: 'may',
      section: 'One › Two',
      anchor: 'two',
      context: 'Where it counts:',
      text: 'A MAY be "it", and SHOULD be:',
      items: ['red | green', 'blue'],
      tests: ['fast', 'slow'],
      coverage: 'section',
      keywords: [
        {keyword: 'MAY', strength: 'may', place: {line: 12, column: 5, endLine: 12, endColumn: 8}},
        {keyword: 'SHOULD', strength: 'should', place}
      ]
    },
    {id: 'req-b'}
  ]),
  requirementsOf(nodes, [], {excluded: [{keyword: 'MUST', reason: 'code', place}]})
]

test('the CSV has a line for each requirement', () => {
  expect(parseCsv(requirementsCsv(lists))).toEqual([
    ['document', 'id', 'strength', 'keyword', 'section', 'context', 'text', 'items', 'tests', 'coverage', 'url'],
    [
      'scs-0100-v1-names',
      'req-a',
      'may',
      'MAY',
      'One › Two',
      'Where it counts:',
      'A MAY be "it", and SHOULD be:',
      'red | green | blue',
      'fast slow',
      'section',
      'https://example.org/scs-0100-v1-names#req-a'
    ],
    [
      ...['scs-0100-v1-names', 'req-b', 'must', 'MUST', 'Decision', '', 'It MUST be.', '', '', 'none'],
      'https://example.org/scs-0100-v1-names#req-b'
    ]
  ])
})

test('the JSON has all that is known of each requirement, and why other keywords make none', () => {
  expect(JSON.parse(requirementsJson(lists))).toEqual({
    requirements: [
      {
        id: 'req-a',
        document: 'scs-0100-v1-names',
        section: 'One › Two',
        anchor: 'two',
        keyword: 'MAY',
        strength: 'may',
        text: 'A MAY be "it", and SHOULD be:',
        context: 'Where it counts:',
        items: ['red | green', 'blue'],
        line: 12,
        column: 5,
        keywords: [
          {keyword: 'MAY', strength: 'may', line: 12, column: 5},
          {keyword: 'SHOULD', strength: 'should', line: 7, column: 3}
        ],
        url: 'https://example.org/scs-0100-v1-names#req-a',
        tests: ['fast', 'slow'],
        coverage: 'section'
      },
      {
        id: 'req-b',
        document: 'scs-0100-v1-names',
        section: 'Decision',
        anchor: 'decision',
        keyword: 'MUST',
        strength: 'must',
        text: 'It MUST be.',
        context: '',
        items: [],
        line: 12,
        column: 5,
        keywords: [{keyword: 'MUST', strength: 'must', line: 12, column: 5}],
        url: 'https://example.org/scs-0100-v1-names#req-b',
        tests: [],
        coverage: 'none'
      }
    ],
    excluded: [{document: 'scs-0200-v1-nodes', keyword: 'MUST', line: 7, column: 3, reason: 'code'}]
  })
})

test('without requirements there is a header, and two empty lists', () => {
  expect(requirementsCsv([])).toBe('document,id,strength,keyword,section,context,text,items,tests,coverage,url\r\n')
  expect(requirementsJson([])).toBe('{\n  "requirements": [],\n  "excluded": []\n}\n')
})

test('the words of a document stay words in both', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, section) => {
      const one = requirement({text: text.replace(/\s+/g, ' '), section, items: [text]})
      const hostile = [requirementsOf(names, [one])]
      const json = requirementsJson(hostile)
      expect(JSON.parse(json).requirements[0]).toMatchObject({text: one.text, section, items: [text]})
      const csv = requirementsCsv(hostile)
      expect(parseCsv(csv)[1]?.[6]).toBe(withoutCommands(one.text))
      for (const printed of [json, csv]) expect(workflowCommands(printed)).toEqual([])
    }),
    {numRuns: runs(200)}
  )
})
