import {HelpfulError} from '../../core/helpful-error.ts'
import type {Histories} from '../../core/history/document-history.ts'
import {redirectProblems} from '../../reports/site/redirects.ts'
import type {Corpus} from '../corpus/corpus.ts'
import type {SiteCertification} from './site-certification.ts'

/** @throws HelpfulError where a redirect of the profile stands in the way of a page, or leads to none. */
export function checkRedirects(
  {catalog, certification}: Pick<Corpus & SiteCertification, 'catalog' | 'certification'>,
  histories: Histories,
  consequence: string
): void {
  const problems = redirectProblems(catalog, histories, certification)
  if (problems.length > 0)
    throw new HelpfulError(problems.join('\n'), `Correct \`redirects\` in the profile; ${consequence}.`)
}
