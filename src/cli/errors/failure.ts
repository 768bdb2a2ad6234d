import {HelpfulError} from '../../core/helpful-error.ts'
import {printable} from '../../reports/text/printable.ts'

const networkCalls: readonly string[] = ['accept', 'bind', 'connect', 'getaddrinfo', 'listen', 'socket']

/** What is printed where a command cannot go on: what is wrong, and the way out. */
export function failureText(error: unknown, version: string, isDebugging: boolean): string {
  const stack = isDebugging && error instanceof Error && error.stack ? `${error.stack}\n` : ''
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof HelpfulError) return `norma: ${lines(message)}\n${lines(error.help)}\n${stack}`
  if (error instanceof Error && 'syscall' in error) {
    const isOfNetwork = networkCalls.includes(`${error.syscall}`)
    const where = isOfNetwork
      ? 'the address, the port and the network'
      : 'the path, its permissions and the free space on the disk'
    return `norma: ${lines(message)}\nCheck ${where}.\n${stack}`
  }
  return `norma: Internal error: ${printable(message)}
This is a mistake in Norma ${version}, not in your documents. Please report it with the command that you ran${stack ? '' : ';\nset NORMA_DEBUG=1 to print what to add to the report'}.
${stack}`
}

function lines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}
