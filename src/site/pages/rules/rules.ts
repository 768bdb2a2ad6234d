import {readRulePage} from '../../../adapters/files/rule-page.ts'
import {rules} from '../../../lint/rules.ts'
import type {PageKind} from '../../context.ts'
import RulePage from './rule.astro'
import {pageAsDocument, ruleGroups, ruleRow, rulesAddress} from './rule-page.ts'
import RulesPage from './rules.astro'

/** What `norma explain` prints, and an index of it. */
export const rulePages: PageKind = function* ({profile, renderer, print}) {
  yield {
    path: 'rules/index.html',
    prepare: () => {
      const groups = ruleGroups(profile)
      return {
        inputs: JSON.stringify(groups),
        html: () => print(RulesPage, {groups, canonical: rulesAddress(profile)})
      }
    }
  }
  for (const rule of rules) {
    const {id, summary} = rule
    yield {
      path: `rules/${id}/index.html`,
      prepare: () => {
        // The heading and the summary are those of the page itself.
        const text = (readRulePage(id) ?? '').replace(/^# .*\n\n.*\n/, '')
        const page = renderer.page(pageAsDocument(id, summary), text)
        const row = ruleRow(rule, profile)
        return {
          inputs: JSON.stringify(row) + page.key(),
          html: async () => print(RulePage, {row, canonical: rulesAddress(profile, id), ...(await page.render())})
        }
      }
    }
  }
}
