import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {eventually, useClientSite} from '../../helpers/client-site.ts'

const {visit, url} = useClientSite()

const isOpen = (page: Page): Promise<boolean> => page.locator('dialog.search[open]').isVisible()
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const {activeElement} = document
    return activeElement?.getAttribute('name') ?? activeElement?.textContent ?? ''
  })
const field = (page: Page) => page.getByRole('combobox', {name: 'Search the documents'})
const results = (page: Page): Promise<readonly string[]> => page.locator('.result-head').allTextContents()
const selected = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.result[aria-selected=true]')
    .evaluateAll((all) => all.map((one) => `${one.id} ${one.getAttribute('href')}`))
const status = (page: Page): Promise<string | null> => page.locator('.search-status').textContent()

/** A page of the site with an index of thirteen documents: `lamp-0` is the best, each holds two sections and a third. */
async function withIndex(page: Page): Promise<void> {
  const found = [...Array.from({length: 13}).keys()].map((index) => ({
    score: 20 - index,
    meta: {id: `lamp-${index}`, title: `Lamp ${index}`},
    url: `${new URL(url('/legend')).pathname}?lamp=${index}`,
    excerpt: 'a <mark>lamp</mark> &lt;b&gt;'
  }))
  const body = `const found = ${JSON.stringify(found)}
    export const options = async () => {}
    export const mergeIndex = async () => {}
    export const filters = async () => ({life: {effective: 13}, track: {IaaS: 13}, type: {}})
    export const search = async (query) => {
      const all = query === 'lamp' ? found : query === 'lam' ? found.slice(0, 1) : []
      const results = all.map(({score, ...one}) => ({score, data: async () => ({
        ...one,
        sub_results: [one, ...[1, 2, 3].map((section) => ({...one, title: 'Section ' + section, url: one.url + '#' + section}))]
      })}))
      return {results, unfilteredResultCount: all.length}
    }`
  await page.route('**/pagefind/pagefind.js', (route) => route.fulfill({body, contentType: 'text/javascript'}))
  await page.route('**/pagefind/parts.json', (route) => route.fulfill({json: []}))
}

/** Has hands, a mouse and a keyboard. */
const touch = {hasTouch: true}

async function found(words: string, options: Parameters<typeof visit>[1] = touch): Promise<Page> {
  const page = await visit('/overview', {prepare: withIndex, ...options})
  await page.keyboard.press('/')
  await field(page).fill(words)
  await eventually(() => status(page)).not.toBe('')
  return page
}

test('is opened by keys, a click and a finger, with the focus in its field, and by nothing else', async () => {
  const page = await visit('/overview', touch)
  const button = page.locator('[data-search-open]')
  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    '/': () => page.keyboard.press('/'),
    'Ctrl-K': () => page.keyboard.press('Control+k'),
    'Command-K': () => page.keyboard.press('Meta+k'),
    'Ctrl-K with Caps Lock': () => page.keyboard.press('Control+K'),
    '/ on a keyboard where that needs Shift': () =>
      page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', {key: '/', shiftKey: true}))),
    'Ctrl-K where somebody writes': () => page.getByLabel('Text').press('Control+k'),
    'a click on its button': () => button.click(),
    'Enter on its button': () => button.press('Enter'),
    'a finger on its button': () => button.tap()
  }
  for (const [way, act] of Object.entries(ways)) {
    await act()
    await eventually(() => isOpen(page)).toBe(true)
    expect(await focused(page), way).toBe('q')
    expect(await field(page).inputValue(), way).toBe('')
    await page.keyboard.press('Escape')
    expect(await isOpen(page), way).toBe(false)
  }

  // From here on it is there, and would be open at once.
  await page.locator('h1').click()
  await page.evaluate(() =>
    addEventListener('keydown', ({defaultPrevented}) => Object.assign(window, {isTaken: defaultPrevented}))
  )
  for (const key of ['Control+/', 'Alt+/', 'Meta+/', 'k', 'Control+Shift+K', 'Control+Alt+k']) {
    await page.keyboard.press(key)
    expect(await page.evaluate(() => Reflect.get(window, 'isTaken')), key).toBe(false)
    expect(await isOpen(page), key).toBe(false)
  }
  await page.evaluate(() => document.querySelector('h1')?.setAttribute('contenteditable', ''))
  for (const place of ['[name=q]', '[name=track]', 'h1'].map((name) => page.locator(`main ${name}`))) {
    await place.press('/')
    expect(await isOpen(page), `${place}: somebody writes or chooses`).toBe(false)
  }
  expect(await page.getByLabel('Text').inputValue()).toBe('/')
  await page.evaluate(() => dispatchEvent(new Event('keydown')))
  expect(await isOpen(page), 'what a browser fills in has no key').toBe(false)
})

