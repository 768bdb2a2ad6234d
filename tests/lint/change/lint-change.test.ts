import {describe, expect, test} from 'vitest'
import {lintChange} from '../../../src/lint/change/lint-change.ts'
import type {ChangeRule} from '../../../src/lint/engine/rule.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf} from '../../helpers/lint.ts'
import {lintChangedFiles} from '../../helpers/lint-change.ts'
import {scopeText} from '../../helpers/scope-text.ts'

type Files = Readonly<Record<string, string>>

const [names, entropy] = ['scs-0100-v1-names.md', 'scs-0101-v1-entropy.md']
const mark = documentText({body: 'A mark[^1].'})

/** What a change introduces, as `path:line rule`. */
const introduced = (base: Files, head: Files): readonly string[] =>
  lintChangedFiles(base, head).map(({path, place, rule}) => `${path}:${place.line} ${rule}`)

describe('what stood before', () => {
  test('stays silent where the document is touched, moved or renamed', () => {
    const more = mark.replace('A mark', 'More.\n\nA mark')
    expect(introduced({[names]: mark}, {[names]: mark})).toEqual([])
    expect(introduced({[names]: mark}, {[names]: more})).toEqual([])
    expect(introduced({[names]: mark}, {[`drafts/${names}`]: more})).toEqual([])
    expect(introduced({[names]: mark}, {'scs-0100-v1-names-of-all.md': more})).toEqual([
      'scs-0100-v1-names-of-all.md:1 slug-changed'
    ])
  })

  test('in another document does not excuse what is new', () => {
    expect(introduced({[names]: mark, [entropy]: documentText()}, {[names]: mark, [entropy]: mark})).toEqual([
      `${entropy}:20 undefined-footnote`
    ])
    expect(introduced({[names]: mark}, {[names]: mark, [entropy]: mark})).toEqual([`${entropy}:20 undefined-footnote`])
  })

  test('of another rule does not excuse it either', () => {
    const link = documentText({body: 'A mark[^1].\n\nA [link](#nowhere).'})
    expect(introduced({[names]: mark}, {[names]: link})).toEqual([`${names}:22 broken-link`])
  })
})

test('of several findings of a kind those are told whose line is new', () => {
  expect(introduced({[names]: mark}, {[names]: documentText({body: 'Another mark[^1].\n\nA mark[^1].'})})).toEqual([
    `${names}:20 undefined-footnote`
  ])
})

describe('a waiver', () => {
  const waiver = '<!-- norma-disable undefined-footnote -- It comes later. -->'
  const waived = (words: string): string => documentText({body: `${waiver}\n\n${words}`})

  test('that a change makes idle is told, and one that was idle before is not', () => {
    const idle = {[names]: waived('No mark.')}
    expect(introduced({[names]: waived('A mark[^1].')}, idle)).toEqual([`${names}:20 unused-waiver`])
    expect(introduced(idle, {[names]: waived('No mark at all.')})).toEqual([])
  })

  test('that is removed shows what it has waived', () => {
    expect(introduced({[names]: waived('A mark[^1].')}, {[names]: mark})).toEqual([`${names}:20 undefined-footnote`])
  })
})

describe('a finding about two documents', () => {
  const draft = documentText()

  test('is told for the one that the change touches', () => {
    const base = {[names]: draft}
    expect(introduced(base, {...base, 'scs-0100-v1-a.md': draft})).toEqual(['scs-0100-v1-a.md:1 unique-number'])
    expect(introduced(base, {...base, 'scs-0100-v1-z.md': draft})).toEqual(['scs-0100-v1-z.md:1 unique-number'])
  })

  test('does not keep what another rule finds there from being told', () => {
    const linking = documentText({body: `See [it](${entropy}).`})
    const base = {[names]: linking, [entropy]: draft}
    expect(introduced(base, {[names]: linking, 'scs-0100-v1-a.md': draft})).toEqual([
      'scs-0100-v1-a.md:1 unique-number',
      `${names}:20 broken-link`
    ])
  })

  test('is told for both where both are touched', () => {
    const files = {'scs-0100-v1-a.md': draft, 'scs-0100-v1-z.md': draft}
    const told = introduced({}, files).filter((one) => one.includes('unique-number'))
    expect(told).toEqual(['scs-0100-v1-a.md:1 unique-number', 'scs-0100-v1-z.md:1 unique-number'])
  })

  test('counts other line endings as the same text', () => {
    const crlf = draft.replaceAll('\n', '\r\n')
    expect(introduced({[names]: draft}, {[names]: crlf, 'scs-0100-v1-a.md': draft})).toEqual([
      'scs-0100-v1-a.md:1 unique-number'
    ])
  })

  test('is told for a document that the change does not touch where no other one is told', () => {
    const linking = {[names]: documentText({body: `See [it](${entropy}) and [it](${entropy}).`})}
    expect(introduced({...linking, [entropy]: draft}, linking)).toEqual([
      `${names}:20 broken-link`,
      `${names}:20 broken-link`
    ])
  })

  test('is told for both where each of them says something else', () => {
    const base = {[names]: documentText({body: `See [it](${entropy}#motivation).`}), [entropy]: draft}
    const head = {...base, [entropy]: `${draft.replace('## Motivation', '## Reasons')}\nA [link](#nowhere).\n`}
    const told = introduced(base, head).filter((one) => one.includes('broken-link'))
    expect(told).toEqual([`${names}:20 broken-link`, `${entropy}:20 broken-link`])
  })
})

test('a scope that the change does not touch is told of by what it breaks there', () => {
  const modules =
    '- {id: naming, name: Naming, url: "https://docs.scs.community/standards/scs-0100-v1-names#motivation", targets: {main: [names]}}'
  const scope = {'certification/scs-compatible.yaml': scopeText({modules})}
  const base = {...scope, [names]: documentText()}
  expect(introduced(base, {...scope, [names]: documentText().replace('## Motivation', '## Context')})).toEqual([
    'certification/scs-compatible.yaml:8 scope-link'
  ])
})

test('rules about changes are told what the change is of', () => {
  const told: unknown[] = []
  const rule: ChangeRule = {
    id: 'some-rule',
    subject: 'change',
    severity: 'error',
    summary: 'Something is right.',
    check: (change, {comparison: {stage, day, isAdded, changes}}) => {
      if (change.kind !== 'removed') told.push([change.kind, isAdded(change.head), stage, day, changes.length])
      return []
    }
  }
  const base = corpusOf({[names]: documentText()}, {day: '2026-01-01'})
  const head = corpusOf({[names]: mark, [entropy]: mark}, {day: '2026-01-02'})
  for (const stage of ['proposed', 'merged'] as const) lintChange(base, head, stage, {rules: [rule]})
  expect(told).toEqual([
    ['modified', false, 'proposed', '2026-01-02', 2],
    ['added', true, 'proposed', '2026-01-02', 2],
    ['modified', false, 'merged', '2026-01-02', 2],
    ['added', true, 'merged', '2026-01-02', 2]
  ])
})
