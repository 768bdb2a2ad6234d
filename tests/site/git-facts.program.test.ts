import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, test} from 'vitest'
import {documentText} from '../helpers/document-text.ts'
import {usePages} from '../helpers/pages.ts'
import {makeWorkspace} from '../helpers/site.ts'
import {serveSite} from '../helpers/static-server.ts'

describe('what git knows', () => {
  const workspace = makeWorkspace()
  const openPage = usePages()
  const git = (...words: readonly string[]): void => {
    execFileSync('git', words, {cwd: workspace.folder, stdio: 'pipe'})
  }
  const commit = (message: string, day: string, author: string): void => {
    git('add', '-A')
    const date = `${day}T12:00:00Z`
    execFileSync('git', ['commit', '-q', '-m', message], {
      cwd: workspace.folder,
      stdio: 'pipe',
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: author,
        GIT_AUTHOR_EMAIL: 'someone@example.org',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: 'Someone',
        GIT_COMMITTER_EMAIL: 'someone@example.org',
        GIT_COMMITTER_DATE: date
      }
    })
  }
  const page = (name: string): string => readFileSync(workspace.path(`site/${name}/index.html`), 'utf8')
  const build = (...more: readonly string[]) =>
    workspace.norma('build', '--out', 'site', '--as-of', '2026-06-15', ...more)

  beforeAll(async () => {
    const profile = readFileSync(workspace.path('norma.yaml'), 'utf8')
    workspace.write('norma.yaml', profile.replace(/^contributors: false\n/m, ''))
    workspace.write('standards/scs-0100-v1-old-name.md', documentText({title: 'The first', body: 'Text.'}))
    git('init', '-q')
    commit('First', '2024-03-01', 'Ada')
    workspace.remove('standards/scs-0100-v1-old-name.md')
    workspace.write('standards/scs-0100-v1-new-name.md', documentText({title: 'The first', body: 'Other text.'}))
    commit('Second', '2025-04-02', 'Ben')
    expect(await build()).toMatchObject({exitCode: 0, notes: ''})
  })

  test('stands on the page of a document: since when, until when, by whom', () => {
    const html = page('scs-0100-v1-new-name')
    expect(html).toContain('<dt>First published</dt><dd><time datetime="2024-03-01">')
    expect(html).toContain('<dt>Last change</dt><dd><time datetime="2025-04-02">')
    expect(html).toContain('<dt>Contributors</dt><dd>Ada, Ben</dd>')
  })

  test('leads from a former address to that of today', () => {
    expect(page('scs-0100-v1-old-name')).toContain('url=/standards/scs-0100-v1-new-name"')
    expect(readFileSync(workspace.path('site/_redirects'), 'utf8')).toContain(
      '/standards/scs-0100-v1-old-name /standards/scs-0100-v1-new-name 301\n'
    )
  })

  test('tells the day of publication among the changes', () => {
    expect(page('changes')).toMatch(/2024-03-01[\s\S]*scs-0100-v1[\s\S]*was published/)
  })

  test('greys in the matrix what did not exist yet on the day that is chosen', async () => {
    const server = await serveSite(workspace.path('site'), '/standards')
    const page = await openPage()
    const entry = page.locator('.matrix .entry').first()
    await page.goto(server.url('/overview?day=2024-02-29'))
    await expect.poll(() => entry.getAttribute('class')).toContain('entry-younger')
    expect(await entry.getAttribute('title')).toBe('First published on 2024-03-01')
    await page.goto(server.url('/overview?day=2024-03-01'))
    await expect.poll(() => page.locator('.matrix-note').isVisible()).toBe(true)
    expect(await entry.getAttribute('class')).not.toContain('entry-younger')
    await server.close()
  })

  test('names nobody where the profile says so', async () => {
    const profile = readFileSync(workspace.path('norma.yaml'), 'utf8')
    workspace.write('norma.yaml', `${profile}contributors: false\n`)
    expect(await build()).toMatchObject({exitCode: 0})
    const html = page('scs-0100-v1-new-name')
    workspace.write('norma.yaml', profile)
    expect(html).toContain('First published')
    expect(html).not.toContain('Ada')
  })

  test('is left out, with a note, where a clone has only the last commits', async () => {
    git('clone', '-q', '--depth', '1', `file://${workspace.folder}`, 'shallow')
    const run = await workspace.normaIn('shallow', 'build', '--out', '../site', '--as-of', '2026-06-15')
    expect(run.exitCode).toBe(0)
    expect(run.notes).toContain('This clone is shallow')
    expect(page('scs-0100-v1-new-name')).not.toContain('First published')
  })
})
