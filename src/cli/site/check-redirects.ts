import {HelpfulError} from '../../core/helpful-error.ts'
import type {Histories} from '../../core/history/document-history.ts'
import {brokenRedirects} from '../../reports/site/redirects.ts'
import type {SiteCorpus} from './site-certification.ts'

/** @throws HelpfulError where a redirect of the profile stands in the way of a page, or leads to none. */
export function checkRedirects(
  {catalog, certification}: Pick<SiteCorpus, 'catalog' | 'certification'>,
  histories: Histories,
  consequence: string
): void {
  const problems = brokenRedirects({catalog, certification}, histories)
  if (problems.length > 0)
    throw new HelpfulError(problems.join('\n'), `Correct \`redirects\` in the profile; ${consequence}.`)
}
