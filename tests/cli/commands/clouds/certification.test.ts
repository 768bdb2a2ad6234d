import {existsSync, readFileSync, symlinkSync} from 'node:fs'
import {createServer, type RequestListener} from 'node:http'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {norma, profileText} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {git} from '../../../helpers/git.ts'
import {commit, repository} from '../../../helpers/repository.ts'
import {scopeText} from '../../../helpers/scope-text.ts'
import {temporaryFolder, writeFiles} from '../../../helpers/temporary-folder.ts'

const uuid = '50393e6f-0000-4000-8000-000000000001'
const clouds = 'clouds: [{id: alpha, name: Alpha, operator: A | B, compatible: alpha}]'
const report = `spec: {uuid: ${uuid}}
checked_at: 2026-01-01 02:15:00
subject: alpha
run: {argv: [PLANTED], assignment: {cloud: PLANTED}, invocations: {PLANTED: {cmd: ./PLANTED /home/PLANTED, stdout: [PLANTED], stderr: ["PLANTED: names: FAIL"], results: {names: 1}}}}
`
const files = {
  'norma.yaml': `${profileText}\ncertification: {scopes: scopes, clouds: clouds.yaml, results: results}\n`,
  'scopes/scs-compatible.yaml': scopeText(),
  'clouds.yaml': clouds,
  'results/a.yaml': report,
  'standards/scs-0100-v1-a.md': ''
}
const asOf = ['--as-of', '2026-01-02']

async function cell(cwd: string, ...words: readonly string[]) {
  const {stdout, stderr} = await norma(['clouds', '--format', 'json', ...asOf, ...words], {cwd})
  return {cell: JSON.parse(stdout).clouds[0].cells.compatible, stderr}
}

describe('norma clouds', () => {
  test('prints the table in each format, and nothing else of a report', async () => {
    const cwd = temporaryFolder(files)
    expect(await norma(['clouds', ...asOf], {cwd})).toMatchObject({
      stdout:
        '| Cloud | Description | Operator | Compatible | Health |\n| --- | --- | --- | --- | --- |\n| Alpha | | A \\| B | v1 (pass) | |\n',
      stderr: '',
      exitCode: 0
    })
    expect((await norma(['clouds', '--format', 'csv', ...asOf], {cwd})).stdout).toBe(
      'id,name,operator,scope,region,verdict,versions\r\nalpha,Alpha,A | B,Compatible,,pass,v1\r\n'
    )
    expect(JSON.parse((await norma(['clouds', '--format', 'json', ...asOf], {cwd})).stdout)).toEqual({
      asOf: '2026-01-02',
      clouds: [
        {
          ...{id: 'alpha', name: 'Alpha', description: '', operator: 'A | B'},
          cells: {compatible: {verdict: 'pass', versions: [{version: 'v1', mark: ''}], regions: []}}
        }
      ]
    })
  })

  test('reads the same results at another instant', async () => {
    const cwd = temporaryFolder(files)
    const at = async (instant: string) => (await cell(cwd, '--as-of', instant)).cell.verdict
    expect(await at('2026-01-01T02:14:59')).toBe('none')
    expect(await at('2026-01-01T02:15:00Z')).toBe('pass')
    expect(await at('2026-01-11')).toBe('pass')
    expect(await at('2026-01-12T00:00:00')).toBe('none')
    expect(await norma(['clouds', '--as-of', 'soon'], {cwd})).toMatchObject({exitCode: 2, stdout: ''})
  })

  test.each([
    ['malformed', 'PLANTED: [', 'is not YAML'],
    ['of another shape', 'run: PLANTED', 'Unexpected value for `run`'],
    ['huge', `# ${'PLANTED'.repeat(700_000)}`, 'expected at most 4.0 MB'],
    ['a second time', report, 'Unexpected second report of `alpha`'],
    ['of the future', report.replace('2026', '2027'), 'Unexpected report of `2027-01-01T02:15:00`'],
    ['of an unknown scope', report.replace(uuid, 'ffffffff'), 'Unexpected scope `ffffffff`'],
    ['of an unknown subject', report.replace('alpha', 'alfa'), 'Unexpected subject `alfa`'],
    ['of an unknown testcase', report.replace('names: 1', 'other: 1'), 'Unexpected testcase `other`']
  ])('says what is wrong with a report %s, without its words, and the rest counts', async (_, text, message) => {
    const cwd = temporaryFolder({...files, 'results/b.yaml': text})
    for (const format of ['markdown', 'csv', 'json']) {
      const {stdout, stderr, exitCode} = await norma(['clouds', '--format', format, ...asOf], {cwd})
      expect(stderr).toContain(message)
      expect(stderr).toMatch(/results\/b\.yaml:\d+:\d+ (error|warning) (result-file|result-ignored|unreadable-file)/)
      expect(stdout + stderr).not.toContain('PLANTED')
      expect(exitCode).toBe(0)
    }
    expect((await cell(cwd)).cell.verdict).toBe('pass')
    const linted = (await norma(['lint', ...asOf], {cwd})).stdout
    expect(linted).toContain(message)
    expect(linted).not.toContain('PLANTED')
  })

  test('follows no links to results', async () => {
    const cwd = temporaryFolder(files)
    symlinkSync(join(cwd, 'results/a.yaml'), join(cwd, 'results/link.yaml'))
    expect((await cell(cwd)).stderr).toContain('results/link.yaml:1:1 error unreadable-file')
  })

  test.each([
    [['--results', 'nowhere'], 'There is no `nowhere`'],
    [['--scopes', 'results/none'], 'There is no `results/none`'],
    [['--scopes', 'standards'], 'Unexpected `standards` without scopes']
  ])('is misused with %j', async (words, message) => {
    expect(await norma(['clouds', ...words], {cwd: temporaryFolder(files)})).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining(message),
      exitCode: 2
    })
  })
})

