import {readRulePage} from '../../../adapters/files/rule-page.ts'
import {pageFile, sitePages} from '../../../core/site/fixed-paths.ts'
import {rulePath} from '../../../core/site/page-paths.ts'
import {rules} from '../../../lint/rules.ts'
import type {PageKind} from '../../context.ts'
import {makePage} from '../../page.ts'
import {pageAsDocument, ruleFacts, rulesFacts} from './rule-facts.ts'

/** What `norma explain` prints, and an index of it. */
export const rulePages: PageKind = function* ({profile, renderer}) {
  yield makePage('rules', pageFile(sitePages.rules), () => rulesFacts(profile))
  for (const rule of rules) {
    // The heading and the summary are those of the page itself.
    const text = (): string => (readRulePage(rule.id) ?? '').replace(/^# .*\n\n.*\n/, '')
    const rendering = renderer.page(pageAsDocument(rule.id, rule.summary), text)
    yield makePage('rule', pageFile(rulePath(rule.id)), () => ruleFacts(rule, profile), rendering)
  }
}
