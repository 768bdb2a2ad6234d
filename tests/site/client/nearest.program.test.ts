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

test('a slip of the pen is offered what it was meant to be first, with its title and a link', async () => {
  const page = await visit('/scs-0102-v1-lmaps')
  await settled(page)
  expect((await offered(page))[0]).toBe('scs-0102-v1-lamps Lamps of the harbour')
  expect(await offered(page)).toHaveLength(5)
  expect(await heading(page).isVisible()).toBe(true)
  await page.locator('[data-nearest] a').first().click()
  await page.waitForURL(/\/standards\/scs-0102-v1-lamps\/?$/)
})

test.each([
  ['/SCS-0101-V10-Ropen/', 'scs-0101-v10-ropes Ropes'],
  ['/old/place/scs-0200-v1-quais.html', 'scs-0200-v1-quays Quays'],
  ['/scs-0102-v1-l%61mp', 'scs-0102-v1-lamps Lamps of the harbour'],
  ['/scs-0102-w', 'scs-0102-w1-lamps-in-practice Lamps in practice']
])('%s means %s', async (path, expected) => {
  const page = await visit(path)
  await settled(page)
  expect((await offered(page))[0]).toBe(expected)
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

  test.each(['/100%', '/%E0%A4%A'])('for %s, which nobody can read, reports no error', async (path) => {
    const page = await visit(path, {prepare: anywhere})
    await settled(page)
    expect(await page.locator('h1').textContent()).toBe('There is no such page')
  })
})

test.each([
  ['does not come', (page: Page) => page.route('**/api/catalog.json', (route) => route.abort())],
  ['is not one', (page: Page) => page.route('**/api/catalog.json', (route) => route.fulfill({body: '<html>'}))]
])('where the list of documents %s, nothing is offered and no error reported', async (_, prepare) => {
  const page = await visit('/scs-0102-v1-lmaps', {prepare})
  await settled(page)
  expect(await offered(page)).toEqual([])
  expect(await heading(page).isVisible()).toBe(false)
})
