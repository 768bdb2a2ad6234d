import {expect, test} from 'vitest'
import {useClientSite} from '../../helpers/client-site.ts'

const {visit} = useClientSite()

test('a printed document is the document, and where it is from, in dark letters on white paper in any theme', async () => {
  const page = await visit('/scs-0200-v1-quays')
  await page.emulateMedia({media: 'print'})
  for (const tool of ['.site-nav', '.site-tools', '.side-nav', '.toc', '.breadcrumb', '.copy', '.skip']) {
    expect(await page.locator(tool).first().isVisible(), tool).toBe(false)
  }
  expect(await page.locator('.standing').textContent()).toContain('In force since 2025-01-01')
  expect(await page.locator('.prose pre').isVisible()).toBe(true)
  const footer = page.locator('.site-footer')
  expect(await footer.evaluate((one) => getComputedStyle(one, '::before').content)).toBe(
    '"https://docs.scs.community/standards/scs-0200-v1-quays"'
  )
  const colours = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const {backgroundColor, color} = getComputedStyle(document.documentElement)
      return [backgroundColor, color]
    })
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({media: 'screen', colorScheme: theme})
    await page.getByRole('button', {name: /^Theme/}).click()
    await page.emulateMedia({media: 'print', colorScheme: theme})
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
    expect(await colours(), theme).toEqual(['rgb(255, 255, 255)', 'rgb(26, 31, 38)'])
  }
})

test('a printed table has the rows that were chosen, without the form', async () => {
  const page = await visit('/overview?q=rope')
  await page.emulateMedia({media: 'print'})
  expect(await page.locator('[data-matrix-filter]').isVisible()).toBe(false)
  expect(await page.locator('.matrix tbody tr:visible th').allTextContents()).toEqual(['scs-0101'])
})