test('Tab stays within the dialog, and Escape leads back to where one was', async () => {
  const page = await visit('/overview', touch)
  const place = page.locator('.matrix a').first()
  await place.focus()
  await page.keyboard.press('/')
  await page.locator('dialog select').first().waitFor()
  for (const key of [...Array<string>(8).fill('Tab'), ...Array<string>(8).fill('Shift+Tab')]) {
    await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement?.closest('main, header, footer'))).toBeNull()
  }
  await page.keyboard.press('Escape')
  expect(await isOpen(page)).toBe(false)
  expect(await place.evaluate((one) => one === document.activeElement)).toBe(true)
})

test('is closed by a finger beside it and by its button, and opened again with the words of before', async () => {
  const page = await found('lamp')
  const close = page.getByRole('button', {name: 'Close'})
  await close.focus()
  await page.keyboard.press('Control+k')
  await eventually(() => focused(page)).toBe('q')
  expect(await page.locator('dialog').count()).toBe(1)

  await page.locator('.search-status').click()
  const box = await page.locator('dialog').boundingBox()
  // Where nothing stands between its edge and its content.
  await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 40)
  expect(await isOpen(page), 'a click within it').toBe(true)
  const line = await field(page).boundingBox()
  await page.mouse.move((line?.x ?? 0) + 60, (line?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move(10, 300)
  await page.mouse.up()
  expect(await isOpen(page), 'words that are marked beyond its edge').toBe(true)
  await page.touchscreen.tap(10, 400)
  expect(await isOpen(page), 'a finger beside it').toBe(false)

  await page.keyboard.press('/')
  await eventually(() => isOpen(page)).toBe(true)
  await close.click()
  expect(await isOpen(page), 'its button').toBe(false)
  await page.keyboard.press('/')
  await eventually(() => isOpen(page)).toBe(true)
  expect(await field(page).inputValue()).toBe('lamp')
  await page.keyboard.type('one')
  expect(await field(page).inputValue(), 'one writes over the words of before').toBe('one')
})

describe('results', () => {
  test('are the best twelve, each with two of its sections, and it says how many there are', async () => {
    const page = await found('lamp')
    expect(await status(page)).toBe('13 documents, the best 12 of them here.')
    expect(await results(page)).toEqual([...Array(12).keys()].map((index) => `Effective lamp-${index} Lamp ${index}`))
    expect(await page.locator('.result').count()).toBe(36)
    expect(await page.locator('.result-section').first().textContent()).toBe('Section 1')
    expect(await page.locator('.result-excerpt').first().innerHTML()).toBe('a <mark>lamp</mark> &lt;b&gt;')
    expect(await page.locator('dialog select').count(), 'filters of one value are not offered').toBe(0)

    // They are said to be there, and which is selected.
    expect(await field(page).getAttribute('aria-expanded')).toBe('true')
    expect(await field(page).getAttribute('aria-activedescendant')).toBe('search-result-0')
    expect(await page.getByRole('listbox', {name: 'Results'}).getByRole('option').count()).toBe(36)
    await field(page).fill('xyzzy')
    await eventually(() => field(page).getAttribute('aria-expanded')).toBe('false')
    expect(await field(page).getAttribute('aria-activedescendant')).toBeNull()

    await field(page).fill('lam')
    await eventually(() => status(page)).toBe('1 document.')
    await field(page).fill(' ')
    await eventually(() => status(page)).toBe('')
    expect(await page.locator('.search-results').isVisible()).toBe(false)
  })

  test('arrows go through them, one at a time, and stop at both ends; the field keeps the focus', async () => {
    const page = await found('lamp')
    const legend = '/standards/legend?lamp='
    await page.keyboard.press('ArrowUp')
    expect(await selected(page)).toEqual([`search-result-0 ${legend}0`])
    await page.keyboard.press('ArrowDown')
    expect(await selected(page)).toEqual([`search-result-1 ${legend}0#1`])
    for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowDown')
    expect(await selected(page)).toEqual([`search-result-35 ${legend}11#2`])
    expect(await field(page).getAttribute('aria-activedescendant')).toBe('search-result-35')
    const last = await page.locator('#search-result-35').boundingBox()
    const dialog = await page.locator('dialog').boundingBox()
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((dialog?.y ?? 0) + (dialog?.height ?? 0))
    await page.keyboard.press('ArrowUp')
    expect(await selected(page)).toEqual([`search-result-34 ${legend}11#1`])
    expect(await focused(page)).toBe('q')
    await page.keyboard.press('Enter')
    await page.waitForURL(/legend\/?\?lamp=11#1$/)
  })

  test('a finger leads to one of them', async () => {
    const page = await found('lamp', {viewport: {width: 360, height: 640}, hasTouch: true, isMobile: true})
    await page.locator('.result').nth(3).tap()
    await page.waitForURL(/legend\/?\?lamp=1$/)
  })

  test('are not left by Enter without one, never those of words written over, and one on this page ends the search', async () => {
    const page = await visit('/legend?lamp=0', {prepare: withIndex, ...touch})
    await page.evaluate(() => history.replaceState(null, '', '/standards/legend?lamp=0'))
    await page.keyboard.press('/')
    await field(page).press('Enter')
    expect(await isOpen(page), 'Enter without words').toBe(true)
    await page.keyboard.type('xyzzy')
    await page.keyboard.press('Enter')
    await eventually(() => status(page)).toMatch(/^No document with “xyzzy”/)
    expect(await isOpen(page), 'Enter without results').toBe(true)
    expect(new URL(page.url()).pathname).toMatch(/legend/)

    await field(page).fill('lamp')
    await field(page).fill('lam')
    await eventually(() => status(page)).toBe('1 document.')
    await page.clock.runFor(1000)
    expect(await results(page)).toEqual(['Effective lamp-0 Lamp 0'])

    await page.locator('.result-section').first().click()
    expect(await isOpen(page)).toBe(false)
    expect(new URL(page.url()).hash).toBe('#1')
  })
})

test('while words are composed, keys choose among what the input method offers; what stands in the field counts', async () => {
  const page = await found('lamp')
  const compose = (key: string): Promise<boolean> =>
    field(page).evaluate(
      (input, pressed) =>
        input.dispatchEvent(
          new KeyboardEvent('keydown', {key: pressed, isComposing: true, bubbles: true, cancelable: true})
        ),
      key
    )
  for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) expect(await compose(key), key).toBe(true)
  await compose('ArrowDown')
  expect(await selected(page)).toEqual(['search-result-0 /standards/legend?lamp=0'])
  expect(await isOpen(page)).toBe(true)
  expect(new URL(page.url()).pathname).toMatch(/overview/)
  await page.keyboard.press('Home')
  await page.keyboard.type('a ')
  expect(await field(page).inputValue(), 'Home and End stay with the words').toBe('a lamp')

  await field(page).fill('')
  await eventually(() => results(page)).toHaveLength(0)
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', {text: 'lam', selectionStart: 3, selectionEnd: 3})
  await session.send('Input.insertText', {text: 'lamp'})
  await eventually(() => results(page)).toHaveLength(12)
})
