import {cpSync, existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {parseProfile} from '../../../../src/core/profile/parse-profile.ts'
import type {Profile} from '../../../../src/core/profile/profile.ts'
import {norma} from '../../../helpers/cli.ts'
import {corpusDocuments} from '../../../helpers/corpus.ts'
import {temporaryFolder, writeFiles} from '../../../helpers/temporary-folder.ts'

interface Finding {
  readonly path: string
  readonly line: number
  readonly rule: string
  readonly severity: string
}

async function init(cwd: string, ...arguments_: readonly string[]): Promise<string> {
  const {stdout, stderr, exitCode} = await norma(['init', ...arguments_], {cwd})
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
  return stdout
}

function profileIn(folder: string): Profile {
  const reading = parseProfile({path: 'norma.yaml', text: readFileSync(join(folder, 'norma.yaml'), 'utf8')})
  if (!reading.profile) throw new Error(JSON.stringify(reading.problems))
  return reading.profile
}

/** `file:line rule` of the errors that a lint reports. */
async function errorsIn(cwd: string): Promise<string[]> {
  const {stdout} = await norma(['lint', '--format', 'json'], {cwd})
  const {diagnostics}: {diagnostics: Finding[]} = JSON.parse(stdout)
  return diagnostics
    .filter(({severity}) => severity === 'error')
    .map(({path, line, rule}) => `${path.slice(path.lastIndexOf('/') + 1)}:${line} ${rule}`)
}

/** Front matter and a body. */
function text(keys: Readonly<Record<string, string>>, body = ''): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}\n`)
  return `---\n${lines.join('')}---\n\n${body}`
}

describe('the guessed profile reports what is wrong and nothing else', () => {
  test.runIf(corpusDocuments)('on the reference documents', async () => {
    const folder = temporaryFolder()
    cpSync(corpusDocuments ?? '', join(folder, 'Standards'), {recursive: true})
    const said = await init(folder)
    expect(said).toMatch(
      /^norma\.yaml written\nGuessed from 102 of 105 Markdown files, 102 of them with front matter:\n/
    )
    expect(said).toContain('With this profile `norma lint` says: 102 documents: 3 errors, ')
    expect(await errorsIn(folder)).toEqual([
      'scs-0122-v1-node-to-node-encryption.md:355 undefined-footnote',
      'scs-0125-v1-secure-connections.md:102 undefined-footnote',
      'scs-0501-v2-scs-compatible-iaas.md:9 self-reference'
    ])
    const {content, ignore, file_names, tracks, types, statuses, lifecycle_dates} = profileIn(folder)
    expect(content).toEqual(['Standards'])
    expect(ignore[0]).toBe('README.md')
    expect(file_names).toMatchObject({prefix: 'scs', digits: 4, kinds: {main: 'v', supplement: 'w'}, track_digit: 2})
    expect(tracks.map(({name, digit}) => `${digit} ${name}`)).toEqual([
      ...['0 Global', '1 IaaS', '2 KaaS', '3 IAM', '4 Ops', '5 Scopes']
    ])
    expect(types.map(({name, role}) => `${name} ${role}`).sort()).toEqual([
      ...['Decision Record main', 'Procedural main', 'Standard main', 'Supplement supplement']
    ])
    expect(statuses.map(({name, stage}) => `${name} ${stage}`)).toEqual([
      ...['Draft draft', 'Stable stable', 'Deprecated deprecated']
    ])
    expect(lifecycle_dates).toBe(true)
  })

  test('on those of another organisation, as its own profile does', async () => {
    const fixture = fileURLToPath(new URL('../../../fixtures/second-organisation', import.meta.url))
    const own = temporaryFolder()
    cpSync(fixture, own, {recursive: true})
    const folder = temporaryFolder()
    cpSync(join(fixture, 'notes'), join(folder, 'notes'), {recursive: true})
    await init(folder)
    expect(await errorsIn(folder)).toEqual(await errorsIn(own))
    expect(profileIn(folder)).toMatchObject({
      file_names: {prefix: 'TWN', digits: 3},
      keys: {type: 'kind', track: 'crew', status: 'standing', stabilized_at: 'accepted_on', supplements: 'annex_of'}
    })
  })

  test('on improvement proposals: bare numbers, no track, no dates of the lifecycle', async () => {
    const proposal = (number: number, status: string, more = {}): string =>
      text(
        {
          ...{eip: String(number), title: `Proposal ${number}`, author: 'A (@a)', status},
          ...{type: 'Standards Track', category: 'Core', created: '2020-01-01', ...more}
        },
        '## Abstract\n\nText.\n\n## Specification\n\nSee EIP-7 and the year 2020.\n'
      )
    const folder = temporaryFolder({
      'README.md': '# Improvement proposals\n',
      'EIPS/eip-1.md': text({
        ...{eip: '1', title: 'Process', author: 'A', status: 'Living'},
        type: 'Meta',
        created: '2015-01-01'
      }),
      'EIPS/eip-7.md': proposal(7, 'Final'),
      'EIPS/eip-20.md': proposal(20, 'Final', {requires: '7'}),
      'EIPS/eip-1559.md': proposal(1559, 'Review'),
      'EIPS/eip-2982.md': proposal(2982, 'Withdrawn', {'superseded-by': '1559'})
    })
    await init(folder)
    expect(await errorsIn(folder)).toEqual([])
    const profile = profileIn(folder)
    expect(profile).toMatchObject({
      ...{title: 'Improvement proposals', content: ['EIPS'], lifecycle_dates: false},
      file_names: {prefix: 'eip', digits: 4, leading_zeros: false, slugs: false},
      tracks: [{name: 'Documents'}]
    })
    expect(profile.statuses.map(({name, stage}) => `${name} ${stage}`)).toEqual([
      ...['Review draft', 'Final stable', 'Living stable', 'Withdrawn rejected']
    ])
    const {stdout} = await norma(['matrix', '--format', 'csv'], {cwd: folder})
    expect(stdout).toContain('Documents,20,eip-20,Proposal 20,false,,eip-20,,')
  })

  test('on a language’s proposals: numbers with zeros, nothing behind them, topics', async () => {
    const proposal = (status: string, topic: string): string =>
      text({title: 'A proposal', author: 'A', status, type: 'Standards Track', topic}, '# Abstract\n\nText.\n')
    const folder = temporaryFolder({
      'peps/pep-0001.md': proposal('Active', 'Governance'),
      'peps/pep-0008.md': proposal('Active', 'Typing'),
      'peps/pep-0020.md': proposal('Final', 'Typing'),
      'peps/pep-0404.md': proposal('Deferred', 'Governance'),
      'peps/pep-3100.md': proposal('Superseded', 'Typing')
    })
    const said = await init(folder)
    expect(await errorsIn(folder)).toEqual([])
    expect(profileIn(folder)).toMatchObject({
      file_names: {prefix: 'pep', digits: 4, leading_zeros: true, slugs: false},
      keys: {track: 'topic'}
    })
    expect(said).toContain('Deferred (1)')
    expect(readFileSync(join(folder, 'norma.yaml'), 'utf8')).toContain(
      '{name: Deferred, stage: draft} # 1 document; unknown word'
    )
  })

  test('on requests for comments: numbers alone, neither types nor statuses', async () => {
    const files = ['0001-private-fields', '0002-rfc-process', '0016-more-attributes', '2024-edition'].map(
      (name) =>
        [`text/${name}.md`, text({title: name.slice(5), start_date: '2014-03-11'}, '# Summary\n\nSee 0002.\n')] as const
    )
    const folder = temporaryFolder({...Object.fromEntries(files), 'text/0000-template.md': '# Title\n'})
    await init(folder)
    expect(await errorsIn(folder)).toEqual(['0000-template.md:1 front-matter'])
    expect(profileIn(folder)).toMatchObject({
      file_names: {prefix: '', digits: 4, slugs: true},
      types: [{name: 'Document'}],
      statuses: [{name: 'Published', stage: 'stable'}]
    })
  })
})

test('where there are no documents it writes a profile to begin with', async () => {
  const folder = temporaryFolder()
  expect(await init(folder)).toBe(`norma.yaml written
