import type {CommanderError} from 'commander'
import {HelpfulError} from '../../core/helpful-error.ts'

/** The command was not understood, or asks for what is not there. */
export class UsageError extends HelpfulError {
  override readonly name = 'UsageError'
}

/** What the parser of arguments did not understand, in our words; `command` is the one that was meant, if that is known. */
export function argumentError({code, message}: CommanderError, command: string | undefined): UsageError {
  const [first = '', hint] = message.replace(/^error: /, '').split('\n')
  const suggestions = /Did you mean (?:one of )?(?<words>.*?)\?/.exec(hint ?? '')?.groups?.['words']
  const helpPage = `See \`norma ${command === undefined ? '' : `${command} `}--help\` for examples.`
  const text = first.replaceAll("'", '`').replace(/\.$/, '')
  const extraWords = code === 'commander.excessArguments' ? /: (?<words>.*)$/.exec(text)?.groups?.['words'] : undefined
  if (extraWords !== undefined) {
    const words = extraWords.replaceAll(', ', ' ')
    return command === 'explain'
      ? new UsageError(`Unexpected \`${words}\`, expected one rule`, helpPage)
      : new UsageError(
          `Unexpected \`${words}\`, expected options`,
          `Name folders with \`--content ${words}\`. ${helpPage}`
        )
  }
  const help = suggestions === undefined ? helpPage : `Did you mean \`${suggestions}\`? ${helpPage}`
  return new UsageError(text.slice(0, 1).toUpperCase() + text.slice(1), help)
}