describe('norma scopes', () => {
  test('prints the tables in each format', async () => {
    const cwd = temporaryFolder(files)
    expect((await norma(['scopes', ...asOf], {cwd})).stdout).toBe(
      '### Compatible\n\n| Scope version | v1 |\n| --- | --- |\n| State | Effective |\n| Stabilized at | 2024-02-28 |\n| [Naming](https://example.org/naming) | X |\n'
    )
    expect((await norma(['scopes', '--format', 'csv', ...asOf], {cwd})).stdout).toBe(
      'scope,module,label,url,version,state,stabilized_at,parameters\r\nCompatible,naming,Naming,https://example.org/naming,v1,effective,2024-02-28,\r\n'
    )
    expect(JSON.parse((await norma(['scopes', '--format', 'json', ...asOf], {cwd})).stdout)).toEqual({
      asOf: '2026-01-02',
      scopes: [
        {
          ...{name: 'Compatible', uuid},
          columns: [{version: 'v1', state: 'effective', stabilized_at: '2024-02-28'}],
          rows: [{module: 'naming', label: 'Naming', url: 'https://example.org/naming', cells: {v1: {parameters: {}}}}]
        }
      ]
    })
    expect((await norma(['scopes', '--as-of', '2020-01-01'], {cwd})).stdout).toContain('No version is in force')
  })

  test('says which file is no scope, and where', async () => {
    const cwd = temporaryFolder({...files, 'scopes/b.yaml': scopeText().replace('uuid', 'uid')})
    const {stdout, stderr} = await norma(['scopes', ...asOf], {cwd})
    expect(stdout).toContain('### Compatible')
    expect(stderr).toContain('scopes/b.yaml:2:6 error scope-file')
  })

  test('is checked with the documents wherever the profile names it, and waived in the file', async () => {
    const text = scopeText({modules: '- {id: naming, name: Naming, url: https://example.org/naming}'})
    const found = async (scope: string) =>
      (
        await norma(['lint', '--rule', 'scope-unused=off'], {
          cwd: temporaryFolder({...files, 'scopes/scs-compatible.yaml': scope})
        })
      ).stdout
    expect(await found(text)).toContain('scopes/scs-compatible.yaml:8:8 notice scope-untested')
    const waived = text.replace('- {id: naming', '# norma-disable-next-line scope-untested -- by hand\n$&')
    expect(await found(waived)).not.toContain('scope-untested')
    expect(await found(waived)).not.toContain('unused-waiver')
  })
})

test('a report is waived in the profile, which is no slip where reports are not read', async () => {
  const waiver = 'waivers: [{rule: result-ignored, document: b.yaml, reason: a trial run}]'
  const profile = `${files['norma.yaml'].replace(/^waivers:.*\n( {2}.*\n)*/m, '')}${waiver}\n`
  const cwd = temporaryFolder({...files, 'norma.yaml': profile, 'results/b.yaml': report.replace('alpha', 'alfa')})
  for (const words of [[], ['--content', 'standards']]) {
    const {stdout} = await norma(['lint', ...asOf, ...words], {cwd})
    expect(stdout).toContain('scs-0100-v1-a.md:1:1 error front-matter')
    expect(stdout).not.toContain('waive')
    expect(stdout).not.toContain('result-ignored')
  }
})

test('norma lint --rev reads scopes as they were, and says where there were none', async () => {
  const profile = `${profileText}\ncertification: {scopes: scopes, clouds: clouds.yaml}\n`
  const cwd = repository({'scs-0100-v1-a.md': documentText()}, profile)
  writeFiles(cwd, {'scopes/scs-compatible.yaml': scopeText().replace('uuid', 'uid')})
  commit(cwd)
  writeFiles(cwd, {'scopes/scs-compatible.yaml': scopeText()})
  expect((await norma(['lint'], {cwd})).stdout).not.toContain('scope-file')
  const {stdout, stderr} = await norma(['lint', '--rev', 'main'], {cwd})
  expect(stdout).toContain('scopes/scs-compatible.yaml:2:6 error scope-file')
  expect(stderr).toContain('There is no `clouds.yaml` in the revision, although')
  const before = await norma(['lint', '--rev', 'main~1'], {cwd})
  expect(before.stdout).toBe('1 document: nothing to report\n')
  expect(before.stderr).toContain('There is no `scopes`, `clouds.yaml` in the revision, although')
})

