import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {norma, profileText} from '../../../helpers/cli.ts'
import {temporaryFolder} from '../../../helpers/temporary-folder.ts'

function home(): string {
  return temporaryFolder({'norma.yaml': profileText})
}

/** The schema that is printed. */
async function printed(arguments_: readonly string[], cwd = home()): Promise<Record<string, unknown>> {
  const {stdout, stderr, exitCode} = await norma(['schema', ...arguments_], {cwd})
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
  return JSON.parse(stdout)
}

describe('norma schema', () => {
  test('prints that of the front matter', async () => {
    expect(await printed(['front-matter'])).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Front matter of a document',
      required: ['title', 'type', 'track']
    })
    expect(await printed([])).toEqual(await printed(['front-matter']))
  })

  test('prints that of one type', async () => {
    const schema = await printed(['front-matter', '--type', 'decision record'])
    expect(schema).toMatchObject({
      title: 'Front matter of a document of type Decision Record',
      properties: {type: {const: 'Decision Record'}},
      required: ['title', 'type', 'track', 'status']
    })
  })

  test('prints that of the profile, wherever it is run', async () => {
    expect(await printed(['profile'], temporaryFolder())).toMatchObject({
      title: 'Profile',
      properties: {
        rules: {properties: {'broken-link': {enum: ['error', 'warning', 'notice', 'off']}}},
        title: {description: expect.stringContaining('Name of the whole collection')}
      }
    })
  })

  test('writes one to a file', async () => {
    const cwd = home()
    const {stdout, exitCode} = await norma(['schema', 'profile', '--out', 'made/norma.schema.json'], {cwd})
    expect({stdout, exitCode}).toEqual({stdout: 'made/norma.schema.json written\n', exitCode: 0})
    expect(JSON.parse(readFileSync(join(cwd, 'made/norma.schema.json'), 'utf8'))).toEqual(await printed(['profile']))
  })

  test('writes all to a folder', async () => {
    const cwd = home()
    const {stdout, exitCode} = await norma(['schema', '--write', 'schemas'], {cwd})
    const names = readdirSync(join(cwd, 'schemas')).sort()
    expect(exitCode).toBe(0)
    expect(names).toEqual([
      'front-matter-decision-record.schema.json',
      'front-matter-procedural.schema.json',
      'front-matter-standard.schema.json',
      'front-matter-supplement.schema.json',
      'front-matter.schema.json',
      'norma.schema.json'
    ])
    expect(stdout.split('\n').filter(Boolean).sort()).toEqual(names.map((name) => `schemas/${name} written`))
  })

  test('types whose names make no file name are counted', async () => {
    const cwd = temporaryFolder({'norma.yaml': profileText.replaceAll('name: Decision Record', 'name: 標準')})
    expect((await norma(['schema', '--write', 'schemas'], {cwd})).exitCode).toBe(0)
    expect(existsSync(join(cwd, 'schemas/front-matter-3.schema.json'))).toBe(true)
  })

  test.each([
    [['--type', 'Standrd'], 'There is no type `Standrd`\nDid you mean `Standard`?'],
    [
      ['profile', '--type', 'Standard'],
      'Unexpected --type for the schema of the profile, expected none\nLeave out `--type`.'
    ],
    [
      ['profile', '--write', 'schemas'],
      'Unexpected `profile` with --write, expected none\nLeave it out to write all schemas, or use `--out FILE` to write only one.'
    ],
    [
      ['profile', '--out', 'a.json', '--write', 'schemas'],
      'Option `--out <file>` cannot be used with option `--write <dir>`\nSee `norma schema --help` for examples.'
    ]
  ])('norma schema %j', async (arguments_, expected) => {
    const cwd = home()
    const {stdout, stderr, exitCode} = await norma(['schema', ...arguments_], {cwd})
    expect({stdout, stderr, exitCode}).toEqual({stdout: '', stderr: `norma: ${expected}\n`, exitCode: 2})
    expect(readdirSync(cwd)).toEqual(['norma.yaml'])
  })
})
