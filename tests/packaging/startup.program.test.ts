import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {expect, test} from 'vitest'
import {profileText} from '../helpers/cli.ts'
import {documentText} from '../helpers/document-text.ts'
import {program, runProgram} from '../helpers/program.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

/** Writes down every module that is loaded. */
const recorder = `
const {registerHooks} = require('node:module')
const {appendFileSync} = require('node:fs')
registerHooks({load: (url, context, next) => {
  if (url.startsWith('file:')) appendFileSync(process.env.LOADED, require('node:url').fileURLToPath(url) + '\\n')
  return next(url, context)
}})
`

/** The packages whose code a command loads, bundled or not. */
function packagesLoaded(arguments_: readonly string[], cwd = temporaryFolder()): string[] {
  const folder = temporaryFolder({'recorder.cjs': recorder, loaded: ''})
  const env = {LOADED: join(folder, 'loaded'), NODE_OPTIONS: `--require=${join(folder, 'recorder.cjs')}`}
  expect(runProgram(arguments_, {cwd, env})).toMatchObject({stderr: '', exitCode: 0})
  const files = [...new Set(readFileSync(join(folder, 'loaded'), 'utf8').trim().split('\n'))]
  const own = files.filter((path) => !relative(dirname(program), path).startsWith('..'))
  expect(own).toContain(program)
  const texts = [...files.filter((path) => !own.includes(path)), ...own.map((path) => readFileSync(path, 'utf8'))]
  const names = texts.flatMap((text) => [...text.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)])
  return [...new Set(names.map(([, name = '']) => name))].sort()
}

function documents(): string {
  return temporaryFolder({
    'norma.yaml': profileText,
    'standards/scs-0100-v1-a.md': documentText({title: 'A', body: 'A paragraph.'})
  })
}

test.each([['--version'], ['--help'], ['lint --help']])(
  'norma %s loads what reads arguments, and nothing else',
  (line) => {
    expect(packagesLoaded(line.split(' '))).toEqual(['commander'])
  }
)

test.each(['lint', 'matrix', 'list'])('norma %s loads nothing of the site, of editors and of prompts', (command) => {
  const loaded = packagesLoaded([command], documents())
  expect(loaded).toEqual(expect.arrayContaining(['commander', 'yaml', 'zod']))
  const foreign =
    /^(astro|@astrojs|vite|shiki|@shikijs|rehype|hast|vscode|@inquirer|@citation-js|@resvg|feed|ical|pagefind|beautiful-mermaid|chokidar)/
  expect(loaded.filter((name) => foreign.test(name))).toEqual([])
})

test('what was compiled once is kept in the user’s cache folder, not where others may write', () => {
  const cache = temporaryFolder()
  expect(runProgram(['--version'], {env: {XDG_CACHE_HOME: cache}}).exitCode).toBe(0)
  expect(readdirSync(join(cache, 'norma/compiled')).length).toBeGreaterThan(0)
})

test('no folder to keep it in', () => {
  const env = {XDG_CACHE_HOME: '/dev/null'}
  const {stdout, stderr, exitCode} = runProgram(['lint'], {cwd: documents(), env})
  expect({stdout, stderr, exitCode}).toEqual({stdout: '1 document: nothing to report\n', stderr: '', exitCode: 0})
  const withoutHome = runProgram(['--version'], {env: {XDG_CACHE_HOME: '', HOME: '/dev/null'}})
  expect(withoutHome).toMatchObject({stderr: '', exitCode: 0})
  expect(existsSync('/dev/null/norma')).toBe(false)
})
