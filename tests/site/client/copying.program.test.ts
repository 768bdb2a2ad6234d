import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {eventually, useClientSite} from '../../helpers/client-site.ts'

const {visit} = useClientSite()

const permissions = ['clipboard-read', 'clipboard-write']
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

/** Ways in which a browser does not let a page copy; one that does not come by https has no clipboard at all. */
const withheld: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'it refuses': (page) =>
    page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused'))
    }),
  'it has no clipboard': (page) =>
    page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {value: undefined})
    })
}

const phone = {permissions, hasTouch: true, isMobile: true}

describe('the button beside a block of code', () => {
  const opacity = (page: Page): Promise<string> =>
    page.locator('.copy').evaluate((button) => getComputedStyle(button).opacity)

  test('is seen when the code is pointed at or reached by keys, copies the code, and says so', async () => {
    const page = await visit('/scs-0200-v1-quays', {permissions})
    const button = page.locator('.copy')
    expect(await page.locator('.code-frame > pre + .copy').count()).toBe(1)
    expect(await button.textContent()).toBe('Copy')
    expect(await opacity(page)).toBe('0')
    await page.locator('.code-frame').hover()
    expect(await opacity(page)).toBe('1')
    await page.mouse.move(0, 0)
    expect(await opacity(page)).toBe('0')
    await page.locator('.code-frame pre').focus()
    await page.keyboard.press('Tab')
    expect(await opacity(page)).toBe('1')
    await page.keyboard.press('Enter')
    await eventually(() => button.textContent()).toBe('Copied')
    expect((await clipboard(page)).trimEnd()).toBe('tie --knot bowline\ntie --twice "a rope"')
    await page.clock.runFor(2000)
    expect(await button.textContent()).toBe('Copy')

    await page.evaluate(() => navigator.clipboard.writeText('mine'))
    await button.click()
    await eventually(() => button.textContent()).toBe('Copied')
    expect(await clipboard(page)).toContain('bowline')
    await page.clock.runFor(2000)
    expect(await button.textContent(), 'it can be pressed again').toBe('Copy')

    for (const [reason, withhold] of Object.entries(withheld)) {
      await withhold(page)
      await button.click()
      await eventually(() => button.textContent()).toBe('Not allowed')
      await page.clock.runFor(2000)
      expect(await button.textContent(), reason).toBe('Copy')
    }
  })

  test('is seen and reached on a screen without a pointer', async () => {
    const page = await visit('/scs-0200-v1-quays', phone)
    expect(await opacity(page)).toBe('1')
    await page.locator('.copy').tap()
    await eventually(() => clipboard(page)).toContain('bowline')
  })
})

describe('the link of a requirement', () => {
  const links = (page: Page) => page.locator('.requirement-link')
  const status = (page: Page): Promise<string | null> => page.locator('.prose + [role=status]').textContent()

  test('copies its official address, leads to it, and says so for a while; a heading’s link does not', async () => {
    const page = await visit('/scs-0102-v1-lamps', {permissions})
    await page.evaluate(() => navigator.clipboard.writeText('mine'))
    await page.locator('.prose a:not(.requirement-link)').first().press('Enter')
    await page.locator('.prose p').first().click()
    expect(await clipboard(page)).toBe('mine')
    expect(await status(page)).toBe('')

    const first = links(page).first()
    await first.press('Enter')
    await eventually(() => status(page)).toBe('The address of the requirement was copied')
    const {hash} = new URL(page.url())
    expect(hash).toMatch(/^#req-[a-z0-9]{8}$/)
    expect(await clipboard(page)).toBe(`https://docs.scs.community/standards/scs-0102-v1-lamps${hash}`)
    expect(await first.evaluate((link) => getComputedStyle(link, '::after').content)).toBe('" copied"')
    await page.clock.runFor(2000)
    expect(await status(page)).toBe('')
    expect(await first.getAttribute('data-copied')).toBeNull()

    // Where it cannot copy, it only leads there.
    for (const [index, [reason, withhold]] of Object.entries(withheld).entries()) {
      await withhold(page)
      const link = links(page).nth(index + 1)
      await link.press('Enter')
      await eventually(() => new URL(page.url()).hash).toBe((await link.getAttribute('href')) ?? '')
      expect(await status(page), reason).toBe('')
      expect(await link.getAttribute('data-copied'), reason).toBeNull()
    }
  })

  test('can be reached by a finger', async () => {
    const page = await visit('/scs-0102-v1-lamps', phone)
    const first = links(page).first()
    expect(await first.evaluate((link) => getComputedStyle(link).opacity)).toBe('1')
    await first.tap()
    await eventually(() => clipboard(page)).toContain('scs-0102-v1-lamps#req-')
  })
})
