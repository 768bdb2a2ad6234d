import {HelpfulError} from '../../core/helpful-error.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {brokenRedirects} from '../../reports/site/redirects.ts'

/** @throws HelpfulError where a redirect of the profile has the address of a page or file, or does not lead to one. */
export function checkRedirects(content: SiteContent, consequence: string): void {
  const problems = brokenRedirects(content, content.histories)
  if (problems.length > 0)
    throw new HelpfulError(problems.join('\n'), `Correct \`redirects\` in the profile; ${consequence}.`)
}
