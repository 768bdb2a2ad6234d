import {describe, expect, test} from 'vitest'
import type {SourceFile} from '../../../src/core/text/source-file.ts'
import {isOnSite, isRelative} from '../../../src/render/markdown/links.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {renderFile} from '../rendering.ts'

describe('whether a browser asks the host of the page for it', () => {
  test.each([
    ['a.svg', true, true],
    ['./a.svg', true, true],
    ['../a/b.svg', true, true],
    ['?a', true, true],
    ['', true, true],
    ['#a', true, false],
    ['/a.svg', true, false],
    ['\\a.svg', true, false],
    [' /a.svg', true, false],
    ['\u0001 #a', true, false],
    ['a/#b', true, true],
    ['//example.org/a.svg', false, false],
    ['/\\example.org/a.svg', false, false],
    ['\\\\example.org/a.svg', false, false],
    ['/\t/example.org/a.svg', false, false],
    ['//one.invalid/a.svg', false, false],
    ['//another.invalid/a.svg', false, false],
    ['https:a.svg', false, false],
    ['https://one.invalid/a.svg', false, false],
    ['https://example.org/a.svg', false, false],
    ['data:image/svg+xml,', false, false],
    ['//[', false, false]
  ])('%j: %s, and from the place of the page: %s', (url, onSite, relative) => {
    expect([isOnSite(url), isRelative(url)]).toEqual([onSite, relative])
  })
})

const first = 'scs-0100-v1-first'

/** The link of a document that stands beside some others. */
async function linkTo(url: string, others: Readonly<Record<string, string>> = {}, profile = scsProfile) {
  const files: readonly SourceFile[] = [
    {path: `standards/${first}.md`, text: documentText({title: 'The first', body: `[x](${url})`})},
    ...Object.entries(others).map(([path, text]) => ({path, text}))
  ]
  const {html} = await renderFile(files, first, profile)
  return /<a(?: [^>]*)?>x<\/a>/.exec(html)?.[0].replace(/^<a ?|>x<\/a>$/g, '')
}

const source = 'https://github.com/SovereignCloudStack/standards/blob/main'

describe('a link leads', () => {
  const second = {'standards/scs-0200-v1-second.md': documentText({title: 'The second', track: 'KaaS'})}
  const supplement = {
    'standards/scs-0200-w1-notes.md': documentText({
      title: 'The notes',
      type: 'Supplement',
      track: 'KaaS',
      keys: 'supplements: [scs-0200-v1-second.md]'
    })
  }

  test.each<[what: string, url: string, others: Readonly<Record<string, string>>, link: string]>([
    [
      'to a document, at a heading of any letters',
      'scs-0200-v1-second.md#ü-%F0%9F%9A%80',
      second,
      'href="/standards/scs-0200-v1-second#%C3%BC-%F0%9F%9A%80" title="The second (Draft)"'
    ],
    [
      'to a document in another folder',
      '../more/scs-0200-v1-second.md',
      {'more/scs-0200-v1-second.md': documentText({title: 'The second'})},
      'href="/standards/scs-0200-v1-second" title="The second (Draft)"'
    ],
    [
      'to a document that is elsewhere, at no heading',
      'elsewhere/scs-0200-v1-second.md#a',
      second,
      'href="/standards/scs-0200-v1-second" title="The second (Draft)"'
    ],
    [
      'to a series, at a heading',
      '/standards/kaas/scs-0200#a',
      second,
      'href="/standards/kaas/scs-0200#a" title="The second (all versions)"'
    ],
    [
      'to a series, which is called after its newest version',
      '/standards/kaas/scs-0200',
      {...second, ...supplement, 'standards/scs-0200-v2-newer.md': documentText({title: 'The newer', track: 'KaaS'})},
      'href="/standards/kaas/scs-0200" title="The newer (all versions)"'
    ],
    [
      'to a series of supplements only, which is called after the newest',
      '/standards/kaas/scs-0200',
      supplement,
      'href="/standards/kaas/scs-0200" title="The notes (all versions)"'
    ],
    ['nowhere where there is no such document', 'scs-0299-v1-missing.md', {}, ''],
    [
      'to the page that the author named where that is missing on the site',
      '/standards/scs-0299-v1-missing',
      {},
      'href="/standards/scs-0299-v1-missing"'
    ],
    [
      'to the source of a document that cannot be read',
      'scs-0200-v1-second.md#a',
      {'standards/scs-0200-v1-second.md': '---\ntitle: [\n---\n'},
      `href="${source}/Standards/scs-0200-v1-second.md#a"`
    ],
    [
      'to the page of a document that cannot be read, where that is meant',
      '/standards/scs-0200-v1-second',
      {'standards/scs-0200-v1-second.md': '---\ntitle: [\n---\n'},
      'href="/standards/scs-0200-v1-second"'
    ],
    ['to a file that is published', '../drawing.svg', {}, 'href="/standards/_assets/drawing.svg"'],
    ['to the source of a file that is not', '../Tests/a%20b.py?c#L1', {}, `href="${source}/Tests/a%20b.py?c#L1"`]
  ])('%s', async (_what, url, others, link) => {
    expect(await linkTo(url, others)).toBe(link.replaceAll('&', '&#x26;'))
  })

  test('nowhere where a file is not published and the source has no address', async () => {
    const {repository: _, ...profile} = scsProfile
    expect(await linkTo('../Tests/a.py', {}, profile)).toBe('')
  })
})
