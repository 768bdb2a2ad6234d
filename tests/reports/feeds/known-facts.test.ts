import {parseFeed} from '@rowanmanning/feed-parser'
import {XMLParser} from 'fast-xml-parser'
import ical from 'ical.js'
import {describe, expect, test} from 'vitest'
import {lifecycleEvents} from '../../../src/core/history/lifecycle-events.ts'
import type {SiteContent} from '../../../src/core/site/site-content.ts'
import {atomFeed} from '../../../src/reports/feeds/atom-feed.ts'
import {calendar} from '../../../src/reports/feeds/calendar.ts'
import {feedFiles} from '../../../src/reports/feeds/feed-files.ts'
import {escapeHtml} from '../../../src/reports/text/escape.ts'
import {documentText} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {bareContent, filesOf, knownContent, knownHistories, knownProfile} from '../../helpers/known-site.ts'
import {contentOf} from '../../helpers/site-contents.ts'

function feedTexts(content: SiteContent): ReadonlyMap<string, string> {
  return new Map([...feedFiles(content)].map(({path, text}) => [path, text]))
}

/** `DAY SHORT-ID STEP`, as the entries of a feed stand. */
function entriesOf(text: string | undefined): string[] {
  return parseFeed(text ?? '').items.map(({id, updated}) => {
    return `${updated?.toISOString().slice(0, 10)} ${id?.replace(/^.*\//, '')}`
  })
}

