import type {Catalog} from '../core/catalog.ts'
import {redirectProblems} from '../reports/redirects.ts'
import {Misuse} from './misuse.ts'

/** @throws Misuse where a redirect of the profile stands in the way of a page, or leads to none. */
export function checkRedirects(catalog: Catalog, consequence: string): void {
  const problems = redirectProblems(catalog)
  if (problems.length > 0) throw new Misuse(problems.join('\n'), `Mend \`redirects\` of the profile; ${consequence}.`)
}
