import {cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {beforeAll, describe, expect, onTestFinished, test, vi} from 'vitest'
import {corpusDocuments} from '../helpers/corpus.ts'
import {documentText} from '../helpers/document-text.ts'
import {ended, filesIn, makeWorkspace, type Run, siteFiles, type Workspace} from '../helpers/site.ts'

const day = '2026-06-15'
const deprecated = 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-07-01\nreplaced_by: scs-0100-v2-second.md'
const originals: Readonly<Record<string, string>> = {
  'standards/scs-0100-v1-first.md': documentText({title: 'The first', status: 'Deprecated', keys: deprecated}),
  'standards/scs-0100-v2-second.md': documentText({
    title: 'The second',
    status: 'Stable',
    keys: 'stabilized_at: 2026-06-20\nreplaces: scs-0100-v1-first.md'
  }),
  'standards/scs-0101-v1-third.md': documentText({title: 'The third', body: 'See scs-0100-v2 and ![it](a.svg).'}),
  'standards/scs-0200-v1-fourth.md': documentText({title: 'The fourth', track: 'KaaS'}),
  'standards/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n'
}
const builtAnew = /^site: \d+ documents in \d+ series: (\d+) pages, \1 of them new or changed\n$/

function restore(workspace: Workspace): void {
  if (existsSync(workspace.path('standards'))) workspace.remove('standards')
  for (const [name, text] of Object.entries(originals)) workspace.write(name, text)
}

function build(workspace: Workspace, out = 'site', asOf = day): Promise<Run> {
  return workspace.norma('build', '--out', out, '--as-of', asOf)
}

/** Folders that a build works in, beside the site. */
function unfinished({folder}: Workspace): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.norma-'))
}

/** What a build into a folder that was not there comes to. */
async function cleanSite(workspace: Workspace, asOf = day): Promise<Record<string, string>> {
  if (existsSync(workspace.path('clean'))) workspace.remove('clean')
  expect(await build(workspace, 'clean', asOf)).toMatchObject({exitCode: 0})
  return siteFiles(workspace.path('clean'))
}

describe('a second build', () => {
  const workspace = makeWorkspace()
  const site = workspace.path('site')

  beforeAll(async () => {
    restore(workspace)
    expect((await build(workspace)).output).toMatch(builtAnew)
  })

  test('renders nothing where nothing changed, and leaves the same bytes', async () => {
    const before = siteFiles(site)
    const {output} = await build(workspace)
    expect(output).toMatch(/^site: 4 documents in 3 series: \d+ pages, none of them new or changed\n$/)
    expect(siteFiles(site)).toEqual(before)
    expect(await cleanSite(workspace)).toEqual(before)
  })

  test('renders what depends on the title that changed, and nothing else', async () => {
    const text = originals['standards/scs-0100-v2-second.md'] ?? ''
    workspace.write('standards/scs-0100-v2-second.md', text.replace('The second', 'Another title'))
    const before = siteFiles(site)
    const {output} = await build(workspace)
    const after = siteFiles(site)
    const changed = Object.keys(after).filter((name) => before[name] !== after[name])
    expect(changed.filter((name) => name.endsWith('.html'))).toEqual([
      'changes/index.html',
      'iaas/index.html',
      'iaas/scs-0100/index.html',
      'iaas/scs-0100/v1...v2/index.html',
      'iaas/scs-0101/index.html',
      'index.html',
      'overview/index.html',
      'scs-0100-v1-first/index.html',
      'scs-0100-v2-second/index.html',
      'scs-0101-v1-third/index.html'
    ])
    expect(changed.filter((name) => name.startsWith('pagefind/'))).not.toEqual([])
    expect(changed.filter((name) => !/\.html$|^pagefind\//.test(name))).toEqual([
      'api/catalog.json',
      'api/documents/scs-0100-v1-first.json',
      'api/documents/scs-0100-v2-second.json',
      'api/matrix.json',
      'api/series/scs-0100.json',
      'calendar.ics',
      'feed.xml',
      'iaas/feed.xml',
      'iaas/scs-0100.svg',
      'iaas/scs-0100/feed.xml',
      'scs-0100-v1-first.json',
      ...['bib', 'csl.json', 'json', 'md', 'svg'].map((ending) => `scs-0100-v2-second.${ending}`)
    ])
    expect(output).toMatch(/^site: 4 documents in 3 series: \d+ pages, 10 of them new or changed\n$/)
    expect(after).toEqual(await cleanSite(workspace))
  })

  test('removes the pages of a document that is gone, and of one that has another name now', async () => {
    workspace.remove('standards/scs-0200-v1-fourth.md')
    workspace.remove('standards/scs-0101-v1-third.md')
    workspace.write('standards/scs-0101-v1-renamed.md', originals['standards/scs-0101-v1-third.md'] ?? '')
    expect(await build(workspace)).toMatchObject({exitCode: 0})
    const gone = ['scs-0200-v1-fourth', 'scs-0200-v1', 'kaas/scs-0200', '0200', 'scs-0101-v1-third']
    expect(gone.filter((name) => existsSync(join(site, name)))).toEqual([])
    expect(readFileSync(join(site, '_redirects'), 'utf8')).not.toMatch(/0200|third/)
    expect(siteFiles(site)).toEqual(await cleanSite(workspace))
  })

  test.each([
    ['changed', (path: string) => writeFileSync(path, `${readFileSync(path, 'utf8')}<script>alert(1)</script>`)],
    ['emptied', (path: string) => writeFileSync(path, '')]
  ])('makes a page anew that someone has %s in the site', async (_how, tamper) => {
    const before = siteFiles(site)
    tamper(join(site, 'scs-0100-v1-first/index.html'))
    tamper(join(site, '_redirects'))
    tamper(join(site, 'scs-0100-v1/index.html'))
    writeFileSync(join(site, 'a-file-of-someone.html'), '')
    expect((await build(workspace)).output).toContain(', 1 of them new or changed')
    expect(siteFiles(site)).toEqual(before)
  })

  test('makes pages anew that are not there any more', async () => {
    const before = siteFiles(site)
    workspace.remove('site/scs-0100-v1-first')
    workspace.remove('site/assets')
    expect(await build(workspace)).toMatchObject({exitCode: 0})
    expect(siteFiles(site)).toEqual(before)
  })

  test('on another day says what holds on that day', async () => {
    restore(workspace)
    const chip = (name: string): string | undefined =>
      /class="chip[^"]*"[^>]*>([^<]*)/.exec(readFileSync(join(site, name, 'index.html'), 'utf8'))?.[1]
    const phases = async (asOf: string): Promise<(string | undefined)[]> => {
      expect(await build(workspace, 'site', asOf)).toMatchObject({exitCode: 0})
      return [chip('scs-0100-v1-first'), chip('scs-0100-v2-second')]
    }
    expect(await phases('2026-06-15')).toEqual(['Retiring', 'Upcoming'])
    expect(await phases('2026-06-30')).toEqual(['Retiring', 'Effective'])
    expect(await phases('2026-07-01')).toEqual(['Deprecated', 'Effective'])
    expect(siteFiles(site)).toEqual(await cleanSite(workspace, '2026-07-01'))
  })

  test('shows what changed in the profile, on every page', async () => {
    expect(await build(workspace)).toMatchObject({exitCode: 0})
    const profile = readFileSync(workspace.path('norma.yaml'), 'utf8')
    workspace.write('norma.yaml', profile.replace('title: Sovereign Cloud Standards', 'title: Another Title'))
    expect(await build(workspace)).toMatchObject({exitCode: 0})
    expect(siteFiles(site)).toEqual(await cleanSite(workspace))
    expect(readFileSync(join(site, 'scs-0100-v1-first/index.html'), 'utf8')).toContain('Another Title')
    workspace.write('norma.yaml', profile)
  })
})

