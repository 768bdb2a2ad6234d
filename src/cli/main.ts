import {Command, CommanderError} from 'commander'
import type {CommandResult, Environment, KeepResult} from './command.ts'
import {commands} from './commands/index.ts'
import {argumentError} from './errors/usage-error.ts'
import {examples} from './options.ts'

export {failureText} from './errors/failure.ts'

const homeText = `${examples('norma lint', 'norma matrix --format csv > matrix.csv', 'norma explain broken-link', 'norma build --out public')}

Run it in the folder of your profile (norma.yaml), or in a folder below it.
Exit codes: 0 no errors, 1 errors found, 2 wrong command or options, or the command cannot start.`

/** Understands the arguments and runs the command; what is printed and how it ends is the caller's. */
export async function run(
  argv: readonly string[],
  environment: Environment,
  version: string,
  write: (text: string) => void
): Promise<CommandResult> {
  let result: CommandResult = {output: '', exitCode: 0}
  const keepResult: KeepResult =
    (action) =>
    async (...values) => {
      result = await action(...values)
    }
  let notes = ''
  const program = new Command('norma')
    .usage('COMMAND [options]')
    .description('Checks a folder of Markdown standards documents, shows them as tables and publishes them as a site.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: write,
      writeErr: (text) => {
        notes += text
      },
      outputError: () => undefined
    })
    .exitOverride()
    .addHelpText('after', homeText)

  for (const define of commands) define(program, keepResult, environment)
  for (const command of program.commands) command.allowExcessArguments(false)
  try {
    await program.parseAsync([...argv], {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return {output: '', exitCode: 0}
    if (error.code === 'commander.help') return {output: '', notes, exitCode: 2}
    const names = program.commands.map((command) => command.name())
    throw argumentError(
      error,
      argv.find((word) => names.includes(word))
    )
  }
  return result
}
