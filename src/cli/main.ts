import {Command, CommanderError, Option} from 'commander'
import type {CommandResult, Surroundings} from './command.ts'
import {collect, examples, portNumber, wholeNumber, withCorpus, withFolders} from './options.ts'
import {misunderstood} from './usage.ts'

const homeText = `${examples('norma lint', 'norma matrix --format csv > matrix.csv', 'norma explain broken-link', 'norma build --out public')}

Run it where your profile (norma.yaml) lies, or in a folder below it.
Exit codes: 0 all well, 1 errors found, 2 the command was not understood or cannot start.`

/** Understands the arguments and runs the command; what is printed and how it ends is the caller's. */
export async function run(
  argv: readonly string[],
  surroundings: Surroundings,
  version: string,
  write: (text: string) => void
): Promise<CommandResult> {
  let result: CommandResult = {output: '', exitCode: 0}
  const does = <Arguments extends unknown[]>(action: (...given: Arguments) => Promise<CommandResult>) => {
    return async (...given: Arguments): Promise<void> => {
      result = await action(...given)
    }
  }
  let notes = ''
  const program = new Command('norma')
    .usage('COMMAND [options]')
    .description('Checks, tabulates and publishes a folder of Markdown standards documents.')
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

  withCorpus(program.command('lint'))
    .description('check the documents')
    .addOption(new Option('--format <format>', 'how to print findings').choices(['text', 'json']).default('text'))
    .option('--max-warnings <number>', 'more warnings than this are an error', wholeNumber)
    .option('--rule <id=severity...>', 'set a severity: error, warning, notice or off', collect)
    .addHelpText(
      'after',
      examples(
        'norma lint',
        'norma lint --content docs --format json',
        'norma lint --rule broken-link=warning --max-warnings 10'
      )
    )
    .action(does(async (options) => (await import('./lint-command.ts')).lintCommand(options, surroundings)))

  withCorpus(program.command('matrix'))
    .description('print which version of each document counts')
    .addOption(
      new Option('--format <format>', 'how to print the table')
        .choices(['markdown', 'csv', 'json', 'html'])
        .default('markdown')
    )
    .option('--track <name>', 'only this track')
    .addOption(new Option('--check <file>', 'is the table in this Markdown file up to date?').conflicts('write'))
    .option('--write <file>', 'bring the table in this Markdown file up to date')
    .addHelpText(
      'after',
      `${examples('norma matrix', 'norma matrix --as-of 2026-01-31', 'norma matrix --format csv > matrix.csv', 'norma matrix --check README.md')}
--as-of reads the files of today against another day; it is no history, because a draft carries no date.`
    )
    .action(does(async (options) => (await import('./matrix-command.ts')).matrixCommand(options, surroundings)))

  withCorpus(program.command('list'))
    .description('list the documents with type, track and phase')
    .addOption(new Option('--format <format>', 'how to print the list').choices(['text', 'json']).default('text'))
    .addHelpText('after', examples('norma list', 'norma list --as-of 2024-01-01', 'norma list --format json'))
    .action(does(async (options) => (await import('./list-command.ts')).listCommand(options, surroundings)))

  withCorpus(program.command('build'))
    .description('build the documentation site')
    .option(
      '--out <dir>',
      'folder for the site; an earlier site there is replaced, files that stay the same are kept',
      'dist/site'
    )
    .addHelpText('after', examples('norma build', 'norma build --content docs --out public'))
    .action(does(async (options) => (await import('./build-command.ts')).buildCommand(options, surroundings)))

  withCorpus(program.command('dev'))
    .description('serve the site and show changes as they are saved')
    .option('--port <number>', 'port to listen on; the next free one where it is taken', portNumber, 4321)
    .option('--host <address>', 'address to listen on', 'localhost')
    .addHelpText('after', examples('norma dev', 'norma dev --port 8080'))
    .action(does(async (options) => (await import('./dev-command.ts')).devCommand(options, surroundings)))

  withFolders(program.command('new'))
    .description('begin a document: a proposal with the sections of its type')
    .argument('<title>', 'title of the document')
    .requiredOption('--type <name>', 'type of the document')
    .option('--track <name>', 'track of the document; that of what it supplements for a supplement')
    .option('--supplement-of <id...>', 'documents that it supplements', collect)
    .option('--dry-run', 'print the document instead of writing it')
    .addHelpText(
      'after',
      examples(
        'norma new "Volume snapshots" --type TYPE --track TRACK',
        'norma new "Notes" --type TYPE --supplement-of ID'
      )
    )
    .action(
      does(async (title: string, options) =>
        (await import('./new-command.ts')).newCommand(title, options, surroundings)
      )
    )

  program
    .command('explain')
    .description("print a rule's page, or the list of rules")
    .argument('[rule]', 'id of the rule')
    .addHelpText('after', examples('norma explain', 'norma explain broken-link'))
    .action(does(async (rule?: string) => (await import('./explain-command.ts')).explainCommand(rule)))

  for (const command of program.commands) command.allowExcessArguments(false)
  try {
    await program.parseAsync([...argv], {from: 'user'})
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return {output: '', exitCode: 0}
    if (error.code === 'commander.help') return {output: '', notes, exitCode: 2}
    const names = program.commands.map((command) => command.name())
    throw misunderstood(
      error,
      argv.find((word) => names.includes(word))
    )
  }
  return result
}
