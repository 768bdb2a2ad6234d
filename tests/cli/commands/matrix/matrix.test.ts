import {chmodSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {norma, writeDocuments} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {expectGolden} from '../../../helpers/golden.ts'
import {temporaryFolder, writeFiles} from '../../../helpers/temporary-folder.ts'

const documents = {
  'scs-0100-v1-names.md': documentText({
    title: 'Names',
    status: 'Deprecated',
    keys: 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-01-01'
  }),
  'scs-0100-v2-names.md': documentText({title: 'Names | new', status: 'Stable', keys: 'stabilized_at: 2025-01-01'}),
  'scs-0200-v1-nodes.md': documentText({title: 'Nodes', track: 'KaaS'})
}

/** A folder with documents and further files. */
function home(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder(files)
  writeDocuments(folder, documents)
  return folder
}

const asOf = ['--as-of', '2026-02-01'] as const

test.each(['markdown', 'csv', 'json', 'html'])('--format %s', async (format) => {
  const {stdout, stderr, exitCode} = await norma(['matrix', '--format', format, ...asOf], {cwd: home()})
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
  expectGolden(`matrix-command.${format === 'markdown' ? 'md' : format}`, stdout)
})

test('Markdown is what it prints unless told otherwise', async () => {
  const cwd = home()
  expect(await norma(['matrix', ...asOf], {cwd})).toEqual(
    await norma(['matrix', '--format', 'markdown', ...asOf], {cwd})
  )
})

test.each([
  ['2023-12-31', '| | [v1](standards/scs-0100-v1-names.md)\\*, [v2](standards/scs-0100-v2-names.md)\\* | |'],
  ['2024-06-30', '| | [v1](standards/scs-0100-v1-names.md)†, [v2](standards/scs-0100-v2-names.md)\\* | |'],
  ['2025-12-31', '| | [v1](standards/scs-0100-v1-names.md)†, [v2](standards/scs-0100-v2-names.md) | |'],
  ['2026-01-01', '| | [v2](standards/scs-0100-v2-names.md) | [v1](standards/scs-0100-v1-names.md) |']
])('--as-of %s', async (day, cells) => {
  expect((await norma(['matrix', '--as-of', day], {cwd: home()})).stdout).toContain(cells)
})

describe('--track', () => {
  test.each(['KaaS', 'kaas', 'KAAS'])('%s', async (track) => {
    const {stdout, exitCode} = await norma(['matrix', '--track', track, '--format', 'csv'], {cwd: home()})
    expect(exitCode).toBe(0)
    expect(stdout.split('\r\n').slice(1)).toEqual(['KaaS,0200,scs-0200,Nodes,false,v1,,,', ''])
  })

  test('a track without documents', async () => {
    const cwd = home()
    expect(await norma(['matrix', '--track', 'Ops'], {cwd})).toEqual({
      stdout: 'No documents.\n',
      stderr: '',
      exitCode: 0
    })
    const {stdout} = await norma(['matrix', '--track', 'Ops', '--format', 'json', ...asOf], {cwd})
    expect(JSON.parse(stdout)).toEqual({asOf: '2026-02-01', rows: []})
  })
})

describe('a table in a file', () => {
  const readme = '# Our standards\n\n<!-- norma matrix begin -->\n<!-- norma matrix end -->\n\nAnd more.\n'
  const text = (cwd: string, path = 'README.md'): string => readFileSync(join(cwd, path), 'utf8')

  test('--check tells with a diff that it is out of date, and changes nothing', async () => {
    const cwd = home({'README.md': readme})
    const {stdout, stderr, exitCode} = await norma(['matrix', '--check', 'README.md', ...asOf], {cwd})
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 1})
    expect(text(cwd)).toBe(readme)
    expectGolden('matrix-check.txt', stdout)
  })

  test('--write brings it up to date once; then --check agrees', async () => {
    const cwd = home({'README.md': readme})
    const write = ['matrix', '--write', 'README.md', ...asOf]
    expect(await norma(write, {cwd})).toEqual({stdout: 'README.md updated\n', stderr: '', exitCode: 0})
    const written = text(cwd)
    expectGolden('matrix-write.md', written)
    const before = statSync(join(cwd, 'README.md'))
    expect(await norma(write, {cwd})).toEqual({stdout: 'README.md is up to date\n', stderr: '', exitCode: 0})
    expect(statSync(join(cwd, 'README.md')).ino).toBe(before.ino)
    const check = await norma(['matrix', '--check', 'README.md', ...asOf], {cwd})
    expect(check).toEqual({stdout: 'README.md is up to date\n', stderr: '', exitCode: 0})
    expect(readdirSync(cwd).sort()).toEqual(['README.md', 'norma.yaml', 'standards'])
  })

  test('all around the markers stays, line endings and byte order mark included', async () => {
    const [head, tail] = ['\ufeff# Über\r\n\r\nnorma\tmatrix  \r\n', '\r\n\r\nlast line without end']
    const cwd = home({'README.md': `${head}${readme.slice(17, -12).trim().replaceAll('\n', '\r\n')}${tail}`})
    await norma(['matrix', '--write', 'README.md', ...asOf], {cwd})
    const written = text(cwd)
    expect(written.startsWith(`${head}<!-- norma matrix begin -->\r\n\r\n### IaaS\r\n`)).toBe(true)
    expect(written.endsWith(`\r\n\r\n<!-- norma matrix end -->${tail}`)).toBe(true)
    expect(written).not.toMatch(/[^\r]\n/)
    expect((await norma(['matrix', '--check', 'README.md', ...asOf], {cwd})).exitCode).toBe(0)
  })

  test('a former table is replaced, permissions stay', async () => {
    const cwd = home({'README.md': readme.replace('begin -->\n', 'begin -->\nold\n| table |\n')})
    chmodSync(join(cwd, 'README.md'), 0o640)
    await norma(['matrix', '--write', 'README.md', ...asOf], {cwd})
    expect(text(cwd)).not.toContain('old')
    expect(statSync(join(cwd, 'README.md')).mode & 0o777).toBe(0o640)
  })

  test('links lead from where the file lies', async () => {
    const cwd = home({'docs/in/table.md': readme})
    await norma(['matrix', '--write', 'docs/in/table.md'], {cwd})
    expect(text(cwd, 'docs/in/table.md')).toContain('[v1](../../standards/scs-0200-v1-nodes.md)')
    await norma(['matrix', '--write', '../docs/in/table.md'], {cwd: join(cwd, 'standards')})
    expect(text(cwd, 'docs/in/table.md')).toContain('[v1](../../standards/scs-0200-v1-nodes.md)')
  })

  test('markers that are only spoken of do not count', async () => {
    const spoken = `Put \`<!-- norma matrix begin -->\` and \`<!-- norma matrix end -->\` there.\n\n${readme}`
    const cwd = home({'README.md': spoken})
    await norma(['matrix', '--write', 'README.md', ...asOf], {cwd})
    expect(text(cwd).startsWith(spoken.slice(0, 90))).toBe(true)
  })

  test.each([
    ['no markers', '# Our standards\n', 'no beginnings and no ends'],
    ['no end', '<!-- norma matrix begin -->\n', '1 beginning and no ends'],
    [
      'the end before the beginning',
      '<!-- norma matrix end -->\n<!-- norma matrix begin -->\n',
      '1 beginning and 1 end'
    ],
    ['two tables', readme + readme, '2 beginnings and 2 ends']
  ])('%s: exit code 2, and nothing is changed', async (_, content, counts) => {
    const cwd = home({'README.md': content})
    for (const option of ['--check', '--write']) {
      expect(await norma(['matrix', option, 'README.md'], {cwd})).toEqual({
        stdout: '',
        stderr: `norma: Unexpected ${counts} of a table in \`README.md\`, expected one of each, in this order\nPut the lines \`<!-- norma matrix begin -->\` and \`<!-- norma matrix end -->\` where you want the table.\n`,
        exitCode: 2
      })
    }
    expect(text(cwd)).toBe(content)
  })

  test('a file in another encoding is left alone', async () => {
    const bytes = Buffer.from(`Grüße\n${readme}`, 'latin1')
    const cwd = home({'README.md': bytes})
    expect(await norma(['matrix', '--write', 'README.md'], {cwd})).toMatchObject({
      stderr:
        'norma: Cannot read `README.md`: it is not a text in UTF-8\nName a Markdown file with the two marker comments.\n',
      exitCode: 2
    })
    expect(readFileSync(join(cwd, 'README.md')).equals(bytes)).toBe(true)
  })
})

test('documents that cannot be read are left out, which standard error tells', async () => {
  const cwd = home()
  writeFiles(cwd, {'standards/scs-0300-v1-broken.md': '---\ntitle: "open\n---\n'})
  const {stdout, stderr, exitCode} = await norma(['matrix', ...asOf], {cwd})
  expect(exitCode).toBe(0)
  expect(stdout).toBe((await norma(['matrix', ...asOf], {cwd: home()})).stdout)
  expectGolden('matrix-left-out.txt', stderr)
})