describe('norma lint --base', () => {
  const profile = `${profileText}\ncertification: {scopes: scopes}\n`
  const untested = scopeText({modules: '- {id: naming, name: Naming, url: https://example.org/naming}'})
  const found = async (cwd: string, ...words: readonly string[]): Promise<string[]> => {
    const {stdout} = await norma(['lint', '--base', 'main', '--format', 'json', ...words], {cwd})
    return JSON.parse(stdout).diagnostics.map(({path, line, rule}: Record<string, string>) => `${path}:${line} ${rule}`)
  }

  test('reports what a change of a scope introduces, and no more', async () => {
    const cwd = repository({'scs-0100-v1-a.md': documentText()}, profile)
    writeFiles(cwd, {'scopes/scs-compatible.yaml': untested})
    commit(cwd)
    git(cwd, 'checkout', '--quiet', '-b', 'change')
    writeFiles(cwd, {'scopes/scs-compatible.yaml': untested.replace('{v1: effective}', '{v1: warn}')})
    expect(await found(cwd)).toEqual(['scopes/scs-compatible.yaml:10 scope-change'])
    const head = commit(cwd)
    writeFiles(cwd, {'scopes/scs-compatible.yaml': 'scripts: PLANTED'})
    expect(await found(cwd, '--head', head)).toEqual(['scopes/scs-compatible.yaml:10 scope-change'])
    writeFiles(cwd, {'scopes/scs-compatible.yaml': `# moved\n${untested}`})
    expect(await found(cwd)).toEqual([])
  })
})

describe('norma clouds fetch', () => {
  const snapshot = JSON.stringify({alpha: {[uuid]: {results: {names: {result: 1, checked_at: '2026-01-01T02:15:00'}}}}})
  const answer =
    (text: string, type = 'application/json', status = 200): RequestListener =>
    (_, response) => {
      response.writeHead(status, {'content-type': type}).end(text)
    }

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  }

  async function fetched(cwd: string, ...words: readonly string[]): Promise<{output: string; exitCode: number | null}> {
    const {stdout, stderr, exitCode} = await norma(['clouds', 'fetch', ...words], {cwd})
    return {output: stdout + stderr, exitCode}
  }

  test('writes what the monitor answers, which then gives the table', async () => {
    const cwd = temporaryFolder(files)
    const home = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, {location: '/status'}).end()
      else answer(snapshot)(request, response)
    })
    expect(await fetched(cwd, `${home}/`, '--out', 'made/status.json')).toEqual({
      output: 'made/status.json written: results of 1 subjects, the newest of 2026-01-01T02:15:00\n',
      exitCode: 0
    })
    expect(JSON.parse(readFileSync(join(cwd, 'made/status.json'), 'utf8'))).toEqual(JSON.parse(snapshot))
    expect((await cell(cwd, '--results', 'made/status.json')).cell.verdict).toBe('pass')
  })

  const endless: RequestListener = (_, response) => {
    response.writeHead(200, {'content-type': 'application/json'})
    const more = (): void => {
      while (response.write(' '.repeat(65_536)) && !response.destroyed);
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  }
  const to =
    (location: string): RequestListener =>
    (_, response) => {
      response.writeHead(302, {location}).end()
    }

  test.each<[string, RequestListener, string]>([
    ['that is slow', () => undefined, 'there was no answer within 1 s'],
    ['that is huge', endless, 'it is larger than 32 MB'],
    ['of another type', answer('<html>', 'text/html'), 'it answers `text/html`, expected JSON'],
    ['that is malformed', answer('{'), 'Unexpected content as a whole'],
    ['of another shape', answer('{"alpha": 1}'), 'Unexpected content at `alpha`'],
    ['that is an error', answer('{}', 'application/json', 500), 'it answers 500'],
    ['that leads to a file', to('file:///etc/passwd'), '`file:` is neither http: nor https:'],
    ['that leads to ftp', to('ftp://example.org/'), '`ftp:` is neither http: nor https:'],
    ['that leads in a circle', to('/'), 'it redirects more than 5 times']
  ])('keeps the old snapshot where there is an answer %s', async (_, listener, message) => {
    const cwd = temporaryFolder({...files, 'status.json': snapshot})
    const timeout = message.includes('within') ? '1' : '30'
    const home = await serve(listener)
    const {output, exitCode} = await fetched(cwd, home, '--out', 'status.json', '--timeout', timeout)
    expect(output).toContain(message)
    expect(output).toContain('`status.json` stays as it is')
    expect(exitCode).toBe(2)
    expect(readFileSync(join(cwd, 'status.json'), 'utf8')).toBe(snapshot)
  })

  test.each(['ftp://example.org/', 'file:///etc/passwd', 'status'])('refuses %s', async (url) => {
    const cwd = temporaryFolder(files)
    const {output, exitCode} = await fetched(cwd, url, '--out', 'status.json')
    expect(output).toContain('expected an address with http: or https:')
    expect(exitCode).toBe(2)
    expect(existsSync(join(cwd, 'status.json'))).toBe(false)
  })
})
