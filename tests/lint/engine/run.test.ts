import {describe, expect, test} from 'vitest'
import type {Diagnostic, ShapeProblem} from '../../../src/core/diagnostic.ts'
import {changesBetween} from '../../../src/core/history/change.ts'
import {fileStart} from '../../../src/core/text/place.ts'
import type {
  CatalogRule,
  ChangeRule,
  DocumentRule,
  Rule,
  RuleProblem,
  ScopeRule
} from '../../../src/lint/engine/rule.ts'
import {type Checks, lint, lintShape} from '../../../src/lint/engine/run.ts'
import {unusedWaiver} from '../../../src/lint/rules/unused-waiver.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf, printed} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const paths = ['scs-0100-v1-a.md', 'scs-0101-v1-b.md'] as const
const files = {[paths[0]]: documentText(), [paths[1]]: documentText(), 'a-scope.yaml': scopeText()}
const corpus = corpusOf(files)
const address = 'https://docs.scs.community/standards/rules/some-rule'

/** A rule with the same finding in each document. */
function someRule(problem: Partial<RuleProblem> = {}, facts: Partial<DocumentRule> = {}): DocumentRule {
  return {
    id: 'some-rule',
    subject: 'document',
    severity: 'warning',
    summary: 'Something is right.',
    check: (document) => [{document, place: document.places.title, message: 'Unexpected title', ...problem}],
    ...facts
  }
}

const byRules = (rules: readonly Rule[], more: Partial<Checks> = {}): readonly Diagnostic[] =>
  lint(corpus, {rules, ...more})

describe('a finding', () => {
  const title = {line: 2, column: 8, endLine: 2, endColumn: 15}

  test('has the id, the page and the severity of its rule, and nothing that nobody has given', () => {
    const facts = {rule: 'some-rule', severity: 'warning', place: title, message: 'Unexpected title', url: address}
    expect(byRules([someRule()])).toStrictEqual(paths.map((path) => ({...facts, path})))
  })

  test('has the way out and the fix that the rule has given', () => {
    const given = {help: 'Change it.', fix: [{place: title, text: 'Another title'}]}
    expect(byRules([someRule(given)])[0]).toMatchObject(given)
  })

  test('without a place is about the file as a whole', () => {
    expect(byRules([someRule({place: undefined})]).map(({place}) => place)).toEqual([fileStart, fileStart])
  })

  test('comes in the order of paths and places, whatever the order of the rules', () => {
    const later = someRule({}, {id: 'a-rule'})
    const earlier = someRule({place: fileStart}, {id: 'z-rule'})
    expect(byRules([later, earlier]).map(({rule, path}) => `${path} ${rule}`)).toEqual([
      `${paths[0]} z-rule`,
      `${paths[0]} a-rule`,
      `${paths[1]} z-rule`,
      `${paths[1]} a-rule`
    ])
  })
})

describe('the severity of a finding', () => {
  const severityOf = (rule: Rule, more: Partial<Checks> = {}, inProfile = {}): readonly string[] => {
    const withRules = corpusOf(files, {profile: {...scsProfile, rules: inProfile}})
    return [...new Set(lint(withRules, {rules: [rule], ...more}).map(({severity}) => severity))]
  }
  const degree = someRule({severity: 'notice'})

  test.each([
    ['its rule', someRule(), {}, {}, ['warning']],
    ['itself, where it has a degree of its own', degree, {}, {}, ['notice']],
    ['the profile', degree, {}, {'some-rule': 'error'}, ['error']],
    ['the profile, be it what the rule has anyway', degree, {}, {'some-rule': 'warning'}, ['warning']],
    ['whoever asks for it', degree, {severities: {'some-rule': 'error'}}, {'some-rule': 'notice'}, ['error']],
    ['the profile for another rule', degree, {severities: {'other-rule': 'error'}}, {'one-rule': 'error'}, ['notice']]
  ] as const)('is that of %s', (_, rule, more, inProfile, expected) => {
    expect(severityOf(rule, more, inProfile)).toEqual(expected)
  })

  test('is none where its rule is off, be it by default, by the profile or because somebody asks for it', () => {
    const off = someRule({}, {severity: 'off'})
    expect(severityOf(off)).toEqual([])
    expect(severityOf(off, {}, {'some-rule': 'notice'})).toEqual(['notice'])
    expect(severityOf(someRule(), {}, {'some-rule': 'off'})).toEqual([])
    expect(severityOf(someRule(), {severities: {'some-rule': 'off'}}, {'some-rule': 'error'})).toEqual([])
    expect(severityOf(someRule(), {severities: {'some-rule': 'error'}}, {'some-rule': 'off'})).toEqual(['error'])
  })
})

