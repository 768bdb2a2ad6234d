import type {Page} from 'playwright-core'
import {describe, expect, test} from 'vitest'
import {comeBackOn, eventually, turnTo, useClientSite} from '../../helpers/client-site.ts'
import {builtOn, laterDay} from '../../helpers/client-site-files.ts'

const {visit, html} = useClientSite()

/** How a cloud, or one of its regions, stands for a scope: as it is read aloud. */
const standing = async (page: Page, place: string): Promise<string> =>
  (await page.locator(place).first().textContent())?.replaceAll(/\s+/g, ' ').trim() ?? ''

const north = '#north [data-scope=iaas] .fulfils'

const said =
  'main :is(.fulfils, .tests .outcome, .regions .region, .scope-list .chip, .scope-fact .chip, [data-evaluated])'

/** Whatever a page says of verdicts, results and states, in order. One that is made anew leaves out what is not listed. */
async function statements(page: Page, written?: string): Promise<readonly string[]> {
  const all = await page.evaluate(
    ([selector, text]) => {
      const root = text === undefined ? document : new DOMParser().parseFromString(text, 'text/html')
      return [...root.querySelectorAll(selector)].map(
        (one) => `${one.className} "${one.textContent?.replaceAll(/\s+/g, ' ').trim()}"`
      )
    },
    [said, written] as const
  )
  return all.filter((statement) => !statement.includes('Not listed any more'))
}

describe('what holds follows the reader’s day', () => {
  const passes = 'v2 pass'
  const incomplete = 'v2 incomplete some results expired since 2026-06-22'
  const outdated = 'v2† (in force until an announced day) only an outdated version'
  const none = 'none all results expired since 2026-10-01'

  test('in the table of the clouds: verdicts, certificates that are over, how old the newest result is', async () => {
    const days: readonly (readonly [day: string, standing: string, isOver: boolean, age: string])[] = [
      ['2026-06-10', passes, false, ''],
      ['2026-06-11', passes, false, ' That was a day ago.'],
      ['2026-06-12', passes, false, ' That was 2 days ago.'],
      ['2026-06-15', passes, false, ' That was 5 days ago.'],
      ['2026-06-20', passes, false, ' That was 10 days ago.'],
      ['2026-06-21', passes, true, ' That was 11 days ago.'],
      ['2026-06-22', incomplete, true, ' That was 12 days ago.'],
      ['2026-07-10', incomplete, true, ' That was 30 days ago.'],
      ['2026-07-31', incomplete, true, ' That was 51 days ago.'],
      ['2026-08-01', outdated, true, ' That was 52 days ago.'],
      ['2026-10-01', none, true, ' That was 113 days ago.']
    ]
    const page = await visit('/certification/', {at: '2026-06-10'})
    for (const [day, expected, isOver, age] of days) {
      await comeBackOn(page, day)
      expect(await standing(page, north), day).toBe(expected)
      expect(await page.locator(north).getAttribute('class'), day).toBe(
        `fulfils fulfils-${/pass|incomplete|outdated|none/.exec(expected)?.[0]}`
      )
      expect(await page.locator('[data-evaluated]').textContent(), day).toBe([builtOn, day].sort()[1])
      expect(await page.locator('#north').getByText('is over').isVisible(), day).toBe(isOver)
      expect(await page.locator('[data-age]').textContent(), day).toBe(age)
    }
  })

  test.each([
    ['2026-06-21', passes, true],
    ['2026-06-22', incomplete, true],
    ['2026-08-01', outdated, true]
  ])('in the table of the clouds that is opened on %s', async (at, expected, isOver) => {
    const page = await visit('/certification/', {at})
    expect(await standing(page, north)).toBe(expected)
    expect(await page.locator('#north').getByText('is over').isVisible()).toBe(isOver)
    expect(await page.locator('[data-evaluated]').textContent()).toBe(at)
    if (expected === outdated) {
      expect(
        await page.locator(`${north} .fulfils-versions`).innerHTML(),
        'marks have a meaning for those who do not see them'
      ).toBe(
        'v2<span class="mark" aria-hidden="true">†</span><span class="visually-hidden"> (in force until an announced day)</span>'
      )
    }
  })

  test.each(['/certification/', '/certification/north/iaas', '/certification/south/iaas', '/scopes/', '/scopes/iaas'])(
    '%s says the same as if it had been made on the later day',
    async (path) => {
      const page = await visit(path, {at: laterDay})
      const opened = await statements(page)
      expect(opened).toEqual(await statements(page, await html(path, 'later')))
      expect(opened.length).toBeGreaterThan(1)
    }
  )

  test('in the results of a cloud', async () => {
    const page = await visit('/certification/north/iaas', {at: '2026-06-21'})
    const result = page.locator('.tests tr', {hasText: 'lamp-check'}).locator('.outcome')
    for (const [day, expected] of [
      ['2026-06-21', 'pass tested 2026-06-10, counts until 2026-06-22'],
      ['2026-06-22', 'expired since 2026-06-22 tested 2026-06-10']
    ] as const) {
      await comeBackOn(page, day)
      expect(await result.textContent(), day).toBe(expected)
      expect(await result.getAttribute('class'), day).toBe(`outcome outcome-${expected.split(' ')[0]}`)
    }
  })

  test('in the states of the versions of a scope; one that is not listed any more looks like nothing that counts', async () => {
    const page = await visit('/scopes/iaas', {at: '2026-06-30'})
    const chips = page.locator('.scope-fact .chip')
    for (const [day, states] of [
      ['2026-06-30', ['Effective', 'Effective, about to end']],
      ['2026-07-01', ['Effective', 'Deprecated']],
      ['2026-07-31', ['Effective', 'Deprecated']],
      ['2026-08-01', ['Effective, about to end', 'Not listed any more']]
    ] as const) {
      await comeBackOn(page, day)
      expect(await chips.allTextContents(), day).toEqual(states)
    }
    expect(await chips.evaluateAll((all) => all.map(({className}) => className))).toEqual([
      'chip chip-retiring',
      'chip chip-informative'
    ])
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

  test('shows what the address says, also on the way back within the page', async () => {
    const page = await visit('/certification/?q=nord&scope=kaas&verdict=aborted')
    expect(await shown(page)).toBe('1 cloud: north')
    for (const [address, expected] of addresses) {
      await turnTo(page, `/standards/certification/${address}`)
      expect(await shown(page), address).toBe(expected)
    }
    await turnTo(page, '?q=south')
    await page.evaluate(() => {
      location.hash = 'verdicts'
    })
    await page.locator('[name=verdict]').selectOption('none')
    expect(await shown(page)).toBe('0 clouds: ')
    await page.goBack()
    await eventually(() => shown(page)).toBe('1 cloud: south')
    expect(await page.locator('[name=verdict]').inputValue()).toBe('')
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
})
