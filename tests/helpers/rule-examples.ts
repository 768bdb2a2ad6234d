import {readFileSync} from 'node:fs'
import type {Code, Heading, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Diagnostic} from '../../src/core/diagnostic.ts'
import {parseMarkdown} from '../../src/core/markdown/markdown.ts'
import {parseProfile} from '../../src/core/profile/parse-profile.ts'
import {ledgerText} from '../../src/core/requirements/ledger.ts'
import type {Rule} from '../../src/lint/engine/rule.ts'
import {lintFiles} from './lint.ts'
import {lintChangedFiles} from './lint-change.ts'

type Files = Readonly<Record<string, string>>

/** Where the rules and their pages lie. */
export const rulesFolder = new URL('../../src/lint/rules/', import.meta.url)

export function rulePageText(id: string): string {
  return readFileSync(new URL(`${id}.md`, rulesFolder), 'utf8')
}

export function rulePage(id: string): Root {
  return parseMarkdown(rulePageText(id))
}

/** The example below a heading of a rule's page: file name → text. */
export function ruleExample(id: string, heading: 'Wrong' | 'Right'): Record<string, string> {
  const {children} = rulePage(id)
  const isHeading = (node: Root['children'][number]): node is Heading => node.type === 'heading'
  const start = children.findIndex((node) => isHeading(node) && textOf(node) === heading)
  const rest = children.slice(start + 1)
  const end = rest.findIndex(isHeading)
  const blocks = rest.slice(0, end < 0 ? undefined : end).filter((node): node is Code => node.type === 'code')
  return Object.fromEntries(blocks.map(({meta, value}) => [meta ?? '', `${value}\n`]))
}

/** Whether the examples of a rule are changes: files below `base` and below `head`. */
export function isAboutChanges({id, subject}: Rule): boolean {
  return subject === 'change' || id === 'scope-change'
}

/** The files of an example that lie below `base` or `head`. */
function side(name: 'base' | 'head', files: Files): Record<string, string> {
  const ofSide = Object.entries(files).filter(([path]) => path.startsWith(`${name}/`))
  return Object.fromEntries(ofSide.map(([path, text]) => [path.slice(name.length + 1), text]))
}

/** What all rules find in an example of a rule's page, by the profile of the example if it has one. */
export function lintExample(rule: Rule, heading: 'Wrong' | 'Right'): readonly Diagnostic[] {
  const {id, severity} = rule
  const {'norma.yaml': profileText, ...files} = ruleExample(id, heading)
  if (isAboutChanges(rule)) return lintChangedFiles(side('base', files), side('head', files))
  const options = {
    severities: severity === 'off' ? ({[id]: 'warning'} as const) : {},
    ...(id === 'requirement-ledger' && {ledger: ledgerText([])})
  }
  if (profileText === undefined) return lintFiles(files, options)
  const {profile} = parseProfile({path: 'norma.yaml', text: profileText})
  if (!profile) throw new Error(`Unexpected profile on the page of ${id}, expected one that can be read`)
  return lintFiles(files, {...options, profile})
}

/** The text of a file of an example as a finding shows it: of a change, of the head, or of the base where it is removed. */
export function exampleText(rule: Rule, path: string): string | undefined {
  const files = ruleExample(rule.id, 'Wrong')
  return isAboutChanges(rule) ? (side('head', files)[path] ?? side('base', files)[path]) : files[path]
}
