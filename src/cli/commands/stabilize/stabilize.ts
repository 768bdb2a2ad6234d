import type {DefineCommand} from '../../command.ts'
import {examples, withFolders} from '../../options.ts'

export const defineStabilize: DefineCommand = (program, keepResult, environment) => {
  withFolders(program.command('stabilize'))
    .description('make a draft stable: set its status and day, and what it takes the place of')
    .argument('[id]', 'the document: its id, short id or file')
    .option('--on <day>', 'the day from which on it holds, YYYY-MM-DD (default: today, UTC)')
    .option('--deprecate-predecessor [day]', 'deprecate what it takes the place of, on this day (default: the same)')
    .option('--dry-run', 'print what would change, as a diff, and write nothing')
    .addHelpText(
      'after',
      examples(
        'norma stabilize ID',
        'norma stabilize ID --on 2027-01-01',
        'norma stabilize ID --deprecate-predecessor 2027-06-30 --dry-run'
      )
    )
    .action(
      keepResult(async (id: string | undefined, options) =>
        (await import('./stabilize-command.ts')).stabilizeCommand(id, options, environment)
      )
    )
}
