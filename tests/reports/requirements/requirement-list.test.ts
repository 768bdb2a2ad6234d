import {expect, test} from 'vitest'
import {noHistories} from '../../../src/core/history/document-history.ts'
import {knownRequirements} from '../../../src/core/requirements/known-requirements.ts'
import {requirementList} from '../../../src/reports/requirements/requirement-list.ts'
import {allKnownRequirements} from '../../../src/reports/requirements/requirement-rows.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const address = 'https://docs.scs.community/standards/scs-0100-v1-names'
const testcase = (id: string, section: string): string => `- {id: ${id}, url: "${address}#${section}"}`
const documents = {
  'scs-0100-v1-names.md': documentText({
    title: 'Names <b>',
    status: 'Stable',
    keys: 'stabilized_at: 2025-01-01',
    body: '## Decision\n\nIt MUST be `]]>`, and SHOULD be:\n\n- red\n- *green*\n\nOf blue ones:\n\n- They MUST NOT be.\n- They MUST.\n\n## Other\n\nIt MUST be.'
  }),
  'scs-0200-v1-nodes.md': documentText({title: 'Nodes', type: 'Procedural', track: 'KaaS', body: 'Nodes MAY fail.'})
}

function listOf(files: Readonly<Record<string, string>>) {
  const corpus = corpusOf(files)
  const {catalog, tree} = corpus
  const requirements = knownRequirements(corpus)
  const content = {catalog, tree, day: '2026-01-01', histories: noHistories, requirements}
  return requirementList(allKnownRequirements(catalog.documents, requirements, scsProfile), content)
}

test('what many requirements share stands once, and columns hold where', () => {
  const scope = scopeText({
    testcases: [testcase('names', 'decision'), testcase('colours', 'decision')].join('\n'),
    modules: `- {id: naming, name: Naming, url: "${address}", targets: {main: [names]}}`,
    versions: '- {version: v1, include: [naming]}\n- {version: v2, include: []}'
  })
  const {columns, ...shared} = listOf({...documents, 'scs-a.yaml': scope})
  expect(shared).toEqual({
    tracks: ['Global', 'IaaS', 'KaaS', 'IAM', 'Ops', 'Scopes'],
    types: scsProfile.types.map(({name}) => name),
    scopes: ['a/v1', 'a/v2'],
    documents: [
      {
        id: 'scs-0100-v1',
        title: 'Names <b>',
        href: '/standards/scs-0100-v1-names',
        track: 1,
        type: scsProfile.types.findIndex(({name}) => name === 'Standard'),
        life: 'stable|2025-01-01||',
        scopes: [0],
        count: 4
      },
      {
        id: 'scs-0200-v1',
        title: 'Nodes',
        href: '/standards/scs-0200-v1-nodes',
        track: 2,
        type: scsProfile.types.findIndex(({name}) => name === 'Procedural'),
        life: 'draft',
        scopes: [],
        count: 1
      }
    ],
    keywords: ['MUST|SHOULD', 'MUST NOT', 'MUST', 'MAY'],
    sections: ['Decision', 'Other', 'Introduction'],
    contexts: ['', 'Of blue ones:'],
    tests: ['colours names', '']
  })
  const {id, ...others} = columns
  expect(id).toHaveLength(5)
  for (const one of id) expect(one).toMatch(/^[a-z0-9]{8}$/)
  expect(others).toEqual({
    text: [
      'It MUST be ]]>, and SHOULD be:\nred\ngreen',
      'They MUST NOT be.',
      'They MUST.',
      'It MUST be.',
      'Nodes MAY fail.'
    ],
    keyword: [0, 1, 2, 2, 3],
    section: [0, 0, 0, 1, 2],
    context: [0, 1, 1, 0, 0],
    test: [0, 0, 0, 1, 1],
    level: [0, 0, 0, -1, -1]
  })
})

test('without scopes there are none, and no tests', () => {
  const {scopes, tests, columns} = listOf(documents)
  expect(scopes).toEqual([])
  expect(tests).toEqual([''])
  expect(columns.level).toEqual([-1, -1, -1, -1, -1])
})

test('tests of a whole document are less near than those of a section', () => {
  const {tests, columns} = listOf({...documents, 'scs-a.yaml': scopeText({testcases: testcase('names', '')})})
  expect(tests).toEqual(['names', ''])
  expect(columns.level).toEqual([2, 2, 2, 2, -1])
})
