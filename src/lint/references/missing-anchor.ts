import type {Document} from '../../core/document.ts'
import {enoughCandidates, mostSimilar} from '../../core/text/similar.ts'
import type {RuleContext, RuleProblem} from '../engine/rule.ts'

/** The top of a page, text fragments and the anchors of footnotes need no heading. */
const builtIn = /^(?:$|top$|:~:|user-content-fn(?:ref)?-)/i

/** What is wrong with a link to a section of a document; `where` is what the message calls the document. */
export function missingAnchor(
  fragment: string,
  target: Document,
  where: string,
  {texts}: RuleContext
): Pick<RuleProblem, 'message' | 'help'> | undefined {
  if (builtIn.test(fragment)) return undefined
  const anchors = texts.anchors(target)
  if (anchors.has(fragment) || anchors.has(fragment.replace(/^user-content-/, ''))) return undefined
  const near = mostSimilar(fragment, anchors.values().take(enoughCandidates))
  return {
    message: `Unexpected link to \`#${fragment}\`, expected a heading of ${where}`,
    help: near ? `Did you mean \`#${near}\`?` : `No heading of ${where} is similar; check whether it was renamed.`
  }
}
