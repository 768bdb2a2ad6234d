import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, renameSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {beforeAll, describe, expect, onTestFinished, test, vi} from 'vitest'
import {bundled} from '../helpers/bundled.ts'
import {bundledElsewhere} from '../helpers/bundled-elsewhere.ts'
import type {CliRun} from '../helpers/cli.ts'
import {program} from '../helpers/program.ts'
import {startProgramEditor} from '../helpers/program-editor.ts'
import {removeSharedFolders, sharedFolder, temporaryFolder, writeFiles} from '../helpers/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const packages = join(root, 'node_modules/.bin')

interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly {readonly path: string}[]
}

/** What `npm pack` makes of the bundle that was tested, and where it is installed. */
let packed: Packed
let home: string
let modules: string

removeSharedFolders()

beforeAll(() => {
  home = sharedFolder({'package.json': '{"private": true}\n'})
  const listing = npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', home)
  const [made]: Packed[] = Object.values(JSON.parse(listing))
  if (!made) throw new Error(`npm pack has made nothing: ${listing}`)
  packed = made
  npm(home, 'install', join(home, packed.filename), '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error')
  modules = join(home, 'node_modules')
})

function npm(cwd: string, ...arguments_: readonly string[]): string {
  return execFileSync('npm', [...arguments_], {cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024})
}

/** Runs the installed command as a shell finds it. */
function installed(cwd: string, ...arguments_: readonly string[]): CliRun {
  const {stdout, stderr, status} = spawnSync(join(modules, '.bin/norma'), arguments_, {
    cwd,
    encoding: 'utf8',
    env: environment()
  })
  return {stdout, stderr, exitCode: status}
}

/** The same in this process, where it is not the start that is looked at. */
function installedHere(cwd: string, ...arguments_: readonly string[]): Promise<CliRun> {
  return bundled(arguments_, {cwd, env: {XDG_CACHE_HOME: join(home, 'cache')}, command: installedCommand()})
}

function installedCommand(): string {
  return join(modules, 'norma/dist/cli/norma.js')
}

function environment(): NodeJS.ProcessEnv {
  return {
    PATH: `${packages}:${process.env['PATH']}`,
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    NO_COLOR: '1'
  }
}

/** The packages that the installed command imports, by what its files say. */
async function importedPackages(): Promise<readonly string[]> {
  const folder = join(modules, 'norma/dist/cli')
  const {metafile} = await build({
    entryPoints: readdirSync(folder).flatMap((file) => (file.endsWith('.js') ? join(folder, file) : [])),
    outdir: home,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true
  })
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  const names = imports.flatMap(({path, external}) =>
    !external || isBuiltin(path) ? [] : (/^(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])
  )
  return [...new Set(names)].sort()
}