describe('a rule is asked', () => {
  const catalogRule: CatalogRule = {
    ...someRule(),
    subject: 'catalog',
    check: ({documents}) =>
      documents.slice(0, 1).map((document) => ({document, place: undefined, message: `Unexpected ${documents.length}`}))
  }
  const scopeRule: ScopeRule = {
    ...someRule(),
    subject: 'scope',
    check: ({scope, placeOf}) => [{place: placeOf(['name']), message: `Unexpected ${scope.name}`}]
  }
  const changeRule: ChangeRule = {
    ...someRule(),
    subject: 'change',
    check: (change, {comparison}) => {
      if (change.kind === 'removed') return []
      return [{document: change.head, place: undefined, message: `Unexpected ${change.kind} on ${comparison.day}`}]
    }
  }
  const base = corpusOf({...files, [paths[1]]: documentText({body: 'Other words.'})})
  const comparison = {
    base,
    changes: changesBetween(base, corpus),
    day: '2026-01-02',
    stage: 'proposed',
    isAdded: () => false
  } as const

  test('about the catalog once', () => {
    expect(printed(byRules([catalogRule]))).toEqual([`${paths[0]}:1:1 warning some-rule: Unexpected 2`])
  })

  test('about scopes for each of their files', () => {
    expect(printed(byRules([scopeRule]))).toEqual(['a-scope.yaml:1:7 warning some-rule: Unexpected Compatible'])
  })

  test('about changes for each change, where there are any to look at', () => {
    expect(byRules([changeRule])).toEqual([])
    expect(printed(byRules([changeRule], {comparison}))).toEqual([
      `${paths[1]}:1:1 warning some-rule: Unexpected modified on 2026-01-02`
    ])
  })

  test('about all at once', () => {
    const rules = [
      changeRule,
      {...scopeRule, id: 'of-scopes'},
      {...catalogRule, id: 'of-catalogs'},
      someRule({}, {id: 'of-documents'})
    ]
    expect(byRules(rules, {comparison}).map(({rule, path}) => `${path} ${rule}`)).toEqual([
      'a-scope.yaml of-scopes',
      `${paths[0]} of-catalogs`,
      `${paths[0]} of-documents`,
      `${paths[1]} some-rule`,
      `${paths[1]} of-documents`
    ])
  })

  test('about a single document only where that is of interest; other rules are asked all the same', () => {
    const isAskedFor: Checks['isAskedFor'] = (rule, {path}) => rule === 'some-rule' && path === paths[1]
    const rules = [someRule(), someRule({}, {id: 'other-rule'}), {...catalogRule, id: 'of-catalogs'}]
    expect(byRules(rules, {isAskedFor}).map(({rule, path}) => `${path} ${rule}`)).toEqual([
      `${paths[0]} of-catalogs`,
      `${paths[1]} some-rule`
    ])
  })
})

test.each([
  [99, []],
  [100, ['100 of 100']],
  [101, ['100 of 101']],
  [200, ['100 of 200', '200 of 200']]
])('with %d documents the progress is told as %j', (count, expected) => {
  const numbers = Array.from({length: count}, (_, index) => String(index).padStart(4, '0'))
  const many = corpusOf(Object.fromEntries(numbers.map((number) => [`scs-${number}-v1-a.md`, documentText()])))
  const told: string[] = []
  lint(many, {rules: [], onProgress: (done, total) => told.push(`${done} of ${total}`)})
  expect(told).toEqual(expected)
})

