import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import {onTestFinished} from 'vitest'
import {connectEditor, type Editor} from './editor.ts'
import {program} from './program.ts'

/** An editor that speaks to `norma lsp` in a process of its own. */
export interface ProgramEditor extends Editor {
  readonly process: ChildProcessWithoutNullStreams
  /** Tells the server to end; gives its exit code. */
  readonly exit: () => Promise<number | null>
}

export async function startProgramEditor(folder: string, command = program): Promise<ProgramEditor> {
  const child = spawn(process.execPath, [command, 'lsp', '--stdio'], {cwd: folder})
  onTestFinished(() => void child.kill('SIGKILL'))
  const editor = await connectEditor(child.stdout, child.stdin, folder, {processId: process.pid})
  return {
    ...editor,
    process: child,
    exit: async () => {
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
      await editor.connection.sendRequest('shutdown')
      await editor.connection.sendNotification('exit')
      return ended
    }
  }
}
