import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {eventually, turnTo, useClientSite} from '../../helpers/client-site.ts'
import {builtOn} from '../../helpers/client-site-files.ts'

const {visit} = useClientSite()

/** The rows that can be seen, by number and first version, and what is said of how many there are. */
async function shown(page: Page): Promise<string> {
  const rows = await page
    .locator('.matrix tbody tr:visible')
    .evaluateAll((all) =>
      all.map((row) => `${row.querySelector('th')?.textContent} ${row.querySelector('.entry a')?.textContent}`)
    )
  return `${await page.locator('.matrix-count').textContent()}: ${rows.join(', ')}`
}

const query = (page: Page): string => new URL(page.url()).search

const all = '5 rows: scs-0100 v3, scs-0101 v9, scs-0102 v1, scs-0102 w1, scs-0200 v1'

describe('what an address shows', () => {
  const addresses: readonly (readonly [string, string])[] = [
    ['', all],
    ['?q=LANTERNS', '1 row: scs-0100 v3'],
    ['?q=lamps+harbour', '1 row: scs-0102 v1'],
    ['?q=harbour+0102', '1 row: scs-0102 v1'],
    ['?q=lamps+quays', '0 rows: '],
    ['?track=KaaS', '1 row: scs-0200 v1'],
    ['?type=Supplement', '1 row: scs-0102 w1'],
    ['?type=Decision+Record', '1 row: scs-0200 v1'],
    ['?phase=draft', '1 row: scs-0100 v3'],
    ['?phase=retiring', '2 rows: scs-0100 v3, scs-0101 v9'],
    ['?phase=effective&track=IaaS', '1 row: scs-0102 v1'],
    ['?phase=deprecated&day=2026-07-01&q=rope', '1 row: scs-0101 v9'],
    ['?phase=retiring&day=2026-07-01', '0 rows: ']
  ]

  test('is what its words say, in any order and in small or capital letters, also on the way back to it', async () => {
    const page = await visit('/overview?phase=deprecated&day=2026-07-01&q=rope')
    expect(await shown(page)).toBe('1 row: scs-0101 v9')
    expect(query(page)).toBe('?phase=deprecated&day=2026-07-01&q=rope')
    for (const [address, expected] of addresses) {
      await turnTo(page, `/standards/overview/${address}`)
      expect(await shown(page), address).toBe(expected)
      expect(query(page)).toBe(address)
    }
    await turnTo(page, '?q=quays')
    expect(
      await page.locator('.matrix h3:visible').allTextContents(),
      'a track without rows that fit is left out with its heading'
    ).toEqual(['KaaS'])

    await turnTo(page, '?q=rope')
    await page.evaluate(() => {
      location.hash = 'kaas'
    })
    await page.getByLabel('Text').fill('quay')
    expect(await shown(page)).toBe('1 row: scs-0200 v1')
    await page.goBack()
    await eventually(() => shown(page)).toBe('1 row: scs-0101 v9')
    expect(await page.getByLabel('Text').inputValue()).toBe('rope')
    await page.goForward()
    await eventually(() => shown(page)).toBe('1 row: scs-0200 v1')
  })

  test('what no field offers counts as nothing chosen, and the fields say so', async () => {
    const page = await visit('/overview?track=Nowhere&type=&phase=x%22%5D&day=2026-13-45&other=1')
    expect(await shown(page)).toBe(all)
    expect(await page.getByLabel('Track').locator('option:checked').textContent()).toBe('All')
    expect(await page.getByLabel('Phase').locator('option:checked').textContent()).toBe('All')
    expect(await page.getByLabel('As of').inputValue()).toBe(builtOn)
  })
})

test('each choice is in the address at once, without an entry in the history, beside the place in the page, until it is reset', async () => {
  const page = await visit('/overview#kaas')
  const entries = await page.evaluate(() => history.length)
  await page.getByLabel('Text').fill(' rope ')
  await eventually(() => query(page)).toBe('?q=rope')
  await page.getByLabel('Track').selectOption('IaaS')
  await page.getByLabel('Phase').selectOption('Retiring')
  await page.getByLabel('As of').fill('2026-06-30')
  expect(new URL(page.url()).hash).toBe('#kaas')
  await eventually(() => query(page)).toBe('?q=rope&track=IaaS&phase=retiring&day=2026-06-30')
  expect(await page.evaluate(() => history.length)).toBe(entries)
  expect(await shown(page)).toBe('1 row: scs-0101 v9')
  await page.reload()
  expect(await shown(page)).toBe('1 row: scs-0101 v9')
  await page.getByRole('button', {name: 'Reset'}).click()
  expect(await shown(page)).toBe(all)
  expect(await page.getByLabel('As of').inputValue()).toBe(builtOn)
  expect(await page.getByLabel('Text').inputValue()).toBe('')
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('#kaas')
})