describe('findings of reading', () => {
  const problem = (path: string, line: number): ShapeProblem => ({
    rule: 'some-rule',
    path,
    place: {...fileStart, line},
    message: 'Unexpected words',
    help: 'Change them.'
  })
  const rule: Rule = {id: 'some-rule', subject: 'shape', severity: 'notice', summary: 'Words can be read.'}
  const problems = [problem('b.md', 1), problem('a.md', 2), problem('a.md', 1)]

  test('get the severity and the page of their rule, in order', () => {
    expect(lintShape(problems, {rules: [rule]}, scsProfile)).toEqual(
      problems.toReversed().map((one) => ({...one, severity: 'notice', url: address}))
    )
    expect(lintShape(problems, {rules: [rule]}, {...scsProfile, rules: {'some-rule': 'off'}})).toEqual([])
    expect(lintShape(problems, {rules: []}, scsProfile)).toEqual([])
  })

  test('are those of documents, of the ledger, of scopes and of results', () => {
    const wrong = {
      [paths[0]]: 'no front matter',
      'certification/clouds.yaml': 'clouds: [{id: alpha, name: Alpha, compatible: alpha}]',
      'certification/report-a.yaml': [
        'spec: {uuid: 50393e6f-0000-4000-8000-000000000001}',
        'checked_at: 2026-01-01 23:59:59',
        'subject: alfa',
        'run: {invocations: {one: {results: {names: 1}}}}'
      ].join('\n'),
      'certification/scs-broken.yaml': 'name: [',
      'certification/scs-compatible.yaml': scopeText()
    }
    const ids = ['front-matter', 'requirement-ledger', 'scope-file', 'result-ignored']
    const shapeRules = ids.map((id): Rule => ({...rule, id}))
    const findingsOn = (day: string) =>
      lint(corpusOf(wrong, {ledger: '- [', day}), {rules: shapeRules}).map((one) => `${one.path} ${one.rule}`)
    const expected = [
      'certification/report-a.yaml result-ignored',
      'certification/scs-broken.yaml scope-file',
      'requirements.lock.yaml requirement-ledger',
      'scs-0100-v1-a.md front-matter'
    ]
    expect(findingsOn('2026-01-01')).toEqual(expected)
    // On the day before, the report is from the future, whoever it is about.
    expect(findingsOn('2025-12-31')).toEqual(expected)
  })
})

describe('waivers', () => {
  const waived = (rule: string): Record<string, string> => ({
    [paths[0]]: documentText({body: `<!-- norma-disable ${rule} -- It is right here. -->`}),
    [paths[1]]: documentText()
  })
  const inOrder = (rules: readonly Rule[], rule: string): readonly string[] =>
    lint(corpusOf(waived(rule)), {rules}).map((one) => `${one.path} ${one.severity} ${one.rule}`)

  test('take findings out, and are findings where they waive nothing', () => {
    expect(inOrder([someRule(), unusedWaiver], 'some-rule')).toEqual([`${paths[1]} warning some-rule`])
    expect(inOrder([unusedWaiver], 'some-rule')).toEqual([`${paths[0]} warning unused-waiver`])
  })

  test('of rules about changes may waive nothing, since the change has gone', () => {
    expect(inOrder([{...someRule(), subject: 'change', check: () => []}, unusedWaiver], 'some-rule')).toEqual([])
  })

  test('cannot waive an unused waiver, themselves neither', () => {
    expect(inOrder([unusedWaiver], 'unused-waiver')).toEqual([`${paths[0]} warning unused-waiver`])
    const both = documentText({
      body: '<!-- norma-disable unused-waiver -- Leave me. -->\n\n<!-- norma-disable some-rule -- It is right. -->'
    })
    expect(lint(corpusOf({[paths[0]]: both}), {rules: [unusedWaiver]}).map(({message}) => message)).toEqual([
      'Unexpected waiver of `unused-waiver` that waives nothing, expected a finding of that rule',
      'Unexpected waiver of `some-rule` that waives nothing, expected a finding of that rule'
    ])
  })
})
