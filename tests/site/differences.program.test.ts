import {existsSync, readFileSync} from 'node:fs'
import {beforeAll, expect, test} from 'vitest'
import {readPage, textOf, textsOf} from '../helpers/crawl.ts'
import {documentText} from '../helpers/document-text.ts'
import {makeWorkspace} from '../helpers/site.ts'

const workspace = makeWorkspace()
const pageAt = (path: string) =>
  readPage(
    `https://docs.scs.community/standards/${path}`,
    readFileSync(workspace.path(`site/${path}/index.html`), 'utf8')
  )

beforeAll(async () => {
  const versions = ['A cloud has two zones.', 'A cloud has three zones.', 'A cloud has three zones or more.']
  for (const [index, body] of versions.entries()) {
    const replaces = index === 0 ? '' : `replaces: scs-0100-v${index}-zones.md`
    workspace.write(`standards/scs-0100-v${index + 1}-zones.md`, documentText({title: 'Zones', keys: replaces, body}))
  }
  workspace.write('standards/scs-0101-v1-alone.md', documentText())
  expect(await workspace.norma('build', '--out', 'site')).toMatchObject({exitCode: 0, notes: ''})
})

test('what changed between two versions is a page, which says so in words, insertions and deletions', () => {
  const page = pageAt('iaas/scs-0100/v1...v2')
  expect(textsOf(page, 'h1')).toEqual(['scs-0100 What changed from v1 to v2'])
  expect(textOf(page)).toContain('1 word inserted, 1 deleted; sections: 0 new, 0 removed, 1 changed, 2 unchanged.')
  expect(textsOf(page, 'ins')).toEqual(['Inserted:', 'three'])
  expect(textsOf(page, 'del')).toEqual(['Deleted:', 'two'])
})

test('any two versions are compared, and linked from the series', () => {
  const hrefs = (path: string): string[] =>
    [...readFileSync(workspace.path(`site/${path}/index.html`), 'utf8').matchAll(/href="([^"]*\.\.\.[^"]*)"/g)].map(
      ([, href = '']) => href
    )
  const all = ['v2...v3', 'v1...v3', 'v1...v2'].map((name) => `/standards/iaas/scs-0100/${name}`)
  expect(new Set(hrefs('iaas/scs-0100'))).toEqual(new Set(all))
  expect(hrefs('iaas/scs-0100/v1...v2').filter((href) => href.startsWith('/'))).toEqual(all.slice(0, 2))
  for (const path of all)
    expect(existsSync(workspace.path(`site/${path.replace('/standards/', '')}/index.html`))).toBe(true)
  expect(hrefs('iaas/scs-0101')).toEqual([])
})