There are no Markdown files here: it has the most usual shape.
Change it as you like, then begin a document: norma new "Title" --type Standard
`)
  const {stdout, exitCode} = await norma(['new', 'First of all', '--type', 'Standard'], {cwd: folder})
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^standards\/.*-first-of-all\.md\n/)
  expect(await norma(['lint'], {cwd: folder})).toMatchObject({exitCode: 0})
})

test('a profile that is there stays as it is', async () => {
  const folder = temporaryFolder({'norma.yaml': 'title: Mine\n', 'docs/ab-001-a.md': text({title: 'A'})})
  expect(await norma(['init'], {cwd: folder})).toEqual({
    stdout: '',
    stderr:
      'norma: There is a file `norma.yaml` already\nEdit that file, or see with `--dry-run` what the command would write.\n',
    exitCode: 2
  })
  expect(readFileSync(join(folder, 'norma.yaml'), 'utf8')).toBe('title: Mine\n')
})

test('--dry-run prints the profile and writes nothing', async () => {
  const folder = temporaryFolder({'docs/ab-001-a.md': text({title: 'A'})})
  const {stdout, stderr, exitCode} = await norma(['init', '--dry-run'], {cwd: folder})
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^# Guessed by `norma init` from 1 of 1 Markdown files/)
  expect(stderr).toContain('as in ab-001-a.md: prefix ab, 3 digits, no versions')
  expect(existsSync(join(folder, 'norma.yaml'))).toBe(false)
})

describe('--content', () => {
  test('looks only there', async () => {
    const folder = temporaryFolder({'docs/ab-001-a.md': text({title: 'A'}), 'old/cd-01-b.md': text({title: 'B'})})
    writeFiles(folder, {'old/cd-02-b.md': text({title: 'B'})})
    await init(folder, '--content', 'docs')
    expect(profileIn(folder)).toMatchObject({content: ['docs'], file_names: {prefix: 'ab', digits: 3}})
  })

  test.each([
    ['gone', 'norma: Cannot read `gone`: there is no such folder\nName a folder with `--content DIR`.\n'],
    [
      '..',
      'norma: Unexpected `..` for --content, expected a folder below this one\nRun the command in a folder that contains the documents: it writes the profile there.\n'
    ]
  ])('%s', async (folder, stderr) => {
    expect(await norma(['init', '--content', folder], {cwd: temporaryFolder()})).toEqual({
      stdout: '',
      stderr,
      exitCode: 2
    })
  })
})

test('words that YAML or addresses could misread come out as they are', async () => {
  const keys = {
    title: '"A: b"',
    type: '"yes"',
    status: '"null"',
    area: '"[x]: #1"',
    '"x: y"': '1',
    stabilized_at: '2020-01-01'
  }
  const other = {...keys, area: 'API', status: '"null"'}
  const folder = temporaryFolder({
    "it's {docs}/ab-001-a.md": text(keys),
    "it's {docs}/ab-002-a.md": text(other),
    "it's {docs}/ab-003-a.md": text(keys),
    "it's {docs}/ab-004-a.md": text(other),
    "it's {docs}/[notes]*.md": 'Hello'
  })
  await init(folder)
  const {types, statuses, tracks, other_keys, content} = profileIn(folder)
  expect({content, other_keys}).toEqual({content: ["it's {docs}"], other_keys: ['x: y']})
  expect(types.map(({name}) => name)).toEqual(['yes'])
  expect(statuses).toEqual([{name: 'null', stage: 'draft'}])
  expect(tracks.map(({name, slug}) => [name, slug])).toEqual([
    ['API', 'track-1'],
    ['[x]: #1', undefined]
  ])
  expect((await errorsIn(folder)).filter((finding) => !finding.endsWith('status-date'))).toEqual([])
})
