import {readFileSync, statSync} from 'node:fs'
import {beforeAll, expect, test} from 'vitest'
import {documentText} from '../helpers/document-text.ts'
import {makeWorkspace} from '../helpers/site.ts'

const workspace = makeWorkspace()
const picture = workspace.path('site/preview.png')
const build = (asOf: string) => workspace.norma('build', '--out', 'site', '--as-of', asOf)

beforeAll(async () => {
  workspace.write(
    'standards/scs-0100-v1-a.md',
    documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-07-01'})
  )
  workspace.write('standards/scs-0101-v1-b.md', documentText())
  expect(await build('2026-06-15')).toMatchObject({exitCode: 0, notes: ''})
})

test('is a picture of the size that pages say', () => {
  const png = readFileSync(picture)
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  const page = readFileSync(workspace.path('site/scs-0100-v1-a/index.html'), 'utf8')
  expect(page).toContain('<meta property="og:image" content="https://docs.scs.community/standards/preview.png">')
})

test('is made anew only where it shows something else', async () => {
  const [before, {mtimeMs}] = [readFileSync(picture), statSync(picture)]
  await build('2026-06-16')
  expect(statSync(picture).mtimeMs).toBe(mtimeMs)
  await build('2026-07-02')
  expect(readFileSync(picture).equals(before)).toBe(false)
  await build('2026-06-15')
  expect(readFileSync(picture).equals(before)).toBe(true)
})
