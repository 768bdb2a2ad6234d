import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {useClientSite} from '../../helpers/client-site.ts'

const {visit, url} = useClientSite()

const offered = (page: Page): Promise<readonly string[]> => page.locator('[data-nearest] li').allInnerTexts()
const heading = (page: Page) => page.locator('[data-nearest] h2')
/** When the list of documents has come, or has not, and was looked through. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
}

test('a slip of the pen, wherever it lies, is offered what it was meant to be first, with its title and a link', async () => {
  const page = await visit('/old/place/SCS-0102-v1-l%6Daps')
  await settled(page)
  expect((await offered(page))[0]).toBe('scs-0102-v1-lamps Lamps of the harbour')
  expect(await offered(page)).toHaveLength(5)
  expect(await heading(page).isVisible()).toBe(true)
  await page.locator('[data-nearest] a').first().click()
  await page.waitForURL(/\/standards\/scs-0102-v1-lamps\/?$/)
})

test('where nothing is near, nothing is offered', async () => {
  const page = await visit('/completely-different-and-far-away')
  await settled(page)
  expect(await offered(page)).toEqual([])
  expect(await heading(page).isVisible()).toBe(false)
})

describe('a host that shows the page', () => {
  /** As hosts do that answer every address with the page of no address. */
  const anywhere = (page: Page): Promise<unknown> =>
    page.route(/127\.0\.0\.1:\d+\/(standards\/(100%|%E0%A4%A)?)?$/, async (route) => {
      await route.fulfill({response: await route.fetch({url: url('/404.html')})})
    })

  test('for an address without a name offers nothing', async () => {
    const page = await visit('/../', {prepare: anywhere})
    await settled(page)
    expect(await page.locator('h1').textContent()).toBe('There is no such page')
    expect(await offered(page)).toEqual([])
    expect(await heading(page).isVisible()).toBe(false)
  })

  test('for one that nobody can read reports no error', async () => {
    const page = await visit('/%E0%A4%A', {prepare: anywhere})
    await settled(page)
    expect(await page.locator('h1').textContent()).toBe('There is no such page')
  })
})

test('where the list of documents does not come, or is none, nothing is offered and no error reported', async () => {
  const page = await visit('/scs-0102-v1-lmaps', {
    prepare: (one) => one.route('**/api/catalog.json', (route) => route.abort())
  })
  await settled(page)
  expect(await offered(page)).toEqual([])
  await page.route('**/api/catalog.json', (route) => route.fulfill({body: '<html>'}))
  await page.reload()
  await settled(page)
  expect(await offered(page)).toEqual([])
  expect(await heading(page).isVisible()).toBe(false)
})
