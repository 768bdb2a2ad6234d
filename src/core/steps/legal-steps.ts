import type {Document} from '../document.ts'
import type {Stage} from '../lifecycle.ts'
import {canTransition, type Profile, typeNamed} from '../profile/profile.ts'

/** A status that a document may change to. */
export interface LegalStep {
  readonly to: string
  readonly stage: Stage
  /** The profile puts up with it, but advises against it. */
  readonly tolerated: boolean
}

/** What a document may become, in the profile's order, what is merely tolerated last; nothing for a supplement. */
export function legalSteps({frontMatter: {type, status}}: Document, profile: Profile): readonly LegalStep[] {
  if (status === undefined || typeNamed(profile, type)?.role === 'supplement') return []
  const steps = profile.statuses.flatMap(({name: to, stage}): LegalStep[] => {
    const verdict = canTransition(profile, status, to)
    return to === status || verdict === 'refused' ? [] : [{to, stage, tolerated: verdict === 'tolerated'}]
  })
  return steps.sort((a, b) => Number(a.tolerated) - Number(b.tolerated))
}

/** The legal steps in a sentence, for the help of a message about another step. */
export function legalStepsText(document: Document, profile: Profile): string {
  const {status} = document.frontMatter
  const words = legalSteps(document, profile).map(({to}) => `\`${to}\``)
  if (words.length === 0) return `The profile has no transition from \`${status}\`.`
  return `From \`${status}\` it may become ${words.join(' or ')}.`
}
