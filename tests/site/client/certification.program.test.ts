import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {eventually, useClientSite} from '../../helpers/client-site.ts'
import {laterDay} from '../../helpers/client-site-files.ts'

const {visit, url} = useClientSite()

/** How a cloud, or one of its regions, stands for a scope: as it is read aloud. */
const standing = async (page: Page, place: string): Promise<string> =>
  (await page.locator(place).first().textContent())?.replaceAll(/\s+/g, ' ').trim() ?? ''

const north = '#north [data-scope=iaas] .fulfils'

const said =
  'main :is(.fulfils, .tests .outcome, .regions .region, .scope-list .chip, .scope-fact .chip, [data-evaluated])'

/** Whatever a page says of verdicts, results and states, in order. One that is made anew leaves out what is not listed. */
async function statements(page: Page): Promise<readonly string[]> {
  const all = await page
    .locator(said)
    .evaluateAll((elements) =>
      elements.map((one) => `${one.className} "${one.textContent?.replaceAll(/\s+/g, ' ').trim()}"`)
    )
  return all.filter((statement) => !statement.includes('Not listed any more'))
}

describe('what holds follows the reader’s day', () => {
  test.each([
    ['2026-06-15', 'v2 pass'],
    ['2026-06-21', 'v2 pass'],
    ['2026-06-22', 'v2 incomplete some results expired since 2026-06-22'],
    ['2026-07-31', 'v2 incomplete some results expired since 2026-06-22'],
    ['2026-08-01', 'v2† (in force until an announced day) only an outdated version'],
    ['2026-10-01', 'none all results expired since 2026-10-01']
  ])('%s: %s', async (at, expected) => {
    const page = await visit('/certification/', {at})
    expect(await standing(page, north)).toBe(expected)
    expect(await page.locator(north).getAttribute('class')).toBe(
      `fulfils fulfils-${/pass|incomplete|outdated|none/.exec(expected)?.[0]}`
    )
    expect(await page.locator('[data-evaluated]').textContent()).toBe(at)
  })

  test.each(['/certification/', '/certification/north/iaas', '/certification/south/iaas', '/scopes/', '/scopes/iaas'])(
    '%s says the same as if it had been made on the later day',
    async (path) => {
      const opened = await visit(path, {at: laterDay})
      const made = await visit(path, {at: laterDay, made: 'later'})
      expect(await statements(opened)).toEqual(await statements(made))
      expect((await statements(opened)).length).toBeGreaterThan(1)
    }
  )

  test('versions carry marks, which have a meaning for those who do not see them', async () => {
    const page = await visit('/certification/', {at: '2026-08-01'})
    expect(await page.locator(`${north} .fulfils-versions`).innerHTML()).toBe(
      'v2<span class="mark" aria-hidden="true">†</span><span class="visually-hidden"> (in force until an announced day)</span>'
    )
  })

  test.each([
    ['2026-06-21', 'pass tested 2026-06-10, counts until 2026-06-22'],
    ['2026-06-22', 'expired since 2026-06-22 tested 2026-06-10']
  ])('a result on %s: %s', async (at, expected) => {
    const page = await visit('/certification/north/iaas', {at})
    const result = page.locator('.tests tr', {hasText: 'lamp-check'}).locator('.outcome')
    expect(await result.textContent()).toBe(expected)
    expect(await result.getAttribute('class')).toBe(`outcome outcome-${expected.split(' ')[0]}`)
  })

  test.each([
    ['2026-06-20', false],
    ['2026-06-21', true]
  ])('a certificate until 2026-06-20 is over on %s: %s', async (at, isOver) => {
    const page = await visit('/certification/', {at})
    expect(await page.locator('#north').getByText('is over').isVisible()).toBe(isOver)
  })

  test.each([
    ['2026-06-10', ''],
    ['2026-06-11', ' That was a day ago.'],
    ['2026-06-12', ' That was 2 days ago.'],
    ['2026-07-10', ' That was 30 days ago.']
  ])('on %s it says how old the newest result is:%s', async (at, expected) => {
    const page = await visit('/certification/', {at})
    expect(await page.locator('[data-age]').textContent()).toBe(expected)
  })

  test.each([
    ['2026-06-30', ['Effective', 'Effective, about to end']],
    ['2026-07-01', ['Effective', 'Deprecated']],
    ['2026-07-31', ['Effective', 'Deprecated']],
    ['2026-08-01', ['Effective, about to end', 'Not listed any more']]
  ])('the states of the versions of a scope on %s', async (at, states) => {
    const page = await visit('/scopes/iaas', {at})
    expect(await page.locator('.scope-fact .chip').allTextContents()).toEqual(states)
  })

  test('a version that is not listed any more looks like nothing that counts', async () => {
    const page = await visit('/scopes/iaas', {at: '2026-08-01'})
    const looks = await page.locator('.scope-fact .chip').evaluateAll((all) => all.map(({className}) => className))
    expect(looks).toEqual(['chip chip-retiring', 'chip chip-informative'])
  })
})

