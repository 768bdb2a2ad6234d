import {appendFileSync, existsSync, readdirSync, readFileSync} from 'node:fs'
import {beforeAll, expect, test} from 'vitest'
import {documentText} from '../helpers/document-text.ts'
import {makeWorkspace, type Run} from '../helpers/site.ts'

const workspace = makeWorkspace()
let profile: string

function buildWith(...redirects: readonly string[]): Promise<Run> {
  workspace.write('norma.yaml', profile)
  appendFileSync(workspace.path('norma.yaml'), `redirects:\n${redirects.map((one) => `  ${one}\n`).join('')}`)
  return workspace.norma('build', '--out', 'site')
}

beforeAll(() => {
  profile = readFileSync(workspace.path('norma.yaml'), 'utf8')
  workspace.write('standards/scs-0100-v1-first.md', documentText())
})

test('a redirect may lead to a page, a part of it, a short form, or another site', async () => {
  const run = await buildWith(
    '/a: /scs-0100-v1-first#introduction',
    '/b/c: /iaas/',
    '/d: /0100',
    '/e: https://example.org/x',
    '/f: /',
    '/g: /feed.xml',
    '/h: /scs-0100-v1-first.json'
  )
  expect(run).toMatchObject({exitCode: 0, notes: ''})
  expect(readFileSync(workspace.path('site/_redirects'), 'utf8').split('\n')).toEqual(
    expect.arrayContaining([
      '/standards/a /standards/scs-0100-v1-first#introduction 301',
      '/standards/b/c /standards/iaas/ 301',
      '/standards/d /standards/0100 301',
      '/standards/e https://example.org/x 301',
      '/standards/f /standards/ 301'
    ])
  )
  expect(readFileSync(workspace.path('site/b/c/index.html'), 'utf8')).toContain('url=/standards/iaas/"')
})

test.each([
  ['/a: /nowhere', 'Unexpected redirect from `/a` to `/nowhere`, expected the address of a page'],
  ['/overview: /0100', 'Unexpected redirect from `/overview`, expected an address without a page'],
  ['/iaas: /0100', 'Unexpected redirect from `/iaas`, expected an address without a page'],
  ...[
    '/feed.xml',
    '/iaas/feed.xml',
    '/calendar.ics',
    '/sitemap-0.xml',
    '/api/catalog.json',
    '/_headers',
    '/llms.txt',
    '/scs-0100-v1-first.md',
    '/SCS-0100-v1-first.JSON',
    '/icon.svg',
    '/assets/a',
    '/assets',
    '/_redirects',
    '/404.html',
    '/404',
    '/index.html',
    '/_norma/a.css'
  ].map((from) => [
    `${from}: /0100`,
    `Unexpected redirect from \`${from}\`, expected an address that is not a file of the site`
  ]),
  ['/scs-0100-v1-first/index.html: /0100', 'expected an address that is not a file of the site'],
  ['/a: /a', 'Unexpected redirect from `/a` to `/a`, which leads in a circle, expected the address of a page'],
  ['/../../escape: /0100', 'Unexpected key `/../../escape` in `redirects`, expected a path such as `/former-name`'],
  ['/a/: /0100', 'Unexpected key `/a/` in `redirects`, expected a path such as `/former-name`'],
  ['/a b: /0100', 'Unexpected key `/a b` in `redirects`, expected a path such as `/former-name`'],
  ['/a: javascript:alert(1)', 'expected a path such as `/new-name`, or an address such as `https://example.org`'],
  ['/a: //example.org', 'expected a path such as `/new-name`, or an address such as `https://example.org`']
])('%s stops the build', async (redirect, message) => {
  const run = await buildWith(redirect)
  expect(run).toMatchObject({exitCode: 2, output: ''})
  expect(run.notes).toContain(message)
  expect(readdirSync(workspace.folder).filter((name) => name.startsWith('.norma-'))).toEqual([])
})

test('a proposal without a number has no short form by number', async () => {
  workspace.write('standards/scs-xxxx-v1-proposal.md', documentText())
  expect(await buildWith('/a: /scs-xxxx-v1-proposal')).toMatchObject({exitCode: 0})
  expect(existsSync(workspace.path('site/xxxx'))).toBe(false)
  expect(readFileSync(workspace.path('site/scs-xxxx-proposal/index.html'), 'utf8')).toContain('/iaas/scs-xxxx-proposal')
  workspace.remove('standards/scs-xxxx-v1-proposal.md')
})

test('a circle of several is named once for each', async () => {
  const run = await buildWith('/a: /b', '/b: /a')
  expect(run.exitCode).toBe(2)
  expect(run.notes.match(/in a circle/g)).toHaveLength(2)
})
