import {expect, test} from 'vitest'
import {norma} from '../helpers/cli.ts'
import {expectGolden} from '../helpers/golden.ts'
import {temporaryFolder} from '../helpers/temporary-folder.ts'

/** The commands that a help names. */
function commandsIn(help: string): string[] {
  const list = /\nCommands:\n([\s\S]*?)\n\n/.exec(help)?.[1] ?? ''
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].flatMap(([, name = '']) => (name === 'help' ? [] : name))
}

/** The help of a command and of all within it, each after the line that asks for it. */
async function helpOf(words: readonly string[], cwd: string): Promise<string[]> {
  const {stdout, stderr, exitCode} = await norma([...words, '--help'], {cwd})
  expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0})
  const text = `$ norma ${[...words, '--help'].join(' ')}\n${stdout}`
  const within: string[] = []
  for (const name of commandsIn(stdout)) within.push(...(await helpOf([...words, name], cwd)))
  return [text, ...within]
}

test('the help of every command, word for word, needs neither profile nor documents', async () => {
  const texts = await helpOf([], temporaryFolder())
  expect(texts.length).toBeGreaterThan(19)
  expectGolden('help.txt', texts.join('\n'))
})
