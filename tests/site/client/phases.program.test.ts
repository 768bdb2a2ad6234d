import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {comeBackOn, turnTo, useClientSite} from '../../helpers/client-site.ts'
import {builtOn, laterDay} from '../../helpers/client-site-files.ts'

const {visit, html} = useClientSite()

/**
 * The tables of the matrix as a reader copies them, of the page or of its HTML: a line for each row, `Column: versions`
 * for each cell that is not empty.
 */
function matrix(page: Page, written?: string): Promise<readonly string[]> {
  return page.evaluate((html) => {
    const root = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html')
    return [...root.querySelectorAll('.matrix tbody tr')].map((row) => {
      const cells = [...row.querySelectorAll<HTMLElement>('td[data-column]')]
      const texts = cells.map((cell) => [cell.dataset['column'], cell.textContent?.trim().replaceAll(/\s+/g, ' ')])
      const filled = texts.flatMap(([column, text]) => (text ? [`${column}: ${text}`] : []))
      return [row.querySelector('th')?.textContent, ...filled].join('; ')
    })
  }, written)
}

const columns = (page: Page): Promise<readonly string[]> =>
  page.locator('.matrix').first().locator('thead th:visible').allTextContents()

/** Whatever a page, or its HTML, says of phases, in order; not which documents stand beside it. */
function statements(page: Page, written?: string): Promise<readonly string[]> {
  return page.evaluate((text) => {
    const root = text === undefined ? document : new DOMParser().parseFromString(text, 'text/html')
    const said = root.querySelectorAll(
      'main :is(.standing, .chip, .dot, .entry, .certified dd, .counting, .track-counts)'
    )
    return [...said].map((one) => {
      const words = one.textContent?.replaceAll(/\s+/g, ' ').trim()
      return `${one.className} "${words}" ${one.getAttribute('title') ?? ''}`.trim()
    })
  }, written)
}

const before = [
  'scs-0100; Draft: v3; Effective: v2†; Deprecated: v1',
  'scs-0101; Effective: v9†; Deprecated: v10',
  'scs-0102; Effective: v1',
  'scs-0102; Draft: w1informative',
  'scs-0200; Effective: v1'
]
const after = [
  'scs-0100; Draft: v3; Deprecated: v1 v2',
  'scs-0101; Deprecated: v9 v10',
  'scs-0102; Effective: v1',
  'scs-0102; Draft: w1informative',
  'scs-0200; Effective: v1'
]

test('a version that moves to others stands among them in their order, as a word of its own', async () => {
  const page = await visit('/overview', {at: '2026-07-01T00:00:01Z'})
  expect(await matrix(page)).toEqual(after)
  await comeBackOn(page, '2026-06-30T10:00:00Z')
  expect(await matrix(page), 'where the clock is put back it stays as it is').toEqual(after)
  expect(await page.locator('[data-as-of]').textContent()).toBe('2026-07-01')
})

describe('opened on a later day, it says the same as if it had been made then', () => {
  test.each([
    '/',
    '/overview',
    '/iaas/',
    '/iaas/scs-0100',
    '/scs-0100-v2-lanterns',
    '/scs-0101-v9-ropes',
    '/scs-0102-v1-lamps'
  ])('%s', async (path) => {
    const page = await visit(path, {at: laterDay})
    const made = await html(path, 'later')
    const opened = await statements(page)
    expect(opened).toEqual(await statements(page, made))
    expect(await matrix(page)).toEqual(await matrix(page, made))
    expect(opened.length).toBeGreaterThan(2)
  })

  test('also of the documents beside it, as of which day, and that it was made before', async () => {
    const page = await visit('/scs-0102-v1-lamps')
    const day = page.locator('[data-as-of]')
    expect(await day.textContent()).toBe(builtOn)
    expect(await day.getAttribute('title')).toBeNull()
    await page.clock.setSystemTime('2026-07-01T12:00:00Z')
    await page.reload()
    const dot = page.locator('.side-nav a[href$="iaas/scs-0101"] .dot')
    expect(await dot.textContent()).toBe('Deprecated')
    expect(await dot.getAttribute('title')).toBe('Deprecated')
    expect(await dot.getAttribute('class')).toBe('dot dot-deprecated')
    expect(await day.textContent()).toBe('2026-07-01')
    expect(await day.getAttribute('title')).toBe(`This page was made on ${builtOn}; its phases are those of today`)
  })
})

describe('a page that is left open over midnight', () => {
  const lastEvening = '2026-06-30T23:50:00Z'
  const lastMinutes = '2026-06-30T23:55:00Z'

  test('says within a minute what the new day brings', async () => {
    const page = await visit('/scs-0100-v2-lanterns', {at: lastEvening})
    expect(await page.locator('.statement').textContent()).toBe('In force since 2024-01-01, until 2026-07-01')
    await page.clock.runFor('09:59')
    expect(await page.locator('.standing > .chip').textContent()).toBe('Retiring')
    await page.clock.runFor('01:01')
    expect(await page.locator('.standing > .chip').textContent()).toBe('Deprecated')
    expect(await page.locator('.statement').textContent()).toBe('No longer in force since 2026-07-01')
    expect(await page.locator('[data-as-of]').textContent()).toBe('2026-07-01')
  })

  test.each([
    ['the reader comes back to it', 'visibilitychange'],
    ['the way back leads to it', 'pageshow']
  ])('says so at once where %s, though no timer ran', async (_, event) => {
    const page = await visit('/overview', {at: lastMinutes})
    expect(await matrix(page), 'what it said when it was made').toEqual(before)
    await page.clock.setSystemTime('2026-07-01T00:00:00Z')
    expect(await matrix(page)).toEqual(before)
    await page.evaluate((name) => document.dispatchEvent(new Event(name, {bubbles: true})), event)
    expect(await matrix(page)).toEqual(after)
  })
})

describe('the table as of another day', () => {
  test('has a column that was left out where something stands in it on that day, and tells what is younger', async () => {
    const page = await visit('/overview')
    const day = page.getByLabel('As of')
    const usual = ['Number', 'Title', 'Draft', 'Effective', 'Deprecated']
    expect(await columns(page)).toEqual(usual)
    await day.fill('2023-12-31')
    expect(await columns(page)).toEqual(['Number', 'Title', 'Draft', 'Upcoming', 'Effective', 'Deprecated'])
    expect(await matrix(page)).toEqual([
      'scs-0100; Draft: v3; Upcoming: v2*; Effective: v1†',
      'scs-0101; Upcoming: v9* v10*',
      'scs-0102; Upcoming: v1*',
      'scs-0102; Draft: w1informative',
      'scs-0200; Upcoming: v1*'
    ])
    await day.fill(builtOn)
    expect(await columns(page)).toEqual(usual)
    expect(await matrix(page)).toEqual(before)

    // What did not exist yet is shown as younger, and it says since when it does.
    await turnTo(page, '?day=2026-04-30')
    const draft = page.locator('.entry', {hasText: 'v3'})
    expect(await draft.getAttribute('class')).toContain('entry-younger')
    expect(await draft.getAttribute('title')).toBe('First published on 2026-05-01')
    expect(await page.locator('.entry-younger').count()).toBe(1)
    await page.getByLabel('As of').fill('2026-05-01')
    expect(await page.locator('.entry-younger').count()).toBe(0)
    expect(await draft.getAttribute('title')).toBe('')
  })
})
