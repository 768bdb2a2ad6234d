import {shortId} from '../../core/document-id.ts'
import type {LifecycleEvent} from '../../core/history/lifecycle-events.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {documentAddress} from '../../core/site/addresses.ts'

/** A line of the lists of what happened and what is coming. */
export interface EventView {
  readonly day: IsoDate
  readonly id: string
  readonly title: string
  readonly href: string
  readonly track: string
  /** "came into force" */
  readonly what: string
  readonly step: LifecycleEvent['step']
}

const happened: Readonly<Record<LifecycleEvent['step'], string>> = {
  published: 'was published',
  stabilized: 'came into force',
  deprecated: 'was deprecated',
  rejected: 'was rejected'
}

const coming: Readonly<Record<LifecycleEvent['step'], string>> = {
  published: 'will be published',
  stabilized: 'will come into force',
  deprecated: 'will be deprecated',
  rejected: 'will be rejected'
}

/** What has come, under the day that it came. */
export function arrivedView(event: LifecycleEvent, profile: Profile): EventView {
  return view(event, event.effectiveOn, happened[event.step], profile)
}

/** What was announced, under the day that it became known. */
export function announcedView(event: LifecycleEvent, since: IsoDate, profile: Profile): EventView {
  return view(event, since, `was announced: ${coming[event.step]} on ${event.effectiveOn}`, profile)
}

/** What is to come, under its day. */
export function comingView(event: LifecycleEvent, profile: Profile): EventView {
  return view(event, event.effectiveOn, coming[event.step], profile)
}

function view({document, step}: LifecycleEvent, day: IsoDate, what: string, profile: Profile): EventView {
  const {title, track} = document.frontMatter
  return {day, id: shortId(document), title, href: documentAddress(document, profile), track, what, step}
}
