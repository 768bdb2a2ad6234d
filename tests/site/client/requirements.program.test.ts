import type {Page, Route} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {eventually, turnTo, useClientSite} from '../../helpers/client-site.ts'

const {visit} = useClientSite()

const list = '**/requirements/list.json'

const count = (page: Page): Promise<string | null> => page.locator('[data-requirement-count]').textContent()
const rows = (page: Page): Promise<readonly string[]> =>
  page.locator('.requirement-row:visible .requirement-text').allTextContents()
const query = (page: Page): string => new URL(page.url()).search

/** Opens the page, and waits until the list is there. */
async function filtered(address: string, options: Parameters<typeof visit>[1] = {}): Promise<Page> {
  const page = await visit(`/requirements/${address}`, options)
  await eventually(() => count(page)).toMatch(/^\d+ requirements?$/)
  return page
}

test('an address shows as many as it says, on the page that is opened with it and on the way back to it', async () => {
  const addresses: readonly (readonly [string, string])[] = [
    ['?q=LAMP+17', '1 requirement'],
    ['?keyword=MAY', '1 requirement'],
    ['?keyword=SHOULD', '2 requirements'],
    ['?tested=yes', '60 requirements'],
    ['?tested=no&keyword=MUST', '2 requirements'],
    ['?scope=iaas%2Fv1', '1 requirement'],
    ['?phase=retiring', '1 requirement'],
    ['?q=nothing+of+the+kind', '0 requirements']
  ]
  const page = await visit('/requirements/?tested=no&keyword=MUST')
  for (const [index, [address, expected]] of [['?tested=no&keyword=MUST', '2 requirements'], ...addresses].entries()) {
    if (index > 0) await turnTo(page, address)
    await eventually(() => count(page)).toBe(expected)
    expect(await rows(page), address).toHaveLength(Math.min(50, Number.parseInt(expected, 10)))
    expect(query(page)).toBe(address)
    expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(false)
  }
})

test('what no field offers counts as nothing chosen, and so do blanks: nothing is loaded for them', async () => {
  const asked: string[] = []
  const page = await visit('/requirements/?keyword=PERHAPS&page=2', {
    prepare: async (one) => one.on('request', (request) => asked.push(request.url()))
  })
  expect(await page.getByLabel('Keyword').locator('option:checked').textContent()).toBe('All')
  expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
  expect(await count(page)).toBe('')
  await page.getByLabel('Text').fill('   ')
  await eventually(() => query(page)).toBe('')
  expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
  expect(asked.filter((url) => url.endsWith('list.json'))).toEqual([])
  await page.getByLabel('Text').fill('lamp')
  await eventually(() => asked.filter((url) => url.endsWith('list.json'))).toHaveLength(1)
})

test('a row of the list looks as it does on the page without a filter, with its context and its items', async () => {
  const html = (page: Page): Promise<readonly string[]> =>
    page
      .locator('.requirement-row:visible')
      .evaluateAll((all) => all.map((one) => one.outerHTML.replaceAll(/\s+/g, ' ').replaceAll('> <', '><')))
  const page = await visit('/requirements/')
  const written = await html(page)
  await page.getByLabel('Text').fill('scs')
  await eventually(() => count(page)).toBe('65 requirements')
  const first = await html(page)
  await page.getByRole('button', {name: 'Next'}).click()
  await eventually(() => html(page)).not.toEqual(first)
  expect([...first, ...(await html(page))]).toEqual(written)
  expect(written).toHaveLength(65)
  expect(written.filter((one) => one.includes('<ul>'))).toHaveLength(1)
  expect(written.filter((one) => one.includes('requirement-context'))).toHaveLength(2)
})

