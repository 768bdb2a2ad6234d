import type {Catalog} from '../catalog.ts'
import type {Document} from '../document.ts'
import {isNumbered, shortId} from '../document-id.ts'
import type {FrontMatterChanges} from '../front-matter/write/front-matter-edit.ts'
import type {DateKey, IsoDate} from '../lifecycle.ts'
import {keyName, type Profile, stageOf, statusesOf} from '../profile/profile.ts'
import {relationsOf} from '../relations.ts'
import {canHaveReplacedBy, successorsOf} from '../succession.ts'
import {defined} from '../text/defined.ts'
import {type DocumentChange, mergedChanges} from './document-change.ts'
import {legalSteps, legalStepsText} from './legal-steps.ts'
import {isRefusal, type Refusal} from './refusal.ts'
import {dayRefusal} from './step-day.ts'
import {successionChanges, successionRefusal} from './succession-changes.ts'

/** The stages that a step of its own leads to. */
export type StepStage = 'stable' | 'deprecated' | 'rejected'

export interface StepRequest {
  readonly stage: StepStage
  /** The day that was asked for; else the recorded one counts, else today. */
  readonly on?: IsoDate | undefined
  readonly today: IsoDate
  readonly replacedBy?: readonly Document[]
}

const stepDates: Readonly<Record<StepStage, DateKey>> = {
  stable: 'stabilized_at',
  deprecated: 'deprecated_at',
  rejected: 'rejected_at'
}

/** What taking a document to another stage changes, in it and in what replaces or is replaced by it. */
export function lifecycleStep(
  document: Document,
  request: StepRequest,
  catalog: Catalog
): readonly DocumentChange[] | Refusal {
  const {profile} = catalog
  const changesOfDocument = ownChanges(document, request, profile)
  if (isRefusal(changesOfDocument)) return changesOfDocument
  for (const newer of request.replacedBy ?? []) {
    const refusal = successionRefusal(document, newer, catalog)
    if (refusal) return refusal
  }
  const successors = [...new Set([...successorsOf(document, catalog), ...(request.replacedBy ?? [])])]
  const changes = mergedChanges([
    {document, changes: changesOfDocument},
    ...(request.stage === 'stable'
      ? endedPredecessors(document, catalog).flatMap((older) => successionChanges(older, [document], catalog))
      : successionChanges(document, successors, catalog))
  ])
  return changes.length > 0 ? changes : nothingToDo(document, request.stage, profile)
}

/** Those that had come to their end before their successor counted, and may name it now. */
function endedPredecessors(document: Document, catalog: Catalog): readonly Document[] {
  return relationsOf(catalog, document).replaces.filter((older) => canHaveReplacedBy(older, catalog.profile))
}

function ownChanges(document: Document, request: StepRequest, profile: Profile): FrontMatterChanges | Refusal {
  const status = statusAfter(document, request.stage, profile)
  if (typeof status !== 'string') return status
  if (request.stage === 'stable' && !isNumbered(document, profile)) {
    return {
      refused: `\`${document.id}\` has no number yet, expected one before it becomes \`${status}\``,
      help: `Give it its number with \`norma number ${document.id}\`.`
    }
  }
  const key = stepDates[request.stage]
  const recorded = document.frontMatter[key]
  const day = request.on ?? recorded ?? request.today
  const left = keysLeftBehind(document, request.stage, profile)
  const refusal = dayRefusal(document, {...request, key, day, left}, profile)
  if (refusal) return refusal
  return {
    ...left,
    ...defined({
      status: status === document.frontMatter.status ? undefined : status,
      [key]: day === recorded ? undefined : day
    })
  }
}

function statusAfter(document: Document, stage: StepStage, profile: Profile): string | Refusal {
  const {status, type} = document.frontMatter
  const name = `\`${shortId(document)}\``
  if (status === undefined) {
    return {refused: `${name} is a ${type} and has no lifecycle`, help: 'Name the document that it belongs to.'}
  }
  if (stageOf(profile, status) === stage) return status
  const step = legalSteps(document, profile).find((legal) => legal.stage === stage)
  if (step) return step.to
  const words = statusesOf(profile, stage).map((word) => `\`${word}\``)
  const refused =
    words.length > 0
      ? `Unexpected step of ${name} from \`${status}\` to ${words.join(' or ')}`
      : `The profile has no status for a document that is ${stage}`
  return {refused, help: legalStepsText(document, profile)}
}

/** A document that comes back from its end loses the day of the end, and the documents that were to replace it. */
function keysLeftBehind(document: Document, stage: StepStage, profile: Profile): FrontMatterChanges {
  const from = stageOf(profile, document.frontMatter.status)
  if (from === stage || (from !== 'deprecated' && from !== 'rejected')) return {}
  const isReplaced = document.frontMatter.replaced_by.length > 0
  const changes = {[stepDates[from]]: []}
  return stage === 'stable' && isReplaced ? {...changes, replaced_by: []} : changes
}

function nothingToDo(document: Document, stage: StepStage, profile: Profile): Refusal {
  const day = document.frontMatter[stepDates[stage]]
  return {
    refused: `\`${shortId(document)}\` is \`${document.frontMatter.status}\` already, ${keyName(profile, stepDates[stage])} ${day}`,
    help: legalStepsText(document, profile)
  }
}
