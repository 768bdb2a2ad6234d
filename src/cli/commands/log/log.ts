import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples, withFolders} from '../../options.ts'

export const defineLog: DefineCommand = (program, keepResult, environment) => {
  withFolders(program.command('log'))
    .description('print the lifecycle of a document or series, as git has recorded it')
    .argument('<id>', 'a document or a series')
    .option('--rev <revision>', 'up to this git revision (default: HEAD)')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `${examples('norma log ID', 'norma log ID --rev main@{2024-12-31}', 'norma log ID --format json')}

A document is followed by its number, kind and version, whatever it was called. Each line is what a commit on the
way of the branch brought; a merge counts as a whole.`
    )
    .action(
      keepResult(async (id: string, options) => (await import('./log-command.ts')).logCommand(id, options, environment))
    )
}
