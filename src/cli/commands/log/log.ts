import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples, withFolders} from '../../options.ts'

export const defineLog: DefineCommand = (program, keepResult, environment) => {
  withFolders(program.command('log'))
    .description('print the lifecycle of a document or series from the git history')
    .argument('<id>', 'a document or a series')
    .option('--rev <revision>', 'history up to this git revision (default: HEAD)')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `${examples('norma log ID', 'norma log ID --rev main@{2024-12-31}', 'norma log ID --format json')}

A document keeps its number, kind and version when it is renamed, so the log follows these. Each line is a
commit of the branch; a merge is one commit.`
    )
    .action(
      keepResult(async (id: string, options) => (await import('./log-command.ts')).logCommand(id, options, environment))
    )
}