describe('a build', () => {
  const workspace = makeWorkspace()
  const other = makeWorkspace()
  const site = workspace.path('site')
  let before: Record<string, string>

  beforeAll(async () => {
    restore(workspace)
    expect((await build(workspace)).output).toMatch(builtAnew)
    before = siteFiles(site)
  })

  test('comes to the same bytes wherever it runs', async () => {
    restore(other)
    expect(await build(other)).toMatchObject({exitCode: 0})
    expect(siteFiles(other.path('site'))).toEqual(before)
  })

  test.each(['1', '3'])('comes to the same bytes when %s threads make its pages', async (threads) => {
    const run = await workspace.norma('build', '--out', 'threads', '--as-of', day, '--threads', threads)
    expect(run).toMatchObject({exitCode: 0, notes: ''})
    expect(siteFiles(workspace.path('threads'))).toEqual(before)
    workspace.remove('threads')
  })

  test.each(['0', '-1', 'many'])('is not made by %s threads', async (threads) => {
    const run = await workspace.norma('build', '--out', 'threads', `--threads=${threads}`)
    expect(run).toMatchObject({exitCode: 2, output: ''})
    expect(run.notes).toContain('Expected a whole number')
    expect(existsSync(workspace.path('threads'))).toBe(false)
  })

  test('never touches a folder with files of someone else', async () => {
    workspace.write('public/letter.txt', 'Dear reader')
    expect(await build(workspace, 'public')).toMatchObject({
      exitCode: 2,
      output: '',
      notes: expect.stringContaining('Unexpected files in `public`')
    })
    expect(filesIn(workspace.path('public'))).toEqual(['letter.txt'])
    expect(unfinished(workspace)).toEqual([])
  })

  test('never takes the place of a file', async () => {
    workspace.write('letter.txt', 'Dear reader')
    expect(await build(workspace, 'letter.txt')).toMatchObject({exitCode: 2, output: ''})
    expect(readFileSync(workspace.path('letter.txt'), 'utf8')).toBe('Dear reader')
  })

  test('never replaces the documents that it is made from', async () => {
    for (const out of ['standards', '.']) {
      expect(await build(workspace, out), out).toMatchObject({exitCode: 2, output: ''})
    }
    expect(filesIn(workspace.path('standards'))).toHaveLength(Object.keys(originals).length)
  })

  test('that cannot read a document says so, and leaves the earlier site as it was', async () => {
    workspace.write('standards/scs-0102-v1-broken.md', '---\ntitle: [\n---\n')
    const run = await build(workspace)
    expect(run).toMatchObject({exitCode: 1, output: ''})
    expect(run.notes).toContain('standards/scs-0102-v1-broken.md')
    expect(run.notes).toContain('Nothing was built.')
    const below = await workspace.normaIn('standards', 'build', '--out', '../site')
    expect(below.notes).toMatch(/^scs-0102-v1-broken\.md:\d/m)
    workspace.remove('standards/scs-0102-v1-broken.md')
    expect(siteFiles(site)).toEqual(before)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const)('that is stopped by %s leaves the earlier site as it was, and nothing else', async (signal, exitCode) => {
    workspace.write('standards/scs-0103-v1-new.md', documentText({title: 'New'}))
    onTestFinished(() => workspace.remove('standards/scs-0103-v1-new.md'))
    const child = workspace.start('build', '--out', 'site', '--as-of', '2026-07-01')
    const end = ended(child)
    // Again and again, as npm and an impatient user do.
    const watch = setInterval(() => {
      if (unfinished(workspace).length > 0) child.kill(signal)
    }, 2)
    const run = await end
    clearInterval(watch)
    expect(run).toMatchObject({exitCode, output: ''})
    expect(unfinished(workspace)).toEqual([])
    expect(siteFiles(site)).toEqual(before)
  })

  test('takes up where one was cut off that could not clean up', async () => {
    const child = workspace.start('build', '--out', 'site', '--as-of', '2026-07-01')
    const end = ended(child)
    const watch = setInterval(() => {
      if (unfinished(workspace).length > 0) child.kill('SIGKILL')
    }, 2)
    expect(await end).toMatchObject({exitCode: null})
    clearInterval(watch)
    expect(unfinished(workspace)).toHaveLength(1)
    expect(await build(workspace)).toMatchObject({exitCode: 0})
    expect(unfinished(workspace)).toEqual([])
    expect(siteFiles(site)).toEqual(before)
  })

  test('takes nothing away that lies beside the site', async () => {
    for (const name of ['site.unfinished/mine.txt', '.norma-mine/mine.txt']) workspace.write(name, 'Mine')
    expect(await build(workspace)).toMatchObject({exitCode: 0})
    for (const name of ['site.unfinished', '.norma-mine']) {
      expect(filesIn(workspace.path(name))).toEqual(['mine.txt'])
      workspace.remove(name)
    }
  })

  test('keeps out of the way of another one into the same folder', async () => {
    const running = workspace.start('build', '--out', 'both', '--as-of', day)
    const first = ended(running)
    await vi.waitFor(() => expect(unfinished(workspace)).toHaveLength(1), {timeout: 20_000, interval: 1})
    running.kill('SIGSTOP')
    const second = await build(workspace, 'both')
    running.kill('SIGCONT')
    expect(second).toMatchObject({exitCode: 2, output: ''})
    expect(second.notes).toMatch(/^norma: Another build of this site is running, as process \d+\nWait until/)
    expect(await first).toMatchObject({exitCode: 0, notes: ''})
    expect(siteFiles(workspace.path('both'))).toEqual(before)
    expect(unfinished(workspace)).toEqual([])
  })

  test('makes a folder that others may read', async () => {
    expect(await build(workspace, 'new/site')).toMatchObject({exitCode: 0})
    expect(statSync(workspace.path('new/site')).mode & 0o777).toBe(statSync(workspace.path('standards')).mode & 0o777)
  })
})

describe.skipIf(!corpusDocuments)('ten series of the reference documents', () => {
  const workspace = makeWorkspace()

  test('come to the same bytes after a change as in a clean build', async () => {
    // Ten series: a site of all of them would only take longer.
    cpSync(corpusDocuments ?? '', workspace.path('standards'), {
      recursive: true,
      filter: (path) => !/scs-0(?!10)\d\d\d-/.test(basename(path))
    })
    expect(await build(workspace)).toMatchObject({exitCode: 0})
    const changed = 'standards/scs-0100-v3-flavor-naming.md'
    const text = readFileSync(workspace.path(changed), 'utf8')
    workspace.write(changed, text.replace(/^title: .*$/m, 'title: A title of its own'))
    const before = siteFiles(workspace.path('site'))
    const run = await workspace.norma('build', '--out', 'site', '--as-of', day, '--threads', '3')
    expect(run).toMatchObject({exitCode: 0})
    const after = siteFiles(workspace.path('site'))
    const pages = Object.keys(after).filter((name) => name.endsWith('.html') && before[name] !== after[name])
    const saying = (name: string): boolean =>
      readFileSync(workspace.path(`site/${name}`), 'utf8').includes('A title of its own')
    expect(pages.length).toBeGreaterThan(3)
    expect(pages).toEqual(Object.keys(after).filter((name) => name.endsWith('.html') && saying(name)))
    expect(siteFiles(workspace.path('site'))).toEqual(await cleanSite(workspace))
  })
})
