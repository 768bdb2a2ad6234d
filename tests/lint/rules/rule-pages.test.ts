import {readdirSync} from 'node:fs'
import type {Heading} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import type {Rule} from '../../../src/lint/engine/rule.ts'
import {rules} from '../../../src/lint/rules.ts'
import {findingBlocks} from '../../../src/reports/diagnostics/diagnostics-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {printed} from '../../helpers/lint.ts'
import {
  exampleText,
  lintExample,
  ruleExample,
  rulePage,
  rulePageText,
  rulesFolder
} from '../../helpers/rule-examples.ts'

test('every rule has its file, its page and its tests, and nothing else lies there', () => {
  const ids = rules.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const expected = ids.flatMap((id) => [`${id}.md`, `${id}.ts`]).sort()
  expect(readdirSync(rulesFolder).sort()).toEqual(expected)
  const tests = readdirSync(new URL('.', import.meta.url)).filter((name) => name !== 'rule-pages.test.ts')
  expect(tests.sort()).toEqual(ids.map((id) => `${id}.test.ts`).sort())
})

/** A rule as `norma explain` introduces it, and what it says about the wrong example of its page. */
function ruleText(rule: Rule): string {
  const {id, subject, severity, summary, fixable} = rule
  const findings = lintExample(rule, 'Wrong').filter((diagnostic) => diagnostic.rule === id)
  const facts = [subject, severity, ...(fixable ? ['fixable'] : [])].join(', ')
  return `## ${id} (${facts})\n\n${summary}\n\n${findingBlocks(findings, (path) => exampleText(rule, path))}`
}

test('each rule says what is right, what is wrong and the way out', () => {
  expectGolden('rules.txt', rules.map(ruleText).join(''))
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('page of %s', (id, rule) => {
  test('says what, why, how to fix and how to waive', () => {
    const tree = rulePage(id)
    const headings = tree.children.filter((node): node is Heading => node.type === 'heading')
    expect(headings.map((node) => textOf(node))).toEqual([id, 'Why', 'Wrong', 'Right', 'How to fix', 'How to waive'])
    const [why = '', afterWhy = ''] = headings.slice(1, 3).map(({position}) => position?.start.offset)
    const reasons = rulePageText(id).slice(Number(why), Number(afterWhy))
    expect(reasons).toMatch(
      /Source:\s(scs-\d{4}|RFC \d+|WCAG|the Unicode Standard|GitHub Flavored Markdown|Norma's own)\b/
    )
    const summary = tree.children[1]
    expect(summary && textOf(summary)).toBe(rule.summary)
  })

  if (id === 'unreadable-file') {
    test('has no examples, since what cannot be read has no text to show', () => {
      expect(ruleExample(id, 'Wrong')).toEqual({})
      expect(ruleExample(id, 'Right')).toEqual({})
      expect(rulePageText(id)).toContain('has no text that could be shown')
    })
    return
  }

  test('its wrong example is reported by the rule, its right one by none', () => {
    expect(lintExample(rule, 'Wrong').map((diagnostic) => diagnostic.rule)).toContain(id)
    expect(printed(lintExample(rule, 'Right'))).toEqual([])
  })
})
