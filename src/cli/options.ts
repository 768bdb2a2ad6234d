import {type Command, InvalidArgumentError, Option} from 'commander'

/** The options of every command that knows a profile. */
export function withFolders(command: Command): Command {
  return command
    .option('--config <file>', 'profile to use (default: the nearest norma.yaml)')
    .option('--content <dir...>', "folders of documents (default: the profile's)", collect)
}

/** The options of every command that reads documents as of a day. */
export function withCorpus(command: Command): Command {
  return withFolders(command).option('--as-of <day>', 'show the phases on this day, YYYY-MM-DD (default: today, UTC)')
}

/** For commands that can read the documents of a git revision, unless other options say which. */
export function withRevision(command: Command, unless: string[] = []): Command {
  const revision = new Option('--rev <revision>', 'read the documents of this git revision, with the profile on disk')
  return command.addOption(revision.conflicts(unless))
}

/** For the end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`
}

/** Gathers the values of an option that may be given several times. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value]
}

/** @throws where an option is not a port. */
export function portNumber(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new InvalidArgumentError('Expected a port up to 65535.')
  return Number(value)
}

/** @throws where an option is not a whole number. */
export function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(value)
}

/** @throws where an option is not a whole number from 1. */
export function positiveNumber(value: string): number {
  const number = wholeNumber(value)
  if (number === 0) throw new InvalidArgumentError('Expected a whole number from 1.')
  return number
}
