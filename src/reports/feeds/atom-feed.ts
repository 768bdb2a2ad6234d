import {Feed} from 'feed'
import {compareText} from '../../core/diagnostic.ts'
import {type Document, lifecycleOf} from '../../core/document.ts'
import type {LifecycleEvent} from '../../core/history/lifecycle-events.ts'
import {datedSteps, type IsoDate} from '../../core/lifecycle.ts'
import {relationsOf} from '../../core/relations.ts'
import {documentAddress, fileAddress, fullAddress} from '../../core/site/addresses.ts'
import {sitePages} from '../../core/site/fixed-paths.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {defined} from '../../core/text/defined.ts'
import {eventText} from '../status/event-text.ts'
import {escapeXml, xmlCharacters} from '../text/escape.ts'

export interface FeedAbout {
  readonly title: string
  /** The full addresses of the feed, which is its id as well, and of the page that it belongs to. */
  readonly address: string
  readonly page: string
}

/** Readers ask for a feed again and again: older news than these are on the pages. */
const most = 500

/** Events as an Atom feed (RFC 4287), newest first. */
export function atomFeed(about: FeedAbout, events: readonly LifecycleEvent[], content: SiteContent): string {
  const {profile} = content.catalog
  const dated = events.map((event) => ({event, updated: updatedOn(event, content)}))
  const entries = dated
    .sort((a, b) => compareText(b.updated, a.updated) || compareText(a.event.id, b.event.id))
    .slice(0, most)
  const feed = new Feed(
    defined({
      id: about.address,
      title: plainText(about.title),
      updated: instant(entries[0]?.updated ?? content.day),
      generator: 'Norma',
      link: about.page,
      feedLinks: {atom: about.address},
      author: {name: plainText(profile.title), link: fileAddress(sitePages.home, profile)},
      copyright: profile.license && plainText(profile.license.name)
    })
  )
  for (const {event, updated} of entries) {
    const page = fullAddress(documentAddress(event.document, profile), profile)
    feed.addItem({
      // The package writes titles and summaries of entries as HTML, unescaped.
      title: escapeXml(eventText(event)),
      description: escapeXml(summaryOf(event, content)),
      id: `${page}${event.id.slice(event.document.id.length)}`,
      link: page,
      date: instant(updated),
      category: [
        {name: event.step, term: event.step},
        {name: event.form, term: event.form}
      ]
    })
  }
  return `${feed.atom1()}\n`
}

/** The day that an entry became news; for an announcement without a known day, the last known change of its document. */
function updatedOn({document, knownSince}: LifecycleEvent, {catalog, day, histories}: SiteContent): IsoDate {
  if (knownSince !== undefined) return knownSince
  const facts = lifecycleOf(document, catalog.profile)
  const days = [histories.get(document.id)?.lastChangedOn, ...datedSteps.map((step) => facts[`${step}At`])]
  return days.reduce<IsoDate | undefined>(latestBy(day), undefined) ?? day
}

function latestBy(day: IsoDate): (latest: IsoDate | undefined, one: IsoDate | undefined) => IsoDate | undefined {
  return (latest, one) => (one !== undefined && one <= day && (latest === undefined || one > latest) ? one : latest)
}

function summaryOf({document, step}: LifecycleEvent, {catalog}: SiteContent): string {
  const {type, track, description} = document.frontMatter
  const what = `${type} of the track ${track}.`
  if (step !== 'deprecated') return [what, description].filter(Boolean).join(' ')
  const successors: readonly Document[] = relationsOf(catalog, document).replacedBy
  const instead = successors.map((one) => `${one.frontMatter.title} (${one.id})`).join(', ')
  return instead === '' ? what : `${what} Replaced by: ${instead}.`
}

/** A text as the package wants it: it takes `&amp;` for `&`, and escapes that. */
function plainText(text: string): string {
  return xmlCharacters(text).replaceAll('&', '&amp;')
}

function instant(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