test('today is not in the address: what was sent on shows the day on which it is opened', async () => {
  const page = await visit('/overview?day=2026-06-01')
  expect(await page.locator('.matrix-note').isVisible()).toBe(true)
  await page.getByLabel('As of').fill(builtOn)
  await eventually(() => query(page)).toBe('')
  expect(await page.locator('.matrix-note').isVisible()).toBe(false)

  await turnTo(page, '?day=2023-12-31&phase=effective')
  expect(await shown(page)).toBe('0 rows: ')
  await page.getByLabel('As of').fill('')
  await eventually(() => query(page)).toBe('?phase=effective')
  expect(await shown(page), 'a day that is taken away is today').toBe('2 rows: scs-0102 v1, scs-0200 v1')
})

test('the way back from a document leads to the same choice', async () => {
  const page = await visit('/overview')
  await page.getByLabel('Text').fill('rope')
  await page.locator('.matrix tbody tr:visible .entry a').first().click()
  await page.waitForURL(/scs-0101-v9/)
  await page.goBack()
  await eventually(() => shown(page)).toBe('1 row: scs-0101 v9')
  await eventually(() => query(page)).toBe('?q=rope')
})

test('keys alone set the day, field by field, and Enter leaves the page where it is', async () => {
  const page = await visit('/overview')
  await page.getByLabel('Phase').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.type('10102023')
  await eventually(() => query(page)).toBe('?day=2023-10-10')
  await page.keyboard.press('ArrowUp')
  await eventually(() => query(page)).toBe('?day=2024-10-10')
  await page.getByLabel('Text').press('Enter')
  await eventually(() => query(page)).toBe('?day=2024-10-10')
  await page.keyboard.type('rope')
  await page.keyboard.press('Escape')
  await eventually(() => query(page)).toBe('?day=2024-10-10')
  await page.getByRole('button', {name: 'Reset'}).press('Enter')
  await eventually(() => query(page)).toBe('')
})

describe('over midnight', () => {
  const lastEvening = '2026-06-30T23:55:00Z'

  test('a table of today is one of the new day, with what was chosen', async () => {
    const page = await visit('/overview?phase=retiring', {at: lastEvening})
    expect(await shown(page)).toBe('2 rows: scs-0100 v3, scs-0101 v9')
    await page.clock.runFor('06:00')
    expect(await shown(page)).toBe('0 rows: ')
    expect(await page.getByLabel('As of').inputValue()).toBe('2026-07-01')
    expect(await page.locator('.matrix-note').isVisible()).toBe(false)
    await page.getByLabel('Phase').selectOption('')
    await eventually(() => query(page)).toBe('')
  })

  test('a table of a day that was chosen stays what it is, and says from now on that it is not of today', async () => {
    const page = await visit('/overview?phase=retiring&day=2026-06-29', {at: lastEvening})
    await page.clock.runFor('06:00')
    expect(await shown(page)).toBe('2 rows: scs-0100 v3, scs-0101 v9')
    expect(await page.getByLabel('As of').inputValue()).toBe('2026-06-29')
    expect(await page.locator('.matrix-note').isVisible()).toBe(true)
  })
})

test('on a phone, fingers choose, and every version says its column', async () => {
  const page = await visit('/overview', {viewport: {width: 360, height: 640}, hasTouch: true, isMobile: true})
  await page.getByLabel('Track').selectOption('KaaS')
  expect(await shown(page)).toBe('1 row: scs-0200 v1')
  const column = await page
    .locator('.matrix td[data-column]:visible')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content))
  expect(column).toEqual(['"Effective "'])
  await page.getByRole('button', {name: 'Reset'}).tap()
  expect(await shown(page)).toBe(all)
})

test('the filter of the home page is the same', async () => {
  const page = await visit('/?q=lantern')
  expect(await shown(page)).toBe('1 row: scs-0100 v3')
})
