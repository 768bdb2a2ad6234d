import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
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

test.each(['light', 'dark'] as const)('without a choice it is that of the system: %s', async (colorScheme) => {
  const page = await visit('/legend', {colorScheme, fresh: true})
  expect(await look(page)).toBe(`Theme: system, ${colorScheme === 'light' ? 'white' : 'black'}`)
  await page.emulateMedia({colorScheme: colorScheme === 'light' ? 'dark' : 'light'})
  expect(await look(page)).toBe(`Theme: system, ${colorScheme === 'light' ? 'black' : 'white'}`)
})

test('the button goes from the system to light, to dark, and back, and only a choice is kept', async () => {
  const page = await visit('/legend', {colorScheme: 'dark'})
  await press(page)
  expect([await look(page), await stored(page)]).toEqual(['Theme: light, white', 'light'])
  await press(page)
  expect([await look(page), await stored(page)]).toEqual(['Theme: dark, black', 'dark'])
  await press(page)
  expect([await look(page), await stored(page)]).toEqual(['Theme: system, black', null])
})

test('keys and fingers press it as well', async () => {
  const page = await visit('/legend', {hasTouch: true})
  const button = page.getByRole('button', {name: /^Theme/})
  await button.tap()
  expect(await look(page)).toBe('Theme: light, white')
  await button.press('Enter')
  expect(await look(page)).toBe('Theme: dark, black')
  await button.press(' ')
  expect(await look(page)).toBe('Theme: system, white')
})

test('the choice stays over pages and after the page is read anew', async () => {
  const page = await visit('/legend')
  await press(page)
  await press(page)
  await page.reload()
  expect(await look(page)).toBe('Theme: dark, black')
  await page.goto(url('/scs-0100-v2-lanterns'))
  expect(await look(page)).toBe('Theme: dark, black')
})

test('nothing is painted in another theme before the script is there', async () => {
  let release = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const page = await visit('/legend', {
    unfinished: true,
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

test('a word that is no theme counts as no choice', async () => {
  const page = await visit('/legend', {
    prepare: (one) => one.addInitScript(() => localStorage.setItem('norma-theme', 'purple'))
  })
  expect(await look(page)).toBe('Theme: system, white')
  await press(page)
  expect(await look(page)).toBe('Theme: light, white')
})

test('the other pages that lie open follow the choice', async () => {
  const page = await visit('/legend')
  const other = await page.context().newPage()
  await other.goto(url('/overview'))
  await press(page)
  await press(page)
  await eventually(() => look(other)).toBe('Theme: dark, black')
  await press(page)
  await eventually(() => look(other)).toBe('Theme: system, white')
})

test('a page that the way back leads to has the theme that was chosen since', async () => {
  const page = await visit('/legend')
  await page.evaluate(() => {
    localStorage.setItem('norma-theme', 'dark')
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))
  })
  expect(await look(page)).toBe('Theme: dark, black')
})

describe('where nothing may be stored', () => {
  test.each([
    ['the browser refuses everything', () => Object.defineProperty(window, 'localStorage', {get: refuse})],
    ['there is no room', () => Object.assign(Storage.prototype, {setItem: refuse})]
  ])('and %s, the choice lasts as long as the page, without an error', async (_, withhold) => {
    const script = `function refuse() { throw new DOMException('refused') }; (${withhold})()`
    const page = await visit('/legend', {prepare: (one) => one.addInitScript(script)})
    await press(page)
    await press(page)
    expect(await look(page)).toBe('Theme: dark, black')
    await page.reload()
    expect(await look(page)).toBe('Theme: system, white')
  })
})

/** Only for the eyes of the compiler: the functions above run in the page. */
declare function refuse(): never
