import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {nameUuid} from '../../../src/adapters/files/digest.ts'
import type {DocumentRequirements} from '../../../src/reports/requirements/requirement-rows.ts'
import {requirementsOscal} from '../../../src/reports/requirements/requirements-oscal.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {runs} from '../../helpers/property-runs.ts'
import {documentCalled, requirementsOf} from '../../helpers/requirement.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

const names = documentCalled('scs-0100-v1-names', 'Names | short')
const day = '2026-01-31'

function catalogOf(lists: readonly DocumentRequirements[], profile = scsProfile, on = day) {
  return JSON.parse(requirementsOscal(lists, profile, on, nameUuid)).catalog
}

const ns = 'https://docs.scs.community/standards/ns'

test('a group for each document, a control for each requirement, with all that OSCAL has a place for', () => {
  const {uuid, ...catalog} = catalogOf([
    requirementsOf(names, [
      {
        id: 'req-a',
        context: 'Where it counts:',
        text: 'A SHOULD NOT be:',
        keyword: 'SHOULD NOT',
        strength: 'should-not',
        items: ['red', 'green'],
        tests: ['fast', 'slow']
      },
      {id: 'req-b', section: ''}
    ]),
    requirementsOf(documentCalled('scs-0101-v1-empty'), [])
  ])
  expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(catalog).toEqual({
    metadata: {
      title: 'Sovereign Cloud Standards',
      'last-modified': '2026-01-31T00:00:00Z',
      version: '2026-01-31',
      'oscal-version': '1.1.2',
      remarks: 'The standards of Sovereign Cloud Stack, with everything that counts now and everything that did.'
    },
    groups: [
      {
        id: 'scs-0100-v1-names',
        class: 'document',
        title: 'Names | short',
        controls: [
          {
            id: 'scs-0100-v1-names_req-a',
            class: 'should-not',
            title: 'SHOULD NOT: A SHOULD NOT be:',
            props: [
              {name: 'label', value: 'req-a'},
              {name: 'keyword', ns, value: 'SHOULD NOT'},
              {name: 'strength', ns, value: 'should-not'},
              {name: 'section', ns, value: 'Decision'},
              {name: 'testcase', ns, value: 'fast'},
              {name: 'testcase', ns, value: 'slow'}
            ],
            links: [{href: 'https://example.org/scs-0100-v1-names#req-a', rel: 'reference'}],
            parts: [
              {id: 'scs-0100-v1-names_req-a_ctx', name: 'overview', prose: 'Where it counts:'},
              {
                id: 'scs-0100-v1-names_req-a_smt',
                name: 'statement',
                prose: 'A SHOULD NOT be:',
                parts: [
                  {id: 'scs-0100-v1-names_req-a_smt.1', name: 'item', prose: 'red'},
                  {id: 'scs-0100-v1-names_req-a_smt.2', name: 'item', prose: 'green'}
                ]
              }
            ]
          },
          {
            id: 'scs-0100-v1-names_req-b',
            class: 'must',
            title: 'MUST: It MUST be.',
            props: [
              {name: 'label', value: 'req-b'},
              {name: 'keyword', ns, value: 'MUST'},
              {name: 'strength', ns, value: 'must'}
            ],
            links: [{href: 'https://example.org/scs-0100-v1-names#req-b', rel: 'reference'}],
            parts: [{id: 'scs-0100-v1-names_req-b_smt', name: 'statement', prose: 'It MUST be.'}]
          }
        ]
      }
    ]
  })
})

test('without requirements there are no groups, and without a description no remarks', () => {
  const catalog = catalogOf([requirementsOf(names, [])], {...scsProfile, description: '', url: 'https://a.example/'})
  expect(Object.keys(catalog)).toEqual(['uuid', 'metadata'])
  expect(Object.keys(catalog.metadata)).toEqual(['title', 'last-modified', 'version', 'oscal-version'])
  expect(catalog.uuid).toBe(nameUuid(`https://a.example/standards/ns\n${day}\n`))
})

test('the same requirements have the same uuid, others or those of another day do not', () => {
  const uuids = [
    catalogOf([requirementsOf(names, [{id: 'req-a'}, {id: 'req-b'}])]),
    catalogOf([requirementsOf(names, [{id: 'req-a', text: 'Reworded.'}, {id: 'req-b'}])]),
    catalogOf([requirementsOf(names, [{id: 'req-a'}])]),
    catalogOf([requirementsOf(documentCalled('scs-0101-v1-names'), [{id: 'req-a'}])]),
    catalogOf([requirementsOf(names, [{id: 'req-a'}]), requirementsOf(names, [{id: 'req-b'}])]),
    catalogOf([requirementsOf(names, [{id: 'req-a'}])], scsProfile, '2026-02-01')
  ].map(({uuid}) => uuid)
  expect(uuids[1]).toBe(uuids[0])
  expect(new Set(uuids).size).toBe(5)
  expect(uuids[4]).toBe(
    nameUuid(`${ns}\n${day}\nscs-0100-v1-names scs-0100-v1-names_req-a\nscs-0100-v1-names scs-0100-v1-names_req-b`)
  )
  expect(uuids[0]).toBe(nameUuid(`${ns}\n${day}\nscs-0100-v1-names scs-0100-v1-names_req-a scs-0100-v1-names_req-b`))
})

describe('a title is short', () => {
  const titleOf = (text: string): string => catalogOf([requirementsOf(names, [{text}])]).groups[0].controls[0].title

  test.each([
    ['79 characters', 'a'.repeat(79), 'a'.repeat(79)],
    ['80 characters', 'a'.repeat(80), 'a'.repeat(80)],
    ['81 characters', 'a'.repeat(81), `${'a'.repeat(79)}…`],
    ['a blank before the cut', `${'a'.repeat(78)} bcd`, `${'a'.repeat(78)}…`],
    ['a character that would be cut in two', `${'a'.repeat(78)}😀bcd`, `${'a'.repeat(78)}\ufffd…`]
  ])('%s', (_, text, expected) => {
    expect(titleOf(text)).toBe(`MUST: ${expected}`)
  })
})

describe('an id is a token of OSCAL', () => {
  test.each([
    ['scs-0100-v1-ünï', 'scs-0100-v1-ünï'],
    ['scs-0100-v1-a(b)!', 'scs-0100-v1-a_b__'],
    ['scs-0100-v1-漢字.x_y', 'scs-0100-v1-漢字.x_y']
  ])('%s', (id, expected) => {
    const [{id: group, controls}] = catalogOf([requirementsOf(documentCalled(id), [{}])]).groups
    expect([group, controls[0].id]).toEqual([expected, `${expected}_req-one`])
  })

  test.each([
    ['0100-v1', '_0100-v1'],
    ['-a', '_-a'],
    ['.a', '_.a'],
    ['_a', '_a'],
    ['ä', 'ä'],
    ['(a', '_a']
  ])('%s at its start', (id, expected) => {
    expect(catalogOf([requirementsOf({...names, id}, [{}])]).groups[0].id).toBe(expected)
  })
})

test('the words of a document stay words', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, context) => {
      const lists = [requirementsOf(names, [{text, context: `x${context}`, section: `x${text}`, items: [context]}])]
      const printed = requirementsOscal(lists, scsProfile, day, nameUuid)
      const [control] = JSON.parse(printed).catalog.groups[0].controls
      expect(control.parts).toMatchObject([{prose: `x${context}`}, {prose: text, parts: [{prose: context}]}])
      expect(control.props).toContainEqual({name: 'section', ns, value: `x${text}`})
      expect(workflowCommands(printed)).toEqual([])
    }),
    {numRuns: runs(200)}
  )
})
