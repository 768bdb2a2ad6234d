import type {CommanderError} from 'commander'
import {UsageError} from './usage-error.ts'

/** What was not understood, in our words; `command` is the one that was meant, if that is known. */
export function misunderstood({code, message}: CommanderError, command: string | undefined): UsageError {
  const [first = '', hint] = message.replace(/^error: /, '').split('\n')
  const near = /Did you mean (?:one of )?(?<words>.*?)\?/.exec(hint ?? '')?.groups?.['words']
  const page = `See \`norma ${command === undefined ? '' : `${command} `}--help\` for examples.`
  const text = first.replaceAll("'", '`').replace(/\.$/, '')
  const extra = code === 'commander.excessArguments' ? /: (?<words>.*)$/.exec(text)?.groups?.['words'] : undefined
  if (extra !== undefined) {
    const words = extra.replaceAll(', ', ' ')
    return command === 'explain'
      ? new UsageError(`Unexpected \`${words}\`, expected one rule`, page)
      : new UsageError(`Unexpected \`${words}\`, expected options`, `Name folders with \`--content ${words}\`. ${page}`)
  }
  const help = near === undefined ? page : `Did you mean \`${near}\`? ${page}`
  return new UsageError(text.slice(0, 1).toUpperCase() + text.slice(1), help)
}
