import {ICalCalendar, ICalEventTransparency} from 'ical-generator'
import {compareText} from '../../core/diagnostic.ts'
import {shortId} from '../../core/document-id.ts'
import type {LifecycleEvent} from '../../core/history/lifecycle-events.ts'
import type {DatedStep} from '../../core/lifecycle.ts'
import {documentAddress, fileAddress, fullAddress} from '../../core/site/addresses.ts'
import {sitePages} from '../../core/site/fixed-paths.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {xmlCharacters} from '../text/escape.ts'

const verbs: Readonly<Record<DatedStep, string>> = {
  stabilized: 'comes into force',
  deprecated: 'is deprecated',
  rejected: 'is rejected'
}

/**
 * The days of all lifecycles as a calendar (RFC 5545), past and to come. A step keeps its UID when its day is
 * moved, so that calendars move it as well.
 */
export function calendar(events: readonly LifecycleEvent[], {catalog, day}: SiteContent): string {
  const {profile} = catalog
  const stamp = new Date(`${day}T00:00:00Z`)
  const ical = new ICalCalendar({
    name: xmlCharacters(profile.title),
    prodId: {company: 'Norma', product: 'calendar', language: 'EN'},
    url: fileAddress(sitePages.home, profile)
  })
  const days = events
    .filter(({effectiveOn, form}) => form === 'arrived' || effectiveOn > day)
    .sort((a, b) => compareText(a.effectiveOn, b.effectiveOn) || compareText(a.id, b.id))
  for (const {document, step, effectiveOn} of days) {
    if (step === 'published') continue
    const {title, type, track} = document.frontMatter
    const page = fullAddress(documentAddress(document, profile), profile)
    ical.createEvent({
      id: `${document.id}-${step}@${new URL(profile.url).host}`,
      start: new Date(`${effectiveOn}T00:00:00Z`),
      allDay: true,
      stamp,
      summary: xmlCharacters(`${shortId(document)} ${verbs[step]}: ${title}`),
      description: xmlCharacters(`${type}, ${track}\n${page}`),
      url: page,
      categories: [{name: xmlCharacters(track)}],
      transparency: ICalEventTransparency.TRANSPARENT
    })
  }
  return `${ical.toString()}\r\n`
}
