import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {documentText} from '../helpers/document-text.ts'
import {usePages} from '../helpers/pages.ts'
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

  const open = async (path: string, day: string): Promise<Page> => {
    const page = await openPage()
    await page.clock.setFixedTime(`${day}T00:00:01Z`)
    await page.goto(server.url(path))
    return page
  }
  const row = (page: Page): Promise<string | null> => page.locator('.matrix tbody tr').first().textContent()

  test('says on the day before what it said when it was built', async () => {
    const page = await open('/scs-0100-v1-first', '2026-06-30')
    expect(await page.locator('.standing .chip').textContent()).toBe('Retiring')
    expect(await page.locator('.statement').textContent()).toBe('In force since 2024-01-01, until 2026-07-01')
    const matrix = await open('/overview', '2026-06-30')
    expect((await row(matrix))?.split(/\s+/).filter(Boolean)).toEqual(['scs-0100', 'Second', 'v1†', 'v2*'])
  })

  test.each(['2026-07-01', '2027-03-01'])(
    'on %s the chip, the statement, the side and the matrix say deprecated',
    async (day) => {
      const page = await open('/scs-0100-v1-first', day)
      expect(await page.locator('.standing .chip').textContent()).toBe('Deprecated')
      expect(await page.locator('.standing').getAttribute('class')).toContain('standing-deprecated')
      expect(await page.locator('.statement').textContent()).toBe('No longer in force since 2026-07-01')
      expect(await page.locator('.versions a').allInnerTexts()).toEqual(['v1\nDeprecated', 'v2\nEffective'])
      expect(await page.locator('[data-as-of]').textContent()).toBe(day)
      const matrix = await open('/overview', day)
      const cells = matrix.locator('.matrix tbody tr').first().locator('td[data-column]')
      expect((await cells.allInnerTexts()).map((text) => text.trim())).toEqual(['', 'v2', 'v1', ''])
      const series = await open('/iaas/scs-0100', day)
      expect(await series.locator('.listing .chip').allInnerTexts()).toEqual(['Effective', 'Deprecated'])
    }
  )

  test('without JavaScript the page says as of which day it was built', async () => {
    const page = await openPage({javaScriptEnabled: false})
    await page.goto(server.url('/scs-0100-v1-first'))
    expect(await page.locator('.site-footer').textContent()).toContain('Phases as of 2026-06-15 (UTC)')
    expect(await page.locator('[data-theme-switch], [data-search-open]').first().isVisible()).toBe(false)
  })
})
