import type {Change} from '../../core/history/change.ts'
import {stageOf} from '../../core/profile/profile.ts'
import {type RequirementDifference, requirementDifferences} from '../../core/requirements/differences.ts'
import type {Requirement} from '../../core/requirements/requirement.ts'
import {bodyChange} from '../change/body-change.ts'
import type {ChangeContext, ChangeRule, RuleProblem} from '../engine/rule.ts'

export const stableBodyChanged: ChangeRule = {
  id: 'stable-body-changed',
  subject: 'change',
  severity: 'notice',
  summary: 'A change of the text of a stable document does not change what the document requires.',
  *check(change, context) {
    if (change.kind !== 'modified') return
    const {status} = change.base.frontMatter
    const textChange = stageOf(context.profile, status) === 'stable' ? bodyChange(change, context) : undefined
    if (!textChange) return
    const {place, keywords} = textChange
    const finding = {document: change.head, place}
    yield {
      ...finding,
      message: `Unexpected change of the text of a \`${status}\` document, expected the same requirements as before`,
      help: 'Corrections and explanations are fine; put new requirements into a next version.'
    }
    const differences = changedRequirements(change, context)
    yield* differences.map(
      (one): RuleProblem => ({
        document: change.head,
        place: one.kind === 'removed' ? place : one.after.place,
        message: `${describeChange(one)} in a \`${status}\` document, expected the same requirements as before`,
        help: 'Propose a next version if the document is to require more or less.',
        severity: 'warning'
      })
    )
    if (keywords.base === keywords.head || differences.length > 0) return
    yield {
      ...finding,
      message: `Unexpected ${keywords.head} requirement keywords in a \`${status}\` document, expected ${keywords.base} as before`,
      help: 'Check whether the text requires more than before; if it does, propose a next version.',
      severity: 'warning'
    }
  }
}

type RequirementChange = Exclude<RequirementDifference, {readonly kind: 'reworded'}>

/** The requirements that are new, removed, stronger or weaker. The notice is enough for those that are only reworded. */
function changedRequirements(
  {base, head}: Extract<Change, {readonly kind: 'modified'}>,
  {comparison, texts}: ChangeContext
): readonly RequirementChange[] {
  const differences = requirementDifferences(
    comparison.base.texts.requirements(base).requirements,
    texts.requirements(head).requirements
  )
  return differences.flatMap((one) => (one.kind === 'reworded' ? [] : [one]))
}

function describeChange(difference: RequirementChange): string {
  switch (difference.kind) {
    case 'added':
      return `Unexpected new requirement ${quoteText(difference.after)}`
    case 'removed':
      return `Unexpected removal of the requirement ${quoteText(difference.before)}`
    case 'strengthened':
    case 'weakened': {
      const {before, after, kind} = difference
      const step = kind === 'strengthened' ? 'stronger' : 'weaker'
      return `Unexpected ${step} requirement ${quoteText(after)} (it was \`${before.keyword}\`)`
    }
  }
}

/** Enough for nearly every sentence. Of a longer one the beginning is shown. */
const longest = 240

function quoteText({text}: Requirement): string {
  const line = text.replaceAll('`', "'")
  return `\`${line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line}\``
}
