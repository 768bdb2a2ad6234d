import type {Document} from '../document.ts'
import {shortId} from '../document-id.ts'
import type {FrontMatterChanges} from '../front-matter/write/front-matter-edit.ts'
import type {IsoDate, Stage} from '../lifecycle.ts'
import {type DateKey, dateKeys, dateNeeds} from '../lifecycle.ts'
import {keyName, type Profile} from '../profile/profile.ts'
import type {Refusal} from './refusal.ts'

export interface StepDay {
  readonly stage: Stage
  readonly key: DateKey
  readonly day: IsoDate
  readonly today: IsoDate
  /** Keys that the step takes out. */
  readonly left: FrontMatterChanges
}

/** Why a step cannot be taken on a day: a day that has come stays, and the dates have to be in order. */
export function dayRefusal(document: Document, step: StepDay, profile: Profile): Refusal | undefined {
  const {frontMatter} = document
  const {stage, key, day, today, left} = step
  const name = keyName(profile, key)
  const recorded = frontMatter[key]
  if (recorded !== undefined && recorded !== day && recorded <= today) {
    return {
      refused: `\`${name}\` of \`${shortId(document)}\` is ${recorded}, and that day has come, so it stays as it is`,
      help: 'Leave out `--on`; correct a wrong day in the file.'
    }
  }
  const stands = (other: DateKey): IsoDate | undefined => (left[other] ? undefined : frontMatter[other])
  const refused = dateKeys.find((other) => dateNeeds[stage][other] === 'refused' && stands(other))
  if (refused !== undefined) {
    const there = `\`${keyName(profile, refused)}: ${frontMatter[refused]}\``
    return {
      refused: `Unexpected ${there} in \`${shortId(document)}\`, expected no such day in a document that becomes ${stage}`,
      help: 'First correct the dates in the file: one of them is wrong.'
    }
  }
  const start = key === 'stabilized_at' ? day : stands('stabilized_at')
  const end = key === 'deprecated_at' ? day : stands('deprecated_at')
  if (start === undefined || end === undefined || start <= end) return undefined
  const [ideal, other] =
    key === 'deprecated_at'
      ? [`${start} or later`, `\`${keyName(profile, 'stabilized_at')}\` is ${start}`]
      : [`${end} or earlier`, `\`${keyName(profile, 'deprecated_at')}\` is ${end}`]
  return {
    refused: `Unexpected day ${day} for \`${name}\` of \`${shortId(document)}\`, expected ${ideal}`,
    help: `Its ${other}.`
  }
}
