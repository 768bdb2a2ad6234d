import {spawnSync} from 'node:child_process'
import {describe, expect, test} from 'vitest'
import {writeDocuments} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {program, runProgram} from '../../../helpers/program.ts'
import {temporaryFolder} from '../../../helpers/temporary-folder.ts'

const wrong = {'scs-0102-v1-wrong.md': documentText({body: 'A mark without note[^1].'})}

describe('colour', () => {
  const colour = '\u001b['
  const cwd = (): string => {
    const folder = temporaryFolder()
    writeDocuments(folder, wrong)
    return folder
  }
  const isColoured = (env: Record<string, string>): boolean =>
    runProgram(['lint'], {cwd: cwd(), env}).stdout.includes(colour)

  test('none in a pipe, unless it is asked for', () => {
    expect(isColoured({})).toBe(false)
    expect(isColoured({FORCE_COLOR: '1'})).toBe(true)
    expect(isColoured({FORCE_COLOR: '0'})).toBe(false)
    expect(isColoured({NO_COLOR: '1'})).toBe(false)
  })

  test.skipIf(process.platform !== 'linux')('on a terminal, unless NO_COLOR says no', () => {
    const folder = cwd()
    const onTerminal = (env: Record<string, string>): string => {
      const {NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...inherited} = process.env
      const run = spawnSync('script', ['-qec', `'${process.execPath}' '${program}' lint`, '/dev/null'], {
        cwd: folder,
        env: {...inherited, TERM: 'xterm-256color', ...env},
        encoding: 'utf8'
      })
      expect(run.stdout).toContain('undefined-footnote')
      return run.stdout
    }
    expect(onTerminal({})).toContain(colour)
    expect(onTerminal({NO_COLOR: '1'})).not.toContain(colour)
    expect(onTerminal({NO_COLOR: ''})).toContain(colour)
  })
})

test('a reader that stops reading ends it quietly', () => {
  const cwd = temporaryFolder()
  const body = Array.from({length: 1_000}, (_, index) => `A mark[^${index}].`).join('\n\n')
  writeDocuments(cwd, {'scs-0100-v1-many.md': documentText({body})})
  for (const format of ['text', 'json']) {
    const run = spawnSync('sh', ['-c', `"$NODE" "$PROGRAM" lint --format ${format} | head -1`], {
      cwd,
      env: {...process.env, NODE: process.execPath, PROGRAM: program},
      encoding: 'utf8'
    })
    expect(run.stderr).toBe('')
    expect(run.stdout.split('\n')).toHaveLength(2)
  }
})
