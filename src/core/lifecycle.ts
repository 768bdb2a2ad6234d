/** A day as `YYYY-MM-DD`, UTC, compared as text. */
export type IsoDate = string

/** What every status of a profile stands for; the words are the profile's, these are ours. */
export const stages = ['draft', 'stable', 'deprecated', 'rejected'] as const
export type Stage = (typeof stages)[number]

export const phases = ['draft', 'upcoming', 'effective', 'retiring', 'deprecated', 'rejected', 'informative'] as const
export type Phase = (typeof phases)[number]

/** The steps that a document records a day for. */
export const datedSteps = ['stabilized', 'deprecated', 'rejected'] as const
export type DatedStep = (typeof datedSteps)[number]

/** The keys of front matter that the days stand under. */
export const dateKeys = ['stabilized_at', 'deprecated_at', 'rejected_at'] as const
export type DateKey = (typeof dateKeys)[number]

/** What each stage says about each date; a Stable document may announce its end. */
export const dateNeeds: Readonly<Record<Stage, Readonly<Record<DateKey, 'required' | 'permitted' | 'refused'>>>> = {
  draft: {stabilized_at: 'refused', deprecated_at: 'refused', rejected_at: 'refused'},
  stable: {stabilized_at: 'required', deprecated_at: 'permitted', rejected_at: 'refused'},
  deprecated: {stabilized_at: 'permitted', deprecated_at: 'required', rejected_at: 'refused'},
  rejected: {stabilized_at: 'refused', deprecated_at: 'refused', rejected_at: 'required'}
}

export interface LifecycleDates {
  readonly stabilizedAt?: IsoDate | undefined
  readonly deprecatedAt?: IsoDate | undefined
  readonly rejectedAt?: IsoDate | undefined
}

export interface LifecycleFacts extends LifecycleDates {
  /** Undefined for a document of a type without lifecycle. */
  readonly stage?: Stage | undefined
  /** Where documents carry no dates, the stage alone counts. */
  readonly isUndated?: boolean
}

const undatedPhases: Readonly<Record<Stage, Phase>> = {
  draft: 'draft',
  stable: 'effective',
  deprecated: 'deprecated',
  rejected: 'rejected'
}

/** The recorded dates read against a day. */
export function phaseOn(day: IsoDate, facts: LifecycleFacts): Phase {
  const {stage, stabilizedAt, deprecatedAt, rejectedAt} = facts
  if (!stage) return 'informative'
  if (facts.isUndated) return undatedPhases[stage]
  if (stage === 'rejected' || (rejectedAt && rejectedAt <= day)) return 'rejected'
  if (deprecatedAt && deprecatedAt <= day) return 'deprecated'
  if (!stabilizedAt) return 'draft'
  if (stabilizedAt > day) return 'upcoming'
  return deprecatedAt ? 'retiring' : 'effective'
}

/** The mark that a phase carries in the matrix: `*` not yet in force, `†` about to end. */
export const phaseMarks: Readonly<Partial<Record<Phase, string>>> = {upcoming: '*', retiring: '†'}

/** The normative phases: what binds on the day, its announced end included. */
export function isInForce(phase: Phase): boolean {
  return phase === 'effective' || phase === 'retiring'
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