describe('the news of a site of which every fact is known', () => {
  test('as Atom', () => {
    expectGolden('machine/feed.xml', feedTexts(knownContent).get('feed.xml') ?? '')
  })

  test('as a calendar', () => {
    const text = feedTexts(knownContent).get('calendar.ics') ?? ''
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expectGolden('machine/calendar.ics', text.replaceAll('\r\n', '\n'))
  })

  test('each track and each series has a feed of its own documents', () => {
    const feeds = [...feedTexts(knownContent)].filter(([path]) => path !== 'calendar.ics')
    const entries = feeds.map(([path, text]) => {
      const {title, url} = parseFeed(text)
      return [path, title, url, ...new Set(entriesOf(text).map((entry) => entry.replace(/^\S* |#.*/g, '')))]
    })
    const site = 'https://docs.lantern.example/std'
    const bells = 'lan-0002-v1-bells'
    const horns = 'lan-0003-v1-horns'
    expect(entries).toEqual([
      [
        'feed.xml',
        'Lantern Standards',
        `${site}/`,
        ...[bells, 'lan-0001-v3-lamps', 'lan-0001-v2-lamps', horns, 'lan-0001-v1-lamps']
      ],
      [
        'light/feed.xml',
        'Lantern Standards: Light',
        `${site}/light/`,
        'lan-0001-v3-lamps',
        'lan-0001-v2-lamps',
        'lan-0001-v1-lamps'
      ],
      ['sound/feed.xml', 'Lantern Standards: Sound & Bells', `${site}/sound/`, bells, horns],
      ['smoke/feed.xml', 'Lantern Standards: Smoke', `${site}/smoke/`],
      [
        'light/lan-0001/feed.xml',
        'lan-0001: Electric lamps',
        `${site}/light/lan-0001`,
        'lan-0001-v3-lamps',
        'lan-0001-v2-lamps',
        'lan-0001-v1-lamps'
      ],
      ['light/lan-xxxx-sparks/feed.xml', 'lan-xxxx-sparks: Sparks', `${site}/light/lan-xxxx-sparks`],
      ['sound/lan-0002/feed.xml', 'lan-0002: Bells', `${site}/sound/lan-0002`, bells],
      ['sound/lan-0003/feed.xml', 'lan-0003: Horns', `${site}/sound/lan-0003`, horns],
      ['sound/lan-0004/feed.xml', 'lan-0004: Tuning', `${site}/sound/lan-0004`]
    ])
  })
})

test('a feed without entries is as of the day of the site', () => {
  expectGolden('machine/bare-feed.xml', feedTexts(bareContent).get('feed.xml') ?? '')
})

// With `lastChangedOn` alone nobody knows since when an announcement is known.
test.each([
  ['the last known change', {lastChangedOn: '2024-05-01'}, '2024-05-01'],
  ['a change on the day itself', {lastChangedOn: '2024-06-15'}, '2024-06-15'],
  ['the last day of the lifecycle where a change comes later', {lastChangedOn: '2024-06-16'}, '2023-01-01'],
  ['the last day of the lifecycle where the change came before', {lastChangedOn: '2022-12-31'}, '2023-01-01'],
  ['the last day of the lifecycle without a known change', {}, '2023-01-01']
])('an announcement without a known day is news since %s', (_, history, day) => {
  const content = {...knownContent, histories: new Map([['lan-0001-v2-lamps', history]])}
  expect(entriesOf(feedTexts(content).get('light/lan-0001/feed.xml'))).toContain(
    `${day} lan-0001-v2-lamps#deprecated-announced-2024-12-31`
  )
})

test('an announcement of which no day is known at all is news of today', () => {
  expect(entriesOf(feedTexts({...knownContent, histories: new Map()}).get('light/lan-0001/feed.xml'))[0]).toBe(
    '2024-06-15 lan-0001-v3-lamps#stabilized-announced-2025-01-01'
  )
})

test('entries stand by the day they became news, whatever the order of the days that they announce', () => {
  const histories = new Map([['lan-0001-v2-lamps', {lastChangedOn: '2022-06-01'}]])
  expect(entriesOf(feedTexts({...knownContent, histories}).get('light/lan-0001/feed.xml'))).toEqual([
    '2024-06-15 lan-0001-v3-lamps#stabilized-announced-2025-01-01',
    '2023-01-01 lan-0001-v1-lamps#deprecated-2023-01-01',
    '2023-01-01 lan-0001-v2-lamps#deprecated-announced-2024-12-31',
    '2023-01-01 lan-0001-v2-lamps#stabilized-2023-01-01',
    '2022-01-01 lan-0001-v1-lamps#stabilized-2022-01-01'
  ])
})

test.each([
  ['no document', '', 'Standard of the track Light.'],
  ['a document', 'replaced_by: [lan-0002-v1-b.md]', 'Standard of the track Light. Replaced by: B (lan-0002-v1-b).'],
  [
    'two documents',
    'replaced_by: [lan-0002-v1-b.md, lan-0003-v1-c.md]',
    'Standard of the track Light. Replaced by: B (lan-0002-v1-b), C (lan-0003-v1-c).'
  ]
])('the end of a document that %s replaces', (_, keys, summary) => {
  const content = contentOf(
    filesOf({
      'lan-0001-v1-a': documentText({
        status: 'Deprecated',
        track: 'Light',
        keys: `deprecated_at: 2020-01-01\ndescription: Words.\n${keys}`.trim()
      }),
      'lan-0002-v1-b': documentText({title: 'B', track: 'Light'}),
      'lan-0003-v1-c': documentText({title: 'C', track: 'Light'})
    }),
    knownProfile
  )
  expect(new XMLParser().parse(feedTexts(content).get('feed.xml') ?? '').feed.entry.summary).toBe(summary)
})

describe('a feed has the newest 500 entries', () => {
  const [event] = lifecycleEvents(knownContent.catalog, knownContent.day, knownHistories)
  if (!event) throw new Error('There is no event')

  test.each([
    [499, '499'],
    [500, '500'],
    [501, '500']
  ])('of %i events', (count, last) => {
    const events = Array.from({length: count}, (_, index) => {
      return {...event, id: `${event.document.id}#${`${index + 1}`.padStart(3, '0')}`}
    })
    const about = {title: 'News', address: 'https://a.example/f', page: 'https://a.example'}
    const entries = entriesOf(atomFeed(about, events.toReversed(), knownContent))
    expect(entries).toHaveLength(Number(last))
    expect(entries[0]).toMatch(/#001$/)
    expect(entries.at(-1)).toMatch(new RegExp(`#${last}$`))
  })
})

describe('a calendar', () => {
  const daysOn = (day: string, histories = knownHistories): string[] => {
    const content = {...knownContent, day, histories}
    const text = calendar(lifecycleEvents(content.catalog, day, histories), content)
    const component = new ical.Component(ical.parse(text))
    return component.getAllSubcomponents('vevent').map((one) => {
      const {uid, startDate} = new ical.Event(one)
      return `${startDate} ${uid.replace(/@.*/, '')}`
    })
  }

  test('has each day once: announced before it comes, arrived from then on', () => {
    const days = [
      '2022-01-01 lan-0001-v1-lamps-stabilized',
      '2023-01-01 lan-0001-v1-lamps-deprecated',
      '2023-01-01 lan-0001-v2-lamps-stabilized',
      '2024-02-01 lan-0003-v1-horns-rejected',
      '2024-06-15 lan-0002-v1-bells-stabilized',
      '2024-12-31 lan-0001-v2-lamps-deprecated',
      '2025-01-01 lan-0001-v3-lamps-stabilized'
    ]
    for (const day of ['2024-06-15', '2024-12-30', '2024-12-31', '2025-01-01']) expect(daysOn(day), day).toEqual(days)
    expect(daysOn('2024-06-15', new Map())).toEqual(days)
  })
})

describe('words are text in news, whatever they look like', () => {
  const title = String.raw`"a" | b; c, d \n </script> ]]> <![CDATA[ {{ e }} ${'`f`'} &amp; ‮g é 漢 😀`
  const description = `${title}\nBEGIN:VEVENT\r\nsecond\rthird\u0000\u0007\u001b[31m\ufffe`
  const content = contentOf(
    filesOf({
      'lan-0001-v1-lamps': documentText({
        title: JSON.stringify(title),
        status: 'Stable',
        track: 'Light',
        keys: `stabilized_at: 2020-01-01\ndescription: ${JSON.stringify(description)}`
      })
    }),
    {...knownProfile, title, license: {name: title}}
  )

  test('in a feed', () => {
    const text = feedTexts(content).get('feed.xml') ?? ''
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be in XML
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]/)
    const {title: name, rights, author, entry} = new XMLParser().parse(text).feed
    expect({name, rights, author: author.name}).toEqual({name: title, rights: title, author: title})
    // HTML in a feed is text that is escaped once more.
    expect(entry.title).toBe(`lan-0001-v1 (${escapeHtml(title)}) came into force on 2020-01-01`)
    expect(entry.summary).toMatch(/^Standard of the track Light\. /)
    expect(entry.summary).toContain(escapeHtml(title))
    expect(entry.summary).toContain('third\ufffd\ufffd\ufffd[31m\ufffd')
  })

  test('in a calendar', () => {
    const text = feedTexts(content).get('calendar.ics') ?? ''
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const component = new ical.Component(ical.parse(text))
    const [event, ...others] = component.getAllSubcomponents('vevent')
    expect(others).toEqual([])
    expect(event?.getFirstPropertyValue('summary')).toBe(`lan-0001-v1 comes into force: ${title}`)
    expect(component.getFirstPropertyValue('x-wr-calname')).toBe(title)
  })
})
