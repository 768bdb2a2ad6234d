import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {eventually, useClientSite} from '../../helpers/client-site.ts'

const {visit} = useClientSite()

const marked = (page: Page): Promise<readonly string[]> => page.locator('.toc [aria-current=true]').allTextContents()

const phone = {viewport: {width: 360, height: 640}, hasTouch: true, isMobile: true}

describe('beside the text', () => {
  test('every section is in reach; the one that is being read is marked: the first, one in the middle, the last', async () => {
    const page = await visit('/scs-0200-v1-quays')
    expect(await page.locator('.toc a:visible').allTextContents()).toEqual([
      'Abstract',
      'Context',
      'Decision',
      'Placement',
      'Knots',
      'Storage'
    ])
    expect(await marked(page)).toEqual(['Abstract'])
    const scrollTo = (id: string, offset: string): Promise<void> =>
      page.evaluate(`scrollTo(0, document.getElementById('${id}').getBoundingClientRect().top + scrollY - ${offset})`)
    await scrollTo('knots', 'innerHeight / 4 - 2')
    await eventually(() => marked(page)).toEqual(['Placement'])
    await scrollTo('knots', 'innerHeight / 4 + 2')
    await eventually(() => marked(page)).toEqual(['Knots'])
    await page.keyboard.press('End')
    await eventually(() => marked(page)).toEqual(['Storage'])
    await page.keyboard.press('Home')
    await eventually(() => marked(page)).toEqual(['Abstract'])
  })

  test('of a page that is seen as a whole, the first', async () => {
    const page = await visit('/scs-0100-v2-lanterns', {viewport: {width: 1280, height: 1500}})
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(1500)
    expect(await marked(page)).toEqual(['Introduction'])
  })

  test('a link to a section marks it, also where the page is opened there', async () => {
    const page = await visit('/scs-0200-v1-quays#knots')
    await eventually(() => marked(page)).toEqual(['Knots'])
    await page.locator('.toc').getByRole('link', {name: 'Placement'}).click()
    await eventually(() => marked(page)).toEqual(['Placement'])
    expect(new URL(page.url()).hash).toBe('#placement')
  })
})

describe('on a phone', () => {
  test('it is folded; a finger or a key unfolds it, and a finger leads to a section', async () => {
    const page = await visit('/scs-0200-v1-quays', phone)
    const link = page.locator('.toc').getByRole('link', {name: 'Knots'})
    expect(await link.isVisible()).toBe(false)
    await page.getByText('On this page').tap()
    await link.tap()
    expect(new URL(page.url()).hash).toBe('#knots')
    expect(await page.locator('#knots').evaluate((one) => one.getBoundingClientRect().top < innerHeight / 2)).toBe(true)

    // Keys unfold it as well.
    await page.locator('.toc summary').press('Enter')
    expect(await page.locator('.toc a:visible').count()).toBe(0)
    await page.locator('.toc summary').press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Abstract')
    await page.locator('.toc summary').press(' ')
    expect(await page.locator('.toc a:visible').count()).toBe(0)
  })

  test('the way around the site is there without a script or a menu that has to be unfolded', async () => {
    const page = await visit('/scs-0200-v1-quays', {...phone, javaScriptEnabled: false})
    expect(await page.locator('.site-nav a:visible').count()).toBe(await page.locator('.site-nav a').count())
    await page.locator('.site-nav').getByRole('link', {name: 'Overview'}).tap()
    await page.waitForURL(/\/standards\/overview\/$/)
  })
})

test('the first key leads past the head of the page to its content', async () => {
  const page = await visit('/overview')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
})