/** The packages whose code is in a file: the bundle says where each of its parts comes from. */
function bundledPackages(): readonly string[] {
  const folder = join(modules, 'norma/dist/cli')
  const texts = readdirSync(folder).flatMap((file) =>
    file.endsWith('.js') ? readFileSync(join(folder, file), 'utf8') : []
  )
  const names = texts.flatMap((text) => [
    ...text.matchAll(/^\s*\/\/ node_modules\/(?:.*\/node_modules\/)?((?:@[\w.-]+\/)?[\w.-]+)\//gm)
  ])
  return [...new Set(names.map(([, name = '']) => name))].sort()
}

const profile = `title: Example standards
url: https://standards.example.org
content: [standards]
file_names: {prefix: ex, kinds: {main: v, supplement: w}}
tracks: [{name: Cloud}, {name: Network}]
`

describe('the package', () => {
  test('holds what it runs on and nothing else', () => {
    const paths = packed.files.map(({path}) => path)
    const places = new Set(paths.map((path) => path.replace(/\/[^/]+$/, '')))
    expect([...places].sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist/cli',
      'dist/site',
      'package.json',
      'src/lint/rules'
    ])
    expect(paths.filter((path) => /\.(ts|png)$/.test(path))).toEqual([])
    expect(paths).toContain('dist/cli/norma.js')
    expect(paths).toContain('src/lint/rules/broken-link.md')
  })

  test('is small', () => {
    expect(packed.size).toBeLessThan(2_000_000)
    expect(packed.unpackedSize).toBeLessThan(10_000_000)
  })

  test('says which Node it needs, and does not bring one', () => {
    const {engines, dependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(engines.node).toBe('>=22.12')
    expect(dependencies).not.toHaveProperty('node')
    expect(existsSync(join(modules, 'node'))).toBe(false)
  })
})

test('what it loads at run time is installed with it, and nothing else', async () => {
  const {dependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(await importedPackages()).toEqual(Object.keys(dependencies).sort())
})

test('the licence of each package in the bundle comes with it', () => {
  const licenses = readFileSync(join(modules, 'norma/dist/cli/third-party-licenses.txt'), 'utf8')
  const bundled = bundledPackages()
  expect(bundled).toEqual(expect.arrayContaining(['commander', 'unified', 'yaml', 'zod']))
  expect(bundled.filter((name) => !licenses.includes(`\n\n${name} `))).toEqual([])
})

describe('in a folder with a profile of five lines', () => {
  let folder: string
  beforeAll(() => {
    folder = sharedFolder({'norma.yaml': profile})
  })

  test('each step from the first document to the site', async () => {
    expect(profile.trimEnd().split('\n')).toHaveLength(5)
    expect(installed(folder, 'new', 'Names of things', '--type', 'Standard', '--track', 'Cloud')).toEqual({
      stdout: 'standards/ex-0001-v1-names-of-things.md\n',
      stderr: '',
      exitCode: 0
    })
    expect(await installedHere(folder, 'lint')).toEqual({
      stdout: '1 document: nothing to report\n',
      stderr: '',
      exitCode: 0
    })
    const {stdout} = await installedHere(folder, 'matrix', '--format', 'csv')
    expect(stdout.split('\r\n')[1]).toBe('Cloud,0001,ex-0001,Names of things,false,v1,,,')
    const {stderr, exitCode} = installed(folder, 'build')
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    const page = readFileSync(join(folder, 'dist/site/ex-0001-v1-names-of-things/index.html'), 'utf8')
    expect(page).toContain('Names of things')
    const css = readdirSync(join(folder, 'dist/site/_norma')).filter((name) => name.endsWith('.css'))
    expect(css.length).toBeGreaterThan(0)
    expect(readdirSync(folder).sort()).toEqual(['dist', 'norma.yaml', 'standards'])
  })

  test('a mistake is told with its line', async () => {
    writeFiles(folder, {
      'standards/ex-0002-v1-a.md': '---\ntitle: A\ntype: Standrad\nstatus: Draft\ntrack: Cloud\n---\n'
    })
    const {stdout, exitCode} = await installedHere(folder, 'lint')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('standards/ex-0002-v1-a.md:3:7 error key-value\n')
    expect(stdout).toContain('help: Did you mean `Standard`?\n')
  })

  test('the site is served', async () => {
    const server = spawn(join(modules, '.bin/norma'), ['dev', '--port', '0', '--host', '127.0.0.1'], {
      cwd: folder,
      env: environment()
    })
    onTestFinished(() => {
      server.kill()
    })
    let output = ''
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    const address = await vi.waitFor(
      () => {
        const url = /The site is at (\S+)/.exec(output)?.[1]
        if (url === undefined) throw new Error(`No address in ${output}`)
        return url
      },
      {timeout: 20_000, interval: 50}
    )
    expect(await (await fetch(`${address}ex-0001-v1-names-of-things/`)).text()).toContain('Names of things')
  })

  test('an editor can start the language server, and it ends when told to', async () => {
    const editor = await startProgramEditor(folder, installedCommand())
    expect(editor.server.serverInfo?.name).toBe('norma')
    const findings = await editor.open('standards/ex-0009-v1-b.md', '---\ntitle: A\ntype: Standrad\n---\n')
    expect(findings.map(({code}) => code)).toContain('key-value')
    expect(await editor.exit()).toBe(0)
  })

  test('a profile is made of the documents that are there', async () => {
    const documents = temporaryFolder({
      'standards/ex-0001-v1-a.md': '---\ntitle: A\ntype: Standard\nstatus: Draft\n---\n'
    })
    expect(await installedHere(documents, 'init')).toMatchObject({stderr: '', exitCode: 0})
    expect(readFileSync(join(documents, 'norma.yaml'), 'utf8')).toContain('prefix: ex')
  })

  test('schemas for editors', async () => {
    const {stdout, stderr, exitCode} = await installedHere(folder, 'schema', 'profile')
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
    expect(JSON.parse(stdout)).toHaveProperty('properties.file_names')
  })

  test('the page of a rule is there', async () => {
    expect((await installedHere(folder, 'explain', 'broken-link')).stdout).toBe(
      readFileSync(join(root, 'src/lint/rules/broken-link.md'), 'utf8')
    )
  })
})

describe('without what only the site needs', () => {
  /** And a parser whose place another one takes. */
  const ofTheSite = ['shiki', '@shikijs', 'pagefind', 'satteri']

  beforeAll(() => {
    for (const name of ofTheSite) renameSync(join(modules, name), join(home, name.replace('@', 'at-')))
    return () => {
      for (const name of ofTheSite) renameSync(join(home, name.replace('@', 'at-')), join(modules, name))
    }
  })

  test('neither Astro nor Vite is installed', () => {
    for (const name of ['astro', 'vite']) expect(existsSync(join(modules, name)), name).toBe(false)
  })

  test('every command that shows no site still works', () => {
    const folder = temporaryFolder({'norma.yaml': profile})
    const lines = [
      ['--version'],
      ['--help'],
      ['explain'],
      ['new', 'Notes', '--type', 'Standard', '--track', 'Network'],
      ['lint'],
      ['matrix'],
      ['list']
    ]
    const runs = bundledElsewhere(lines, {cwd: folder, command: installedCommand()})
    expect(runs).toHaveLength(lines.length)
    for (const [index, run] of runs.entries()) {
      expect(run, lines[index]?.join(' ')).toMatchObject({stderr: '', exitCode: 0})
    }
    expect(installed(folder, 'lint')).toMatchObject({stderr: '', exitCode: 0})
  })
})

test('what was packed is what the tests have run', () => {
  expect(readFileSync(join(modules, 'norma/dist/cli/norma.js'), 'utf8')).toBe(readFileSync(program, 'utf8'))
})
