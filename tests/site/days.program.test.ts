import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {documentText} from '../helpers/document-text.ts'
import {scriptHasRun, usePages} from '../helpers/pages.ts'
import {makeWorkspace} from '../helpers/site.ts'
import {type StaticServer, serveSite} from '../helpers/static-server.ts'

describe('a site that was built before a day that matters', () => {
  const workspace = makeWorkspace()
  let server: StaticServer
  const openPage = usePages()

  beforeAll(async () => {
    const ending = 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-07-01'
    const coming = 'stabilized_at: 2026-07-01\nreplaces: scs-0100-v1-first.md'
    workspace.write('standards/scs-0100-v1-first.md', documentText({title: 'First', status: 'Stable', keys: ending}))
    workspace.write('standards/scs-0100-v2-second.md', documentText({title: 'Second', status: 'Stable', keys: coming}))
    expect(await workspace.norma('build', '--out', 'site', '--as-of', '2026-06-15')).toMatchObject({exitCode: 0})
    server = await serveSite(workspace.path('site'), '/standards')
  })

  afterAll(async () => {
    await server?.close()
  })

  const open = async (page: Page, path: string, day: string): Promise<void> => {
    await page.clock.setFixedTime(`${day}T00:00:01Z`)
    await page.goto(server.url(path))
    await scriptHasRun(page)
  }

  test('says on the day before what it said when it was built', async () => {
    const page = await openPage()
    await open(page, '/scs-0100-v1-first', '2026-06-30')
    expect(await page.locator('.standing .chip').textContent()).toBe('Retiring')
    expect(await page.locator('.statement').textContent()).toBe('In force since 2024-01-01, until 2026-07-01')
    await open(page, '/overview', '2026-06-30')
    const row = await page.locator('.matrix tbody tr').first().textContent()
    expect(row?.split(/\s+/).filter(Boolean)).toEqual(['scs-0100', 'Second', 'v1†', 'v2*'])
  })

  test('says deprecated on that day and long after it: the chip, the statement, the side, the matrix, the series', async () => {
    const page = await openPage()
    const onBothDays = async (path: string, look: (day: string) => Promise<void>): Promise<void> => {
      await open(page, path, '2026-07-01')
      await look('2026-07-01')
      await page.clock.setFixedTime('2027-03-01T00:00:01Z')
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await look('2027-03-01')
    }
    await onBothDays('/scs-0100-v1-first', async (day) => {
      expect(await page.locator('.standing .chip').textContent(), day).toBe('Deprecated')
      expect(await page.locator('.standing').getAttribute('class'), day).toContain('standing-deprecated')
      expect(await page.locator('.statement').textContent(), day).toBe('No longer in force since 2026-07-01')
      expect(await page.locator('.versions a').allInnerTexts(), day).toEqual(['v1\nDeprecated', 'v2\nEffective'])
      expect(await page.locator('[data-as-of]').textContent()).toBe(day)
    })
    await onBothDays('/overview', async (day) => {
      const cells = page.locator('.matrix tbody tr').first().locator('td[data-column]')
      expect(
        (await cells.allInnerTexts()).map((text) => text.trim()),
        day
      ).toEqual(['', 'v2', 'v1', ''])
    })
    await onBothDays('/iaas/scs-0100', async (day) => {
      expect(await page.locator('.listing .chip').allInnerTexts(), day).toEqual(['Effective', 'Deprecated'])
    })
  })

  test('without JavaScript the page says as of which day it was built', async () => {
    const page = await openPage({javaScriptEnabled: false})
    await page.goto(server.url('/scs-0100-v1-first'))
    expect(await page.locator('.site-footer').textContent()).toContain('Phases as of 2026-06-15 (UTC)')
    expect(await page.locator('[data-theme-switch], [data-search-open]').first().isVisible()).toBe(false)
  })
})
