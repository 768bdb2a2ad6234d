import type {Document} from '../../../core/document.ts'
import type {Profile} from '../../../core/profile/profile.ts'
import {fullAddress} from '../../../core/site/addresses.ts'
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

export function ruleRow({id, severity, summary, fixable}: Rule, {base, rules: decided}: Profile): RuleRow {
  return {
    ...{id, summary, href: `${base}/rules/${id}`, severity: decided[id] ?? severity},
    isFixable: fixable === true
  }
}

export function ruleGroups(profile: Profile): readonly RuleGroup[] {
  const groups = Map.groupBy(rules, ({subject}) => subjects[subject])
  return Object.values(subjects).flatMap((title) => {
    const own = groups.get(title)
    return own ? [{title, rows: own.map((rule) => ruleRow(rule, profile))}] : []
  })
}

export function rulesAddress(profile: Profile, id = ''): string {
  return fullAddress(`${profile.base}/rules/${id}`, profile)
}

/** What the renderer needs to know of a page that is no document: it relates to nothing. */
export function pageAsDocument(id: string, title: string): Document {
  return {
    ...{id, prefix: '', number: '', kind: '', version: 1, slug: '', path: `rules/${id}.md`},
    frontMatter: {title, type: '', track: '', replaces: [], replaced_by: [], supplements: []},
    ...{places: {}, keyPlaces: {}, frontMatterEnd: fileStart}
  }
}
