import type {Document} from '../document.ts'
import {isNumbered, shortId} from '../document-id.ts'
import {type DatedStep, datedSteps, type IsoDate} from '../lifecycle.ts'
import {type Profile, stageOf} from '../profile/profile.ts'
import {defined} from '../text/defined.ts'
import {pairByKeys} from './change.ts'
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

/** The history of one document under all its names. */
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

/** The lineages of all documents, from the steps of a history, oldest first. */
export function lineagesOf(steps: readonly HistoryStep[], profile: Profile): readonly Lineage[] {
  const byId = new Map<string, Lineage>()
  for (const step of steps) {
    const base = statesOf(step.files, 'before', profile)
    const head = statesOf(step.files, 'after', profile)
    applyStep(step, base, head, byId, profile)
  }
  return [...new Set(byId.values())]
}

function applyStep(
  step: HistoryStep,
  base: readonly HistoryState[],
  head: readonly HistoryState[],
  byId: Map<string, Lineage>,
  profile: Profile
): void {
  const sameNumber = (state: HistoryState): string => (isNumbered(state, profile) ? shortId(state) : state.id)
  const sameSlug = ({kind, version, slug}: HistoryState): string => `${kind}${version} ${slug}`
  const pairs = pairByKeys(base, head, [({path}) => path, ({id}) => id, sameNumber, sameSlug])
  const paired = new Set(pairs.flatMap((pair) => [pair.base, pair.head]))
  for (const pair of pairs)
    continueLineage(lineageFor(pair.base, step, byId), pair.base, pair.head, step, byId, profile)
  for (const state of base.filter((one) => !paired.has(one))) {
    const lineage = lineageFor(state, step, byId)
    lineage.isThere = false
    recordStep(lineage, step, {kind: 'removed'})
  }
  for (const state of head.filter((one) => !paired.has(one))) startLineage(state, step, byId, profile)
}

/** Starts the lineage of a new document, or takes up that of one that comes back under its number. */
function startLineage(state: HistoryState, step: HistoryStep, byId: Map<string, Lineage>, profile: Profile): void {
  const start = isNumbered(state, profile) ? `${shortId(state)}-` : undefined
  const isSame = (id = ''): boolean => id === state.id || (start !== undefined && id.startsWith(start))
  const removed = byId.values().find(({ids, isThere}) => !isThere && isSame(ids.at(-1)))
  const status = state.document?.frontMatter.status
  const lineage = removed ?? lineageFor(state, step, byId)
  if (removed && removed.ids.at(-1) !== state.id) removed.ids.push(state.id)
  lineage.isThere = true
  byId.set(state.id, lineage)
  recordStep(lineage, step, defined({kind: removed ? ('restored' as const) : ('created' as const), to: status}))
  recordDates(lineage, undefined, state.document, step)
}

function continueLineage(
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
    recordStep(lineage, step, {kind, from: base.id, to: head.id})
  } else if (base.path !== head.path) recordStep(lineage, step, {kind: 'moved', from: base.path, to: head.path})
  else recordStep(lineage, step)
  const from = base.document?.frontMatter.status
  const to = head.document?.frontMatter.status
  if (to !== undefined && from !== to) recordStep(lineage, step, defined({kind: 'status' as const, to, from}))
  const hasBeenStable = stageOf(profile, from) === 'stable' || stageOf(profile, from) === 'deprecated'
  if (hasBeenStable && from !== undefined && head.document && bodyOf(base) !== bodyOf(head)) {
    recordStep(lineage, step, {kind: 'text', from})
  }
  recordDates(lineage, base.document, head.document, step)
}

function lineageFor(state: HistoryState, {day}: HistoryStep, byId: Map<string, Lineage>): Lineage {
  const existing = byId.get(state.id)
  if (existing) return existing
  const lineage: Lineage = {
    ids: [state.id],
    events: [],
    contributors: new Set(),
    recordedOn: {},
    firstDay: day,
    lastDay: day,
    isThere: true
  }
  byId.set(state.id, lineage)
  return lineage
}

function recordStep(
  lineage: Lineage,
  {hash, day, subject, authors}: HistoryStep,
  event?: Omit<LineageEvent, 'hash' | 'day' | 'subject'>
): void {
  lineage.lastDay = day
  for (const name of authors) lineage.contributors.add(name)
  if (event) lineage.events.push({...event, hash, day, subject})
}

function recordDates(
  {recordedOn}: Lineage,
  base: Document | undefined,
  head: Document | undefined,
  step: HistoryStep
): void {
  if (!head) return
  for (const datedStep of datedSteps) {
    const key = `${datedStep}_at` as const
    const value = head.frontMatter[key]
    if (value === undefined) delete recordedOn[datedStep]
    else if (value !== base?.frontMatter[key] || recordedOn[datedStep] === undefined) recordedOn[datedStep] = step.day
  }
}
