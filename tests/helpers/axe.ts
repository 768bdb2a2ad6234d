import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly {readonly html: string; readonly failureSummary?: string}[]
}

/** The rules that depend on the theme. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * What axe-core objects to on a page in both themes, as lines; in the second only what a theme can change. The page is
 * left in the dark one.
 */
export async function faultsInBothThemes(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({colorScheme: 'light'})
  const inLight = await faults(page, {})
  await page.emulateMedia({colorScheme: 'dark'})
  const inDark = await faults(page, {runOnly: ofColours})
  return [...inLight.map((line) => `light: ${line}`), ...inDark.map((line) => `dark: ${line}`)]
}

async function faults(page: Page, options: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  await page.evaluate(source)
  // What it does not object to, it need not describe.
  const words = JSON.stringify({...options, resultTypes: ['violations']})
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(document, ${words}).then(({violations}) => violations)`
  )
  return violations.flatMap(({id, nodes}) =>
    nodes.slice(0, 3).map(({html, failureSummary}) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`)
  )
}
