import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {eventually, useClientSite} from '../../helpers/client-site.ts'

const {visit} = useClientSite()

const permissions = ['clipboard-read', 'clipboard-write']
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
const refused = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused'))
  })
/** A page that does not come by https has no clipboard at all. */
const missing = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}))

describe('the button beside a block of code', () => {
  const opacity = (page: Page): Promise<string> =>
    page.locator('.copy').evaluate((button) => getComputedStyle(button).opacity)

  test('copies the code as it stands there, says so, and can be pressed again', async () => {
    const page = await visit('/scs-0200-v1-quays', {permissions})
    const button = page.locator('.copy')
    expect(await page.locator('.code-frame > pre + .copy').count()).toBe(1)
    expect(await button.textContent()).toBe('Copy')
    await button.click()
    await eventually(() => button.textContent()).toBe('Copied')
    expect((await clipboard(page)).trimEnd()).toBe('tie --knot bowline\ntie --twice "a rope"')
    await page.clock.runFor(2000)
    expect(await button.textContent()).toBe('Copy')
  })

  test('is seen when the code is pointed at, and when the keyboard reaches it', async () => {
    const page = await visit('/scs-0200-v1-quays', {permissions})
    expect(await opacity(page)).toBe('0')
    await page.locator('.code-frame').hover()
    expect(await opacity(page)).toBe('1')
    await page.mouse.move(0, 0)
    await page.locator('.code-frame pre').focus()
    await page.keyboard.press('Tab')
    expect(await opacity(page)).toBe('1')
    await page.keyboard.press('Enter')
    await eventually(() => clipboard(page)).toContain('bowline')
  })

  test('is seen and reached on a screen without a pointer', async () => {
    const page = await visit('/scs-0200-v1-quays', {permissions, hasTouch: true, isMobile: true})
    expect(await opacity(page)).toBe('1')
    await page.locator('.copy').tap()
    await eventually(() => clipboard(page)).toContain('bowline')
  })

  test.each([
    ['refuses', refused],
    ['does not have it', missing]
  ])('says so where the browser %s', async (_, prepare) => {
    const page = await visit('/scs-0200-v1-quays', {prepare})
    await page.locator('.copy').click()
    await eventually(() => page.locator('.copy').textContent()).toBe('Not allowed')
    await page.clock.runFor(2000)
    expect(await page.locator('.copy').textContent()).toBe('Copy')
  })
})

describe('the link of a requirement', () => {
  const first = (page: Page) => page.locator('.requirement-link').first()
  const status = (page: Page): Promise<string | null> => page.locator('.prose + [role=status]').textContent()

  test('copies its official address, leads to it, and says so for a while', async () => {
    const page = await visit('/scs-0102-v1-lamps', {permissions})
    await first(page).press('Enter')
    await eventually(() => status(page)).toBe('The address of the requirement was copied')
    const {hash} = new URL(page.url())
    expect(hash).toMatch(/^#req-[a-z0-9]{8}$/)
    expect(await clipboard(page)).toBe(`https://docs.scs.community/standards/scs-0102-v1-lamps${hash}`)
    expect(await first(page).evaluate((link) => getComputedStyle(link, '::after').content)).toBe('" copied"')
    await page.clock.runFor(2000)
    expect(await status(page)).toBe('')
    expect(await first(page).getAttribute('data-copied')).toBeNull()
  })

  test('can be reached by a finger', async () => {
    const page = await visit('/scs-0102-v1-lamps', {permissions, hasTouch: true, isMobile: true})
    expect(await first(page).evaluate((link) => getComputedStyle(link).opacity)).toBe('1')
    await first(page).tap()
    await eventually(() => clipboard(page)).toContain('scs-0102-v1-lamps#req-')
  })

  test.each([
    ['refuses', refused],
    ['has no clipboard', missing]
  ])('only leads to it where the browser %s', async (_, prepare) => {
    const page = await visit('/scs-0102-v1-lamps', {prepare})
    await first(page).press('Enter')
    await page.waitForURL(/#req-/)
    expect(await status(page)).toBe('')
    expect(await first(page).getAttribute('data-copied')).toBeNull()
  })

  test('is the only one that copies: a heading’s link does not', async () => {
    const page = await visit('/scs-0102-v1-lamps', {permissions})
    await page.evaluate(() => navigator.clipboard.writeText('mine'))
    await page.locator('.prose a:not(.requirement-link)').first().press('Enter')
    await page.locator('.prose p').first().click()
    expect(await clipboard(page)).toBe('mine')
    expect(await status(page)).toBe('')
  })
})
