import ical from 'ical.js'
import nodeIcal from 'node-ical'
import {describe, expect, test} from 'vitest'
import {lifecycleEvents} from '../../../src/core/history/lifecycle-events.ts'
import {machineTexts, oddTitle, siteContents} from '../../helpers/site-contents.ts'

interface Day {
  readonly uid: string
  readonly on: string
  readonly summary: string
}

function byUid(a: Day, b: Day): number {
  return a.uid < b.uid ? -1 : 1
}

function readByFirst(text: string): Day[] {
  const component = new ical.Component(ical.parse(text))
  const events = component.getAllSubcomponents('vevent').map((one) => new ical.Event(one))
  return events.map(({uid, startDate, summary}) => ({uid, on: startDate.toString(), summary})).sort(byUid)
}

function readBySecond(text: string): Day[] {
  const days = Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => {
    if (one?.type !== 'VEVENT') return []
    expect(one.datetype).toBe('date')
    const {start} = one
    const on = [start.getFullYear(), start.getMonth() + 1, start.getDate()].map((part) => `${part}`.padStart(2, '0'))
    return [{uid: one.uid, on: on.join('-'), summary: `${one.summary}`}]
  })
  return days.sort(byUid)
}

describe.each([...siteContents])('the calendar of %s', (_, content) => {
  const {catalog, day, histories} = content
  const calendarText = (): string => machineTexts(content).get('calendar.ics') ?? ''

  test('has the days of all lifecycles, in two independent readers', () => {
    const events = lifecycleEvents(catalog, day, histories).filter(
      ({step, form, effectiveOn}) => step !== 'published' && (form === 'arrived' || effectiveOn > day)
    )
    const host = new URL(catalog.profile.url).host
    const expected = events.map(({document, step, effectiveOn}) => [`${document.id}-${step}@${host}`, effectiveOn])
    expect(expected.length).toBeGreaterThan(0)
    const text = calendarText()
    const days = readByFirst(text)
    expect(days.map(({uid, on}) => [uid, on])).toEqual(expected.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)))
    // The second takes a backslash and an n for a line break, even where the backslash is escaped.
    const asRead = days.map((one) => ({...one, summary: one.summary.replaceAll(String.raw`\n`, '\\\n')}))
    expect(readBySecond(text)).toEqual(asRead)
    expect(new Set(days.map(({uid}) => uid)).size).toBe(days.length)
  })

  test('is written as RFC 5545 wants it', () => {
    const text = calendarText()
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/)
    const lines = text.split('\r\n')
    expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([])
    expect(new Set(lines.filter((line) => line.startsWith('DTSTAMP')))).toEqual(
      new Set([`DTSTAMP:${day.replaceAll('-', '')}T000000Z`])
    )
    expect(
      lines.filter((line) => line.startsWith('DTSTART')).every((line) => /^DTSTART;VALUE=DATE:\d{8}$/.test(line))
    ).toBe(true)
  })
})

test('a day that is moved keeps its UID, and a title is text', () => {
  const content = siteContents.get('odd documents with a history')
  const days = readByFirst((content && machineTexts(content).get('calendar.ics')) ?? '')
  expect(days.find(({uid}) => uid === 'scs-0100-v1-first-stabilized@docs.scs.community')?.summary).toBe(
    `scs-0100-v1 comes into force: ${oddTitle}`
  )
})
