import {spawn, spawnSync} from 'node:child_process'
import {stripVTControlCharacters} from 'node:util'
import {program} from './program.ts'

/** Whether a terminal can be had: by `script` of util-linux. */
export const hasTerminal =
  spawnSync('script', ['--version'], {encoding: 'utf8'}).stdout?.includes('util-linux') ?? false
if (!hasTerminal) console.log('No `script` of util-linux here: questions on a terminal are not tested')

export interface Conversation {
  /** What was on the terminal, without colours and movements. */
  readonly screen: string
  readonly exitCode: number | null
}

/** Runs `norma` on a terminal; each answer is typed when what it waits for has shown up. */
export async function converse(
  arguments_: readonly string[],
  answers: readonly (readonly [waitFor: string, keys: string])[],
  cwd: string
): Promise<Conversation> {
  const command = [process.execPath, program, ...arguments_].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qefc', command, '/dev/null'], {cwd, env: {...process.env, TERM: 'xterm'}})
  const ahead = [...answers]
  let screen = ''
  let answered = 0
  child.stdout.on('data', (data: Buffer) => {
    screen += stripVTControlCharacters(data.toString())
    const [next] = ahead
    if (!next || !screen.slice(answered).includes(next[0])) return
    answered = screen.length
    ahead.shift()
    child.stdin.write(next[1])
  })
  const timer = setTimeout(() => child.kill(), 40_000)
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearTimeout(timer)
  return {screen, exitCode}
}
