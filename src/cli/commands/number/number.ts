import type {DefineCommand} from '../../command.ts'
import {examples, withFolders} from '../../options.ts'

export const defineNumber: DefineCommand = (program, keepResult, environment) => {
  withFolders(program.command('number'))
    .description('give a proposal its number: rename it, and correct the references to it')
    .argument('[file]', 'the proposal: its file, or its id')
    .option('--number <number>', 'next, or a number of its track (default: next)')
    .option('--dry-run', 'print the changes as a diff and write nothing')
    .addHelpText('after', examples('norma number FILE', 'norma number FILE --number 0190 --dry-run'))
    .action(
      keepResult(async (file: string | undefined, options) =>
        (await import('./number-command.ts')).numberCommand(file, options, environment)
      )
    )
}
