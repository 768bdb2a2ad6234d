import {readdirSync, readFileSync} from 'node:fs'
import type {Code, Heading, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/core/diagnostic.ts'
import {parseMarkdown} from '../../../src/core/markdown/markdown.ts'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import {ledgerText} from '../../../src/core/requirements/ledger.ts'
import {rules} from '../../../src/lint/rules.ts'
import {type LintOptions, lintFiles, printed} from '../../helpers/lint.ts'
import {lintChangedFiles} from '../../helpers/lint-change.ts'

const folder = new URL('../../../src/lint/rules/', import.meta.url)
const page = (id: string): Root => parseMarkdown(readFileSync(new URL(`${id}.md`, folder), 'utf8'))

/** The example below a heading of a rule's page: file name → text. */
function example(tree: Root, heading: string): Record<string, string> {
  const isHeading = (node: Root['children'][number]): node is Heading => node.type === 'heading'
  const start = tree.children.findIndex((node) => isHeading(node) && textOf(node) === heading)
  const rest = tree.children.slice(start + 1)
  const end = rest.findIndex(isHeading)
  const blocks = rest.slice(0, end < 0 ? undefined : end).filter((node): node is Code => node.type === 'code')
  return Object.fromEntries(blocks.map(({meta, value}) => [meta ?? '', `${value}\n`]))
}

/** The files of an example that lie below `base` or `head`. */
function side(name: 'base' | 'head', files: Readonly<Record<string, string>>): Record<string, string> {
  const found = Object.entries(files).filter(([path]) => path.startsWith(`${name}/`))
  return Object.fromEntries(found.map(([path, text]) => [path.slice(name.length + 1), text]))
}

/** What `lint` says about an example of a rule's page, by the profile of the example if it has one. */
function lintExample(heading: string, id: string, options: LintOptions): readonly Diagnostic[] {
  const {'norma.yaml': text, ...files} = example(page(id), heading)
  if (text === undefined) return lintFiles(files, options)
  const {profile} = parseProfile({path: 'norma.yaml', text})
  if (!profile) throw new Error(`Unexpected profile on the page of ${id}, expected one that can be read`)
  return lintFiles(files, {...options, profile})
}

test('every rule has its file, its page and its tests, and nothing else lies there', () => {
  const ids = rules.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const expected = ids.flatMap((id) => [`${id}.md`, `${id}.ts`]).sort()
  expect(readdirSync(folder).sort()).toEqual(expected)
  const tests = readdirSync(new URL('.', import.meta.url)).filter((name) => name !== 'rule-pages.test.ts')
  expect(tests.sort()).toEqual(ids.map((id) => `${id}.test.ts`).sort())
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('page of %s', (id, rule) => {
  test('says what, why, how to fix and how to waive', () => {
    const tree = page(id)
    const headings = tree.children.filter((node): node is Heading => node.type === 'heading')
    expect(headings.map((node) => textOf(node))).toEqual([id, 'Why', 'Wrong', 'Right', 'How to fix', 'How to waive'])
    const [why = '', afterWhy = ''] = headings.slice(1, 3).map(({position}) => position?.start.offset)
    const reasons = readFileSync(new URL(`${id}.md`, folder), 'utf8').slice(Number(why), Number(afterWhy))
    expect(reasons).toMatch(
      /Source:\s(scs-\d{4}|RFC \d+|WCAG|the Unicode Standard|GitHub Flavored Markdown|Norma's own)\b/
    )
    const summary = tree.children[1]
    expect(summary && textOf(summary)).toBe(rule.summary)
  })

  if (id === 'unreadable-file') {
    test('has no examples, since what cannot be read has no text to show', () => {
      expect(example(page(id), 'Wrong')).toEqual({})
      expect(example(page(id), 'Right')).toEqual({})
      expect(readFileSync(new URL(`${id}.md`, folder), 'utf8')).toContain('has no text that could be shown')
    })
    return
  }

  if (rule.subject === 'change' || id === 'scope-change') {
    test('its wrong change is reported by the rule, its right one by none', () => {
      const wrong = example(page(id), 'Wrong')
      const right = example(page(id), 'Right')
      const found = lintChangedFiles(side('base', wrong), side('head', wrong))
      expect(found.map((diagnostic) => diagnostic.rule)).toContain(id)
      expect(printed(lintChangedFiles(side('base', right), side('head', right)))).toEqual([])
    })
    return
  }

  test('its wrong example is reported by the rule, its right one by none', () => {
    const severities = rule.severity === 'off' ? ({[id]: 'warning'} as const) : {}
    const options = {severities, ...(id === 'requirement-ledger' && {ledger: ledgerText([])})}
    expect(lintExample('Wrong', id, options).map((diagnostic) => diagnostic.rule)).toContain(id)
    expect(printed(lintExample('Right', id, options))).toEqual([])
  })
})
