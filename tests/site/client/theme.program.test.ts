import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'
import {eventually, useClientSite} from '../../helpers/client-site.ts'

const {visit, url} = useClientSite()

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

/** What the button says, and which of the two papers one sees. */
async function look(page: Page): Promise<string> {
  const name = {'rgb(255, 255, 255)': 'white', 'rgb(20, 23, 27)': 'black'}[await paper(page)]
  return `${await page.locator('[data-theme-switch]').textContent()}, ${name}`
}

const press = (page: Page): Promise<void> => page.getByRole('button', {name: /^Theme/}).click()

const stored = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('norma-theme'))

test('without a choice it is that of the system; the button leads to light, to dark, and back', async () => {
  const page = await visit('/legend', {hasTouch: true})
  expect(await look(page)).toBe('Theme: system, white')
  await page.emulateMedia({colorScheme: 'dark'})
  expect(await look(page)).toBe('Theme: system, black')
  await page.reload()
  expect(await look(page)).toBe('Theme: system, black')
  await page.emulateMedia({colorScheme: 'light'})
  expect(await look(page)).toBe('Theme: system, white')

  await page.emulateMedia({colorScheme: 'dark'})
  await press(page)
  expect([await look(page), await stored(page)]).toEqual(['Theme: light, white', 'light'])
  await press(page)
  expect([await look(page), await stored(page)]).toEqual(['Theme: dark, black', 'dark'])
  await press(page)
  expect([await look(page), await stored(page)], 'only a choice is kept').toEqual(['Theme: system, black', null])

  await page.emulateMedia({colorScheme: 'light'})
  const button = page.getByRole('button', {name: /^Theme/})
  await button.tap()
  expect(await look(page), 'a finger').toBe('Theme: light, white')
  await button.press('Enter')
  expect(await look(page), 'Enter').toBe('Theme: dark, black')
  await button.press(' ')
  expect(await look(page), 'the space bar').toBe('Theme: system, white')
})

test('the choice stays over pages and after the page is read anew, and the other pages that lie open follow it', async () => {
  const page = await visit('/legend', {hasTouch: true})
  await press(page)
  await press(page)
  await page.reload()
  expect(await look(page)).toBe('Theme: dark, black')
  await page.goto(url('/scs-0100-v2-lanterns'))
  expect(await look(page)).toBe('Theme: dark, black')

  const other = await page.context().newPage()
  await other.goto(url('/legend'))
  expect(await look(other)).toBe('Theme: dark, black')
  await press(page)
  await eventually(() => look(other)).toBe('Theme: system, white')
  await press(page)
  await press(page)
  await eventually(() => look(other)).toBe('Theme: dark, black')
  await other.close()
})

test('nothing is painted in another theme before the script is there', async () => {
  let release = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const page = await visit('/legend', {
    unfinished: true,
    fresh: true,
    prepare: async (one) => {
      await one.addInitScript(() => localStorage.setItem('norma-theme', 'dark'))
      await one.route('**/_norma/site-*.js', async (route) => {
        await gate
        await route.continue()
      })
    }
  })
  await page.locator('main').waitFor()
  expect(await look(page)).toBe('Theme: system, black')
  release()
  await eventually(() => look(page)).toBe('Theme: dark, black')
})

test('a word that is no theme counts as no choice, and the way back shows the theme that was chosen since', async () => {
  const page = await visit('/legend', {hasTouch: true})
  await page.evaluate(() => localStorage.setItem('norma-theme', 'purple'))
  await page.reload()
  expect(await look(page)).toBe('Theme: system, white')
  await press(page)
  expect(await look(page)).toBe('Theme: light, white')

  await page.evaluate(() => {
    localStorage.setItem('norma-theme', 'dark')
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))
  })
  expect(await look(page)).toBe('Theme: dark, black')
})

test('where nothing may be stored, the choice lasts as long as the page, without an error', async () => {
  const refuse = "function refuse() { throw new DOMException('refused') }"
  const ways = {
    'there is no room': 'Object.assign(Storage.prototype, {setItem: refuse})',
    'the browser refuses everything': "Object.defineProperty(window, 'localStorage', {get: refuse})"
  }
  const page = await visit('/legend', {fresh: true})
  for (const [way, withhold] of Object.entries(ways)) {
    await page.addInitScript(`${refuse}; ${withhold}`)
    await page.reload()
    await press(page)
    await press(page)
    expect(await look(page), way).toBe('Theme: dark, black')
    await page.reload()
    expect(await look(page), way).toBe('Theme: system, white')
  }
})
