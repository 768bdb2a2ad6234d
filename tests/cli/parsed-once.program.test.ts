import {cpSync, existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {hasHistory, historyClone} from '../helpers/history.ts'
import {runProgram} from '../helpers/program.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const corpus = process.env['NORMA_CORPUS'] ?? ''
const preload = pathToFileURL(join(root, 'tests/helpers/parse-counter/preload.mjs')).href

/** Digests of the texts that a command parses, in order. */
function parsedTexts(cwd: string, ...arguments_: readonly string[]): readonly string[] {
  const log = join(temporaryFolder(), 'parses')
  const {stderr, exitCode} = runProgram(arguments_, {
    cwd,
    env: {NODE_OPTIONS: `--import=${preload}`, NORMA_PARSES: log}
  })
  expect(exitCode, stderr).toBeLessThan(2)
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
}

describe('a text is parsed once in a process', () => {
  const folder = (): string => {
    const path = temporaryFolder()
    cpSync(join(root, 'norma.yaml'), join(path, 'norma.yaml'))
    for (const name of ['standards', 'supplements']) cpSync(join(root, name), join(path, name), {recursive: true})
    return path
  }

  test.each([
    ['lint', ['lint']],
    ['status', ['status']],
    ['requirements', ['requirements']],
    ['build', ['build', '--threads', '1']]
  ])('by %s', (_, words) => {
    const texts = parsedTexts(folder(), ...words)
    expect(texts.length).toBeGreaterThan(0)
    expect(texts).toHaveLength(new Set(texts).size)
  })

  test.skipIf(corpus === '')('by a build of the reference documents (NORMA_CORPUS)', () => {
    const path = temporaryFolder()
    cpSync(join(root, 'norma.yaml'), join(path, 'norma.yaml'))
    const documents = join(corpus, 'scs/Standards')
    const texts = parsedTexts(path, 'build', '--threads', '1', '--content', documents, '--as-of', '2026-08-21')
    expect(texts.length).toBeGreaterThan(100)
    expect(texts).toHaveLength(new Set(texts).size)
  })

  test.skipIf(!hasHistory)('by a comparison of two revisions of the reference documents (NORMA_CORPUS)', () => {
    const clone = temporaryFolder()
    cpSync(historyClone(), clone, {recursive: true})
    cpSync(join(root, 'norma.yaml'), join(clone, 'norma.yaml'))
    const texts = parsedTexts(clone, 'lint', '--content', 'Standards', '--base', 'HEAD~20', '--head', 'HEAD')
    expect(texts.length).toBeGreaterThan(50)
    expect(texts).toHaveLength(new Set(texts).size)
  })
})
