import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {norma} from '../helpers/cli.ts'
import {docPage} from '../helpers/doc-pages.ts'

const {text} = docPage('README.md')

test('the README fits on two screens', () => {
  expect(text.split('\n').length).toBeLessThanOrEqual(100)
})

test('it shows what the check of this repository prints, and the file that `npm pack` makes', async () => {
  expect(text).toContain((await norma(['lint'])).stdout)
  const {version}: {version: string} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  for (const [name] of text.matchAll(/norma-[\w.]+?\.tgz/g)) expect(name).toBe(`norma-${version}.tgz`)
})
