import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {corpusDocuments} from '../helpers/corpus.ts'
import {hasHistory, historyClone} from '../helpers/history.ts'
import {parsedTexts, writingParsedTexts} from '../helpers/parse-counter/parsed-texts.ts'
import {runProgram} from '../helpers/program.ts'
import {referenceSite} from '../helpers/shared-site.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What a command parses. */
function parsedBy(cwd: string, ...arguments_: readonly string[]): readonly string[] {
  const log = join(temporaryFolder(), 'parses')
  const {stderr, exitCode} = runProgram(arguments_, {cwd, env: writingParsedTexts(log)})
  expect(exitCode, stderr).toBeLessThan(2)
  return parsedTexts(log)
}

describe('a text is parsed once in a process', () => {
  const folder = (): string => {
    const path = temporaryFolder()
    cpSync(join(root, 'norma.yaml'), join(path, 'norma.yaml'))
    for (const name of ['standards', 'supplements']) cpSync(join(root, name), join(path, name), {recursive: true})
    return path
  }

  test.each(['lint', 'status', 'requirements'])('by %s', (command) => {
    const texts = parsedBy(folder(), command)
    expect(texts.length).toBeGreaterThan(0)
    expect(texts).toHaveLength(new Set(texts).size)
  })

  test('by a build, of the reference documents where NORMA_CORPUS says where they are', async () => {
    const texts = corpusDocuments ? (await referenceSite()).parsed : parsedBy(folder(), 'build', '--threads', '1')
    expect(texts.length).toBeGreaterThan(corpusDocuments ? 100 : 0)
    expect(texts).toHaveLength(new Set(texts).size)
  })

  test.skipIf(!hasHistory)('by a comparison of two revisions of the reference documents (NORMA_CORPUS)', () => {
    const clone = temporaryFolder()
    cpSync(historyClone(), clone, {recursive: true})
    cpSync(join(root, 'norma.yaml'), join(clone, 'norma.yaml'))
    const texts = parsedBy(clone, 'lint', '--content', 'Standards', '--base', 'HEAD~20', '--head', 'HEAD')
    expect(texts.length).toBeGreaterThan(50)
    expect(texts).toHaveLength(new Set(texts).size)
  })
})
