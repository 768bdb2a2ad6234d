import type {Document} from '../../../core/document.ts'
import type {Profile} from '../../../core/profile/profile.ts'
import {fileAddress, ruleAddress, siteAddress} from '../../../core/site/addresses.ts'
import {sitePages} from '../../../core/site/fixed-paths.ts'
import {rulePath} from '../../../core/site/page-paths.ts'
import {fileStart} from '../../../core/text/place.ts'
import type {Rule} from '../../../lint/engine/rule.ts'
import {rules} from '../../../lint/rules.ts'

export interface RuleRow {
  readonly id: string
  readonly href: string
  /** As the profile has it. */
  readonly severity: string
  readonly summary: string
  readonly isFixable: boolean
}

/** What the page of a rule says besides its text. */
export interface RuleFacts extends RuleRow {
  readonly canonical: string
  /** Where all rules are. */
  readonly index: string
}

export interface RulesFacts {
  readonly canonical: string
  readonly groups: readonly RuleGroup[]
}

export interface RuleGroup {
  readonly title: string
  readonly rows: readonly RuleRow[]
}

/** What the rules look at, in the order of the index. */
const subjects: Readonly<Record<Rule['subject'], string>> = {
  shape: 'Files and front matter',
  engine: 'Waivers',
  document: 'Single documents',
  catalog: 'Documents together',
  change: 'Changes',
  scope: 'Certificate scopes and clouds'
}

export function ruleFacts(rule: Rule, profile: Profile): RuleFacts {
  return {
    ...ruleRow(rule, profile),
    canonical: ruleAddress(rule.id, profile),
    index: siteAddress(sitePages.rules, profile)
  }
}

export function rulesFacts(profile: Profile): RulesFacts {
  return {canonical: fileAddress(sitePages.rules, profile), groups: ruleGroups(profile)}
}

function ruleRow({id, severity, summary, fixable}: Rule, profile: Profile): RuleRow {
  return {
    id,
    href: siteAddress(rulePath(id), profile),
    severity: profile.rules[id] ?? severity,
    summary,
    isFixable: fixable === true
  }
}

function ruleGroups(profile: Profile): readonly RuleGroup[] {
  const groups = Map.groupBy(rules, ({subject}) => subjects[subject])
  return Object.values(subjects).flatMap((title) => {
    const own = groups.get(title)
    return own ? [{title, rows: own.map((rule) => ruleRow(rule, profile))}] : []
  })
}

/** What the renderer needs to know of a page that is not a document: it relates to nothing. */
export function pageAsDocument(id: string, title: string): Document {
  return {
    id,
    prefix: '',
    number: '',
    kind: '',
    version: 1,
    slug: '',
    path: `${rulePath(id)}.md`,
    frontMatter: {title, type: '', track: '', replaces: [], replaced_by: [], supplements: []},
    places: {},
    keyPlaces: {},
    frontMatterEnd: fileStart
  }
}