test('a page that is left open over midnight says what has expired, and filters by it', async () => {
  const page = await visit('/certification/?verdict=pass', {at: '2026-06-21T23:50:00Z'})
  expect(await page.locator('.clouds-count').textContent()).toBe('2 clouds')
  await page.clock.runFor('12:00')
  expect(await page.locator('.clouds-count').textContent()).toBe('0 clouds')
  expect(await page.locator('[data-age]').textContent()).toBe(' That was 12 days ago.')
  await page.locator('[name=verdict]').selectOption('incomplete')
  expect(await page.locator('.clouds tbody tr:visible').evaluateAll((rows) => rows.map(({id}) => id))).toEqual([
    'north',
    'south'
  ])
})

describe('the filter of the clouds', () => {
  async function shown(page: Page): Promise<string> {
    const ids = await page.locator('.clouds tbody tr:visible').evaluateAll((rows) => rows.map(({id}) => id))
    return `${await page.locator('.clouds-count').textContent()}: ${ids.join(', ')}`
  }
  const query = (page: Page): string => new URL(page.url()).search

  const addresses: readonly (readonly [string, string])[] = [
    ['', '3 clouds: north, south, west'],
    ['?q=NORDWIND', '2 clouds: north, west'],
    ['?q=s%C3%BCdwind+islands', '1 cloud: south'],
    ['?q=nordwind+islands', '0 clouds: '],
    ['?scope=kaas', '1 cloud: north'],
    ['?verdict=pass', '2 clouds: north, south'],
    ['?verdict=outdated', '1 cloud: south'],
    ['?verdict=none', '1 cloud: west'],
    ['?verdict=aborted', '1 cloud: north'],
    ['?scope=iaas&verdict=aborted', '0 clouds: '],
    ['?q=nord&scope=kaas&verdict=aborted', '1 cloud: north'],
    ['?scope=nowhere&verdict=best', '3 clouds: north, south, west']
  ]

  test('shows what the address says', async () => {
    const page = await visit('/legend')
    for (const [address, expected] of addresses) {
      await page.goto(url(`/certification/${address}`))
      await eventually(() => shown(page)).toBe(expected)
    }
  })

  test('is set by keys, kept in the address and over the way back, and reset', async () => {
    const page = await visit('/certification/#clouds')
    await page.getByLabel('Text').press('s')
    await page.keyboard.type('outh')
    expect(await shown(page)).toBe('1 cloud: south')
    await page.keyboard.press('Enter')
    expect(query(page) + new URL(page.url()).hash).toBe('?q=south#clouds')
    await page.locator('#south .cloud-more').click()
    await page.waitForURL(/south\/iaas/)
    await page.goBack()
    await eventually(() => shown(page)).toBe('1 cloud: south')
    expect(await page.getByLabel('Text').inputValue()).toBe('south')
    await page.getByRole('button', {name: 'Reset'}).click()
    expect(await shown(page)).toBe('3 clouds: north, south, west')
    expect(query(page) + new URL(page.url()).hash).toBe('#clouds')
  })

  test('shows what the address says on the way back within the page', async () => {
    const page = await visit('/certification/?q=south')
    await page.evaluate(() => {
      location.hash = 'verdicts'
    })
    await page.locator('[name=verdict]').selectOption('none')
    expect(await shown(page)).toBe('0 clouds: ')
    await page.goBack()
    await eventually(() => shown(page)).toBe('1 cloud: south')
    expect(await page.locator('[name=verdict]').inputValue()).toBe('')
  })
})
