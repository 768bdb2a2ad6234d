import {rmSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {newestProgram} from '../../scripts/newest-program.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

const sources = ['src/cli/bin.ts', 'src/site/pages/home/home.astro', 'src/site/styles/site.css', 'src/lint/rules/a.md']
const program = 'dist/cli/norma.js'
const folders = ['src', 'src/cli', 'src/site', 'src/site/pages', 'src/site/pages/home', 'src/site/styles', 'src/lint']

/** Sources of one minute, and a program of the next. */
function repository(): string {
  const root = temporaryFolder(Object.fromEntries([...sources, program].map((path) => [path, ''])))
  for (const path of [...sources, ...folders, 'src/lint/rules']) utimesSync(join(root, path), 60, 60)
  utimesSync(join(root, program), 120, 120)
  return root
}

test('a program that is newer than all its sources runs', () => {
  const root = repository()
  expect(newestProgram(root)).toBe(join(root, program))
})

test.each(sources)('none does after a change of %s', (path) => {
  const root = repository()
  utimesSync(join(root, path), 121, 121)
  expect(() => newestProgram(root)).toThrow(
    `The bundle is missing or older than ${path}: run \`node scripts/bundle.ts\``
  )
})

test('none does after a source has come or gone', () => {
  const root = repository()
  rmSync(join(root, 'src/site/styles/site.css'))
  expect(() => newestProgram(root)).toThrow('The bundle is missing or older than src/site/styles: ')
})

test('none does where there is none', () => {
  const root = repository()
  rmSync(join(root, program))
  expect(() => newestProgram(root)).toThrow('The bundle is missing or older than src')
})