describe('more than fit on a page', () => {
  test('are turned over by keys; the page is in the address, and the focus is where one reads on', async () => {
    const page = await filtered('?tested=yes')
    expect(await page.locator('.pager').textContent()).toMatch(/Previous\s+Page 1 of 2\s+Next/)
    expect(await page.getByRole('button', {name: 'Previous'}).isDisabled()).toBe(true)
    await page.getByRole('button', {name: 'Next'}).press('Enter')
    await eventually(() => rows(page)).toHaveLength(10)
    expect((await rows(page))[0]).toBe('The harbour master MUST light lamp 51.')
    expect(await page.locator('ol.requirement-rows').first().getAttribute('start')).toBe('51')
    await eventually(() => query(page)).toBe('?tested=yes&page=2')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('requirement-rows')
    expect(await page.getByRole('button', {name: 'Next'}).isDisabled()).toBe(true)
    await page.getByRole('button', {name: 'Previous'}).press('Enter')
    await eventually(() => rows(page)).toHaveLength(50)
    await eventually(() => query(page)).toBe('?tested=yes')
  })

  test('the address may name a page, the nearest is shown; another choice begins with its first, reset with none', async () => {
    const page = await filtered('?tested=yes&page=2#nowhere')
    const start = (): Promise<string | null> => page.locator('[data-requirement-found] ol').getAttribute('start')
    expect(await start()).toBe('51')
    // Each is followed by one with another start, so that none looks like the one before.
    const starts = {'0': 1, '99': 51, '-3': 1, '2': 51, '1.9': 1, '1e9': 51, x: 1}
    for (const [number, expected] of Object.entries(starts)) {
      await turnTo(page, `?tested=yes&page=${number}#nowhere`)
      expect(await start(), number).toBe(`${expected}`)
    }

    await turnTo(page, '?tested=yes&page=2#nowhere')
    expect(await rows(page)).toHaveLength(10)
    await page.getByRole('button', {name: 'Reset'}).click()
    expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
    expect(await page.locator('[data-requirement-found]').isVisible()).toBe(false)
    expect([await count(page), query(page), new URL(page.url()).hash]).toEqual(['', '', '#nowhere'])

    await turnTo(page, '?tested=yes&page=2')
    await page.getByLabel('Text').fill('lamp')
    await eventually(() => rows(page)).toHaveLength(50)
    await eventually(() => query(page)).toBe('?q=lamp&tested=yes')
    await page.getByLabel('Text').fill('lamp 60')
    await eventually(() => rows(page)).toEqual(['The harbour master MUST light lamp 60.'])
    expect(await page.locator('.pager').count(), 'one page has no pages to turn').toBe(0)
  })
})

test('the way back and forth within the page shows what the addresses say', async () => {
  const page = await filtered('?q=lamp+60')
  await page.evaluate(() => {
    location.hash = 'here'
  })
  await page.getByLabel('Text').fill('wicks')
  await eventually(() => rows(page)).toEqual(['The harbour master SHOULD store:'])
  await page.goBack()
  await eventually(() => rows(page)).toEqual(['The harbour master MUST light lamp 60.'])
  await page.goForward()
  await eventually(() => rows(page)).toEqual(['The harbour master SHOULD store:'])
})

test('over midnight, requirements have the phase of the new day', async () => {
  const page = await filtered('?phase=retiring', {at: '2026-06-30T23:50:00Z'})
  expect(await rows(page)).toEqual(['Lanterns MUST be lit.'])
  await page.clock.runFor('12:00')
  await eventually(() => count(page)).toBe('0 requirements')
})

describe('a list that takes its time', () => {
  interface Held {
    /** Comes, or does not, when the test says so. */
    readonly answer: Promise<Route>
  }

  /** Holds the answer to the next request for the list. */
  async function heldList(page: Page): Promise<Held> {
    const {promise, resolve} = Promise.withResolvers<Route>()
    await page.route(list, resolve, {times: 1})
    return {answer: promise}
  }

  /** Opens the page, and holds the list that it asks for. */
  async function slow(address: string): Promise<Held & {readonly page: Page}> {
    let held: Held | undefined
    const page = await visit(`/requirements/${address}`, {
      prepare: async (one) => {
        held = await heldList(one)
      }
    })
    if (held === undefined) throw new Error('It was not held')
    return {page, answer: held.answer}
  }

  test('is said to be loaded, and the last choice is what is shown then', async () => {
    const {page, answer} = await slow('?q=lamp')
    await eventually(() => count(page)).toBe('Loading…')
    await page.getByLabel('Text').fill('lamp 60')
    await (await answer).continue()
    await eventually(() => count(page)).toBe('1 requirement')
    expect(await rows(page)).toEqual(['The harbour master MUST light lamp 60.'])
  })

  test('is not shown where the choice was taken back before it came, and nobody needs to know that it did not', async () => {
    const {page, answer} = await slow('?q=lamp')
    await page.getByRole('button', {name: 'Reset'}).click()
    const failed = page.waitForEvent('requestfailed')
    await (await answer).abort()
    await failed
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    expect(await count(page)).toBe('')

    const second = await heldList(page)
    await page.getByLabel('Text').fill('lamp')
    const route = await second.answer
    await page.getByRole('button', {name: 'Reset'}).click()
    const response = page.waitForResponse(list)
    await route.continue()
    await (await response).finished()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    expect(await count(page)).toBe('')
    expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
  })

  test('and does not come, or is an error of the server: it says so, keeps the choice, and the next choice tries again', async () => {
    const {page, answer} = await slow('?q=lamp')
    await (await answer).abort()
    await eventually(() => count(page)).toBe('The list could not be loaded.')
    expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
    await eventually(() => query(page)).toBe('?q=lamp')

    await turnTo(page, '/standards/requirements/')
    expect(await count(page)).toBe('')
    const second = await heldList(page)
    await page.getByLabel('Text').fill('lamp 6')
    await (await second.answer).fulfill({status: 503, body: '{}'})
    await eventually(() => count(page)).toBe('The list could not be loaded.')
    await page.getByLabel('Text').fill('lamp 60')
    await eventually(() => count(page)).toBe('1 requirement')
  })
})
