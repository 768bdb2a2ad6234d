import type {Catalog} from '../catalog.ts'
import {compareText} from '../diagnostic.ts'
import {type Document, lifecycleOf} from '../document.ts'
import {type DatedStep, datedSteps, type IsoDate, type LifecycleFacts, type Phase, phaseOn} from '../lifecycle.ts'
import type {Profile} from '../profile/profile.ts'
import {defined} from '../text/defined.ts'
import {type Histories, noHistories} from './document-history.ts'

const lifecycleSteps = ['published', ...datedSteps] as const
export type LifecycleStep = (typeof lifecycleSteps)[number]

/** Something that happened to a document, or that is announced. */
export interface LifecycleEvent {
  /** Unique, and the same whenever it is asked for: `scs-0100-v1-flavor-naming#deprecated-2023-10-31`. */
  readonly id: string
  readonly document: Document
  readonly step: LifecycleStep
  /** `announced`: the day was recorded ahead of it; `arrived`: it has come. */
  readonly form: 'announced' | 'arrived'
  /** The day that the step takes effect on. */
  readonly effectiveOn: IsoDate
  /** The day that this was news on; undefined for an announcement whose day nobody knows. */
  readonly knownSince?: IsoDate
}

/**
 * What has happened to the documents by a day, and what is announced for later; newest first. An announced day
 * is an event, and so is its arrival. Without history there is no publication, and of what has arrived nobody
 * knows when it was announced.
 */
export function lifecycleEvents(
  {byId, profile}: Catalog,
  day: IsoDate,
  histories: Histories = noHistories
): readonly LifecycleEvent[] {
  return [...byId.values()].flatMap((document) => eventsOf(document, profile, day, histories)).sort(compareEvents)
}

/** What is announced and has not arrived on the day; next first. */
export function upcomingEvents(events: readonly LifecycleEvent[], day: IsoDate): readonly LifecycleEvent[] {
  return events
    .filter(({effectiveOn}) => effectiveOn > day)
    .sort((a, b) => compareText(a.effectiveOn, b.effectiveOn) || compareText(a.id, b.id))
}

/** What has arrived, and the announcements whose day is known; newest first. */
export function pastEvents(events: readonly LifecycleEvent[]): readonly LifecycleEvent[] {
  return events.filter(({knownSince}) => knownSince !== undefined)
}

function eventsOf(document: Document, profile: Profile, day: IsoDate, histories: Histories): LifecycleEvent[] {
  const history = histories.get(document.id)
  const event = (
    step: LifecycleStep,
    form: LifecycleEvent['form'],
    effectiveOn: IsoDate,
    knownSince: IsoDate | undefined
  ): LifecycleEvent =>
    defined({
      id: `${document.id}#${form === 'announced' ? `${step}-announced` : step}-${effectiveOn}`,
      document,
      step,
      form,
      effectiveOn,
      knownSince
    })
  const published = history?.firstPublishedOn
  const facts = lifecycleOf(document, profile)
  return [
    ...(published !== undefined && published <= day ? [event('published', 'arrived', published, published)] : []),
    ...datedSteps.flatMap((step) => {
      const on = dayOf(step, facts)
      if (on === undefined) return []
      const recorded = history?.recordedOn?.[step]
      const isAhead = recorded !== undefined && recorded < on && recorded <= day
      return [
        ...(on > day || isAhead ? [event(step, 'announced', on, isAhead ? recorded : undefined)] : []),
        ...(on <= day ? [event(step, 'arrived', on, on)] : [])
      ]
    })
  ]
}

const phasesAfter: Readonly<Record<DatedStep, readonly Phase[]>> = {
  stabilized: ['effective', 'retiring'],
  deprecated: ['deprecated'],
  rejected: ['rejected']
}

/** The day that a step takes effect on; undefined where, by its other dates, the document never takes the step. */
function dayOf(step: DatedStep, facts: LifecycleFacts): IsoDate | undefined {
  const on = facts[`${step}At`]
  return on !== undefined && phasesAfter[step].includes(phaseOn(on, facts)) ? on : undefined
}

/** Where the day of an announcement is not known, it stands by the day that it announces. */
function compareEvents(a: LifecycleEvent, b: LifecycleEvent): number {
  return compareText(b.knownSince ?? b.effectiveOn, a.knownSince ?? a.effectiveOn) || compareText(a.id, b.id)
}
