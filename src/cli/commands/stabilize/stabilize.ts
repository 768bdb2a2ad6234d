import type {DefineCommand} from '../../command.ts'
import {examples, withFolders} from '../../options.ts'

export const defineStabilize: DefineCommand = (program, keepResult, environment) => {
  withFolders(program.command('stabilize'))
    .description('make a draft stable: set its status, its day and what it replaces')
    .argument('[id]', 'the document: its id, short id or file')
    .option('--on <day>', 'the day from which it is in force, YYYY-MM-DD (default: today, UTC)')
    .option('--deprecate-predecessor [day]', 'deprecate what it replaces, on this day (default: the same day)')
    .option('--dry-run', 'print the changes as a diff and write nothing')
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
