import type {Page, Route} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {eventually, useClientSite} from '../../helpers/client-site.ts'

const {visit, url} = useClientSite()

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

describe('what an address shows', () => {
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

  test('is as many as it says', async () => {
    const page = await visit('/legend')
    for (const [address, expected] of addresses) {
      await page.goto(url(`/requirements/${address}`))
      await eventually(() => count(page)).toBe(expected)
      expect(await rows(page), address).toHaveLength(Math.min(50, Number.parseInt(expected, 10)))
      await eventually(() => query(page)).toBe(address)
      expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(false)
    }
  })

  test('what no field offers counts as nothing chosen', async () => {
    const page = await visit('/requirements/?keyword=PERHAPS&page=2')
    expect(await page.getByLabel('Keyword').locator('option:checked').textContent()).toBe('All')
    expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
    expect(await count(page)).toBe('')
  })
})

test('a row of the list looks as it does on the page without a filter, with its context and its items', async () => {
  const html = (page: Page): Promise<readonly string[]> =>
    page
      .locator('.requirement-row:visible')
      .evaluateAll((all) => all.map((one) => one.outerHTML.replaceAll(/\s+/g, ' ').replaceAll('> <', '><')))
  const overview = await visit('/requirements/')
  const page = await filtered('?q=scs')
  const first = await html(page)
  await page.getByRole('button', {name: 'Next'}).click()
  await eventually(() => html(page)).not.toEqual(first)
  const written = await html(overview)
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

  test('the address may name a page; one that is not there is the nearest', async () => {
    const page = await visit('/legend')
    const starts = {'2': 51, '99': 51, '0': 1, '-3': 1, '1.9': 1, x: 1}
    for (const [number, start] of Object.entries(starts)) {
      await page.goto(url(`/requirements/?tested=yes&page=${number}`))
      const list = page.locator('[data-requirement-found] ol')
      expect(await list.getAttribute('start'), number).toBe(`${start}`)
    }
  })

  test('another choice begins with its first page, and one page has no pages to turn', async () => {
    const page = await filtered('?tested=yes&page=2')
    await page.getByLabel('Text').fill('lamp')
    await eventually(() => rows(page)).toHaveLength(50)
    await eventually(() => query(page)).toBe('?q=lamp&tested=yes')
    await page.getByLabel('Text').fill('lamp 60')
    await eventually(() => rows(page)).toEqual(['The harbour master MUST light lamp 60.'])
    expect(await page.locator('.pager').count()).toBe(0)
  })
})

test('reset shows the whole page again, with an address without a choice', async () => {
  const page = await filtered('?tested=yes&page=2#nowhere')
  await page.getByRole('button', {name: 'Reset'}).click()
  expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
  expect(await page.locator('[data-requirement-found]').isVisible()).toBe(false)
  expect([await count(page), query(page), new URL(page.url()).hash]).toEqual(['', '', '#nowhere'])
})

test('blanks are no choice: nothing is loaded for them', async () => {
  const asked: string[] = []
  const page = await visit('/requirements/', {
    prepare: async (one) => one.on('request', (request) => asked.push(request.url()))
  })
  await page.getByLabel('Text').fill('   ')
  await eventually(() => query(page)).toBe('')
  expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
  expect(asked.filter((url) => url.endsWith('list.json'))).toEqual([])
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
  /** Opens the page; the list comes, or does not, when the test says so. */
  async function slow(address: string): Promise<{readonly page: Page; readonly answer: Promise<Route>}> {
    let arrive = (_: Route): void => undefined
    const answer = new Promise<Route>((resolve) => {
      arrive = resolve
    })
    const page = await visit(`/requirements/${address}`, {prepare: (one) => one.route(list, arrive, {times: 1})})
    return {page, answer}
  }

  test('is said to be loaded, and the last choice is what is shown then', async () => {
    const {page, answer} = await slow('?q=lamp')
    await eventually(() => count(page)).toBe('Loading…')
    await page.getByLabel('Text').fill('lamp 60')
    await (await answer).continue()
    await eventually(() => count(page)).toBe('1 requirement')
    expect(await rows(page)).toEqual(['The harbour master MUST light lamp 60.'])
  })

  test('is not shown where the choice was taken back before it came', async () => {
    const {page, answer} = await slow('?q=lamp')
    await page.getByRole('button', {name: 'Reset'}).click()
    await (await answer).continue()
    await page.waitForResponse(list)
    expect(await count(page)).toBe('')
    expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
  })

  test('and does not come: it says so, keeps the choice, and the next choice tries again', async () => {
    const {page, answer} = await slow('?q=lamp')
    await (await answer).abort()
    await eventually(() => count(page)).toBe('The list could not be loaded.')
    expect(await page.locator('[data-requirement-overview]').isVisible()).toBe(true)
    await eventually(() => query(page)).toBe('?q=lamp')
    await page.getByLabel('Text').fill('lamp 60')
    await eventually(() => count(page)).toBe('1 requirement')
  })

  test('and is an error of the server: it says so', async () => {
    const {page, answer} = await slow('?q=lamp')
    await (await answer).fulfill({status: 503, body: '{}'})
    await eventually(() => count(page)).toBe('The list could not be loaded.')
  })

  test('and does not come after the choice was taken back: nobody needs to know', async () => {
    const {page, answer} = await slow('?q=lamp')
    await page.getByRole('button', {name: 'Reset'}).click()
    const failed = page.waitForEvent('requestfailed')
    await (await answer).abort()
    await failed
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    expect(await count(page)).toBe('')
  })
})
