import {parseFeed} from '@rowanmanning/feed-parser'
import {XMLParser} from 'fast-xml-parser'
import {describe, expect, test} from 'vitest'
import {lifecycleEvents, pastEvents, upcomingEvents} from '../../../src/core/history/lifecycle-events.ts'
import {trackAddress} from '../../../src/core/site/addresses.ts'
import {eventText} from '../../../src/reports/status/event-text.ts'
import {machineTexts, oddTitle, siteContents} from '../../helpers/site-contents.ts'

interface AtomEntry {
  readonly id: string
  readonly title: {readonly '#text': string; readonly '@_type': string}
  readonly updated: string
  readonly summary: {readonly '@_type': string}
  readonly link: readonly {readonly '@_href': string}[]
}

/** Atom as it is written, with what may stand more than once as lists. */
function readAtom(text: string) {
  const isArray = (name: string): boolean => ['entry', 'link', 'author', 'category'].includes(name)
  const {feed} = new XMLParser({ignoreAttributes: false, isArray, parseTagValue: false}).parse(text)
  const entries: readonly AtomEntry[] = feed.entry ?? []
  return {feed, entries}
}

describe.each([...siteContents])('the feeds of %s', (_, content) => {
  const {catalog, day, histories} = content
  const {profile, series} = catalog
  const events = lifecycleEvents(catalog, day, histories)
  const feedTexts = (): (readonly [string, string])[] =>
    [...machineTexts(content)].filter(([path]) => path.endsWith('feed.xml'))

  test('are one for everything, for each track and for each series', () => {
    const paths = feedTexts().map(([path]) => `${profile.base}/${path}`)
    expect(paths).toHaveLength(1 + profile.tracks.length + series.size)
    expect(paths).toEqual(
      expect.arrayContaining([
        `${profile.base}/feed.xml`,
        ...profile.tracks.map(({name}) => `${trackAddress(name, profile)}feed.xml`)
      ])
    )
  })

  // RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry MUST have, and have once.
  test('are Atom', () => {
    for (const [path, text] of feedTexts()) expectAtom(path, text)
  })

  function expectAtom(path: string, text: string): void {
    expect(() => new XMLParser().parse(text, true)).not.toThrow()
    const {feed, entries} = readAtom(text)
    expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(feed.id).toBe(`${profile.url}${profile.base}/${path}`)
    expect(feed.link.filter((link: {'@_rel': string}) => link['@_rel'] === 'self')).toEqual([
      {'@_rel': 'self', '@_href': feed.id}
    ])
    expect(feed.title).not.toBe('')
    expect(feed.author).toEqual([{name: profile.title, uri: `${profile.url}${profile.base}/`}])
    const instant = /^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/
    expect(feed.updated).toMatch(instant)
    for (const entry of entries) {
      expect(URL.canParse(entry.id)).toBe(true)
      expect(entry.updated).toMatch(instant)
      expect(entry.updated <= feed.updated).toBe(true)
      expect(entry.title['@_type']).toBe('html')
      expect(entry.summary['@_type']).toBe('html')
      expect(entry.link.map((link) => URL.canParse(link['@_href']))).toEqual([true])
    }
    expect(new Set(entries.map(({id}) => id)).size).toBe(entries.length)
    expect(entries.map(({updated}) => updated)).toEqual(
      entries
        .map(({updated}) => updated)
        .sort()
        .reverse()
    )
    expect(feed.updated).toBe(entries[0]?.updated ?? `${day}T00:00:00.000Z`)
  }

  test('that of everything says each event to an independent reader', () => {
    const {items} = parseFeed(feedTexts().find(([path]) => path === 'feed.xml')?.[1] ?? '')
    const titles = items.map(({title}) => title?.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
    expect(titles.toSorted()).toEqual(events.map(eventText).toSorted())
    expect(items.every(({updated}) => updated !== null && updated.toISOString().slice(0, 10) <= day)).toBe(true)
  })

  test('an entry keeps its id on later days', () => {
    const idsOn = (on: string): string[] =>
      readAtom(machineTexts({...content, day: on}).get('feed.xml') ?? '').entries.map(({id}) => id)
    const later = new Set(idsOn('2024-06-01'))
    expect(pastEvents(events).length).toBeGreaterThan(0)
    const announced = new Set(upcomingEvents(events, day).map(({id}) => id))
    const isAnnouncement = (id: string): boolean =>
      [...announced].some((one) => encodeURI(id).endsWith(one.replace(/^[^#]*/, '')))
    expect(idsOn(day).filter((id) => !later.has(id) && !isAnnouncement(id))).toEqual([])
  })
})

test('an announced day is an entry of the day it was announced on, and its arrival is another', () => {
  const content = siteContents.get('odd documents with a history')
  if (!content) throw new Error('There is no such content')
  const entriesOn = (day: string) =>
    readAtom(machineTexts({...content, day}).get('iaas/scs-0100/feed.xml') ?? '').entries.map(({id, updated}) =>
      [updated.slice(0, 10), id.replace(/.*#/, '')].join(' ')
    )
  const earlier = [
    '2024-01-12 stabilized-announced-2025-01-01',
    '2024-01-02 published-2024-01-02',
    '2024-01-01 stabilized-2024-01-01',
    '2023-05-05 published-2023-05-05'
  ]
  expect(entriesOn('2024-01-15')).toEqual(earlier)
  expect(entriesOn('2025-01-01')).toEqual(['2025-01-01 stabilized-2025-01-01', ...earlier])
})

test('a title is text, whatever it looks like', () => {
  const content = siteContents.get('odd documents with a history')
  const text = content && machineTexts(content).get('iaas/scs-0100/feed.xml')
  const escaped = oddTitle
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  expect(
    readAtom(text ?? '')
      .entries.map((entry) => entry.title['#text'])
      .join('\n')
  ).toContain(escaped)
})
