import type {Catalog} from '../core/catalog.ts'
import type {Histories} from '../core/document-history.ts'
import {redirectProblems} from '../reports/redirects.ts'
import {Misuse} from './misuse.ts'

/** @throws Misuse where a redirect of the profile stands in the way of a page, or leads to none. */
export function checkRedirects(catalog: Catalog, histories: Histories, consequence: string): void {
  const problems = redirectProblems(catalog, histories)
  if (problems.length > 0) throw new Misuse(problems.join('\n'), `Mend \`redirects\` of the profile; ${consequence}.`)
}
