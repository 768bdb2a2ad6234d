import type {Document} from '../document.ts'
import {isNumbered, shortId} from '../document-id.ts'
import {type DatedStep, datedSteps, type IsoDate} from '../lifecycle.ts'
import {type Profile, stageOf} from '../profile/profile.ts'
import {pairBy} from './change.ts'
import {bodyOf, type HistoryState, statesOf} from './history-state.ts'
import type {HistoryStep} from './history-step.ts'

const lineageEvents = ['created', 'renamed', 'numbered', 'moved', 'status', 'text', 'removed', 'restored'] as const

/** Something that a commit did to a document. */
export interface LineageEvent {
  readonly kind: (typeof lineageEvents)[number]
  readonly hash: string
  readonly day: IsoDate
  readonly subject: string
  /** What was there before: an id, a status. */
  readonly from?: string
  readonly to?: string
}

/** The way of one document, whatever it was called. */
export interface Lineage {
  /** Its ids, the one of today last. */
  readonly ids: string[]
  readonly events: LineageEvent[]
  readonly contributors: Set<string>
  /** The day on which each date was recorded as it stands now. */
  readonly recordedOn: Partial<Record<DatedStep, IsoDate>>
  firstDay: IsoDate
  lastDay: IsoDate
  isThere: boolean
}

/** The ways of all documents, from the steps of a history, oldest first. */
export function lineagesOf(steps: readonly HistoryStep[], profile: Profile): readonly Lineage[] {
  const byId = new Map<string, Lineage>()
  for (const step of steps) {
    const [base, head] = (['before', 'after'] as const).map((side) => statesOf(step.files, side, profile))
    take(step, base ?? [], head ?? [], byId, profile)
  }
  return [...new Set(byId.values())]
}

function take(
  step: HistoryStep,
  base: readonly HistoryState[],
  head: readonly HistoryState[],
  byId: Map<string, Lineage>,
  profile: Profile
): void {
  const sameNumber = (state: HistoryState): string => (isNumbered(state, profile) ? shortId(state) : state.id)
  const sameSlug = ({kind, version, slug}: HistoryState): string => `${kind}${version} ${slug}`
  const pairs = pairBy(base, head, [({path}) => path, ({id}) => id, sameNumber, sameSlug])
  const paired = new Set(pairs.flatMap((pair) => [pair.base, pair.head]))
  for (const pair of pairs) goOn(lineageFor(pair.base, step, byId), pair.base, pair.head, step, byId, profile)
  for (const state of base.filter((one) => !paired.has(one))) {
    const lineage = lineageFor(state, step, byId)
    lineage.isThere = false
    note(lineage, step, {kind: 'removed'})
  }
  for (const state of head.filter((one) => !paired.has(one))) begin(state, step, byId, profile)
}

/** A document that is new, or back again under its number. */
function begin(state: HistoryState, step: HistoryStep, byId: Map<string, Lineage>, profile: Profile): void {
  const number = isNumbered(state, profile) ? `${shortId(state)}-` : state.id
  const gone = byId.values().find(({ids, isThere}) => !isThere && ids.at(-1)?.startsWith(number))
  const status = state.document?.frontMatter.status
  const known = gone ?? lineageFor(state, step, byId)
  if (gone && gone.ids.at(-1) !== state.id) gone.ids.push(state.id)
  known.isThere = true
  byId.set(state.id, known)
  note(known, step, {kind: gone ? 'restored' : 'created', ...(status !== undefined && {to: status})})
  record(known, undefined, state.document, step)
}

function goOn(
  lineage: Lineage,
  base: HistoryState,
  head: HistoryState,
  step: HistoryStep,
  byId: Map<string, Lineage>,
  profile: Profile
): void {
  if (base.id !== head.id) {
    const kind = base.number === head.number ? 'renamed' : 'numbered'
    byId.delete(base.id)
    byId.set(head.id, lineage)
    lineage.ids.push(head.id)
    note(lineage, step, {kind, from: base.id, to: head.id})
  } else if (base.path !== head.path) note(lineage, step, {kind: 'moved', from: base.path, to: head.path})
  else note(lineage, step)
  const [from, to] = [base.document?.frontMatter.status, head.document?.frontMatter.status]
  if (to !== undefined && from !== to) note(lineage, step, {kind: 'status', to, ...(from !== undefined && {from})})
  const counted = stageOf(profile, from) === 'stable' || stageOf(profile, from) === 'deprecated'
  if (counted && from !== undefined && head.document && bodyOf(base) !== bodyOf(head)) {
    note(lineage, step, {kind: 'text', from})
  }
  record(lineage, base.document, head.document, step)
}

function lineageFor(state: HistoryState, {day}: HistoryStep, byId: Map<string, Lineage>): Lineage {
  const known = byId.get(state.id)
  if (known) return known
  const made = {ids: [state.id], events: [], contributors: new Set<string>(), recordedOn: {}}
  const lineage: Lineage = {...made, firstDay: day, lastDay: day, isThere: true}
  byId.set(state.id, lineage)
  return lineage
}

function note(
  lineage: Lineage,
  {hash, day, subject, authors}: HistoryStep,
  event?: Omit<LineageEvent, 'hash' | 'day' | 'subject'>
): void {
  lineage.lastDay = day
  for (const name of authors) lineage.contributors.add(name)
  if (event) lineage.events.push({...event, hash, day, subject})
}

function record(
  {recordedOn}: Lineage,
  base: Document | undefined,
  head: Document | undefined,
  step: HistoryStep
): void {
  if (!head) return
  for (const one of datedSteps) {
    const key = `${one}_at` as const
    const value = head.frontMatter[key]
    if (value === undefined) delete recordedOn[one]
    else if (value !== base?.frontMatter[key] || recordedOn[one] === undefined) recordedOn[one] = step.day
  }
}
