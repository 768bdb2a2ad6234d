import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples, withCorpus, withRevision} from '../../options.ts'

export const defineList: DefineCommand = (program, keepResult, environment) => {
  withRevision(withCorpus(program.command('list')))
    .description('list the documents with type, track and phase')
    .addOption(new Option('--format <format>', 'how to print the list').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      examples(
        'norma list',
        'norma list --as-of 2024-01-01',
        'norma list --rev main@{2024-01-01}',
        'norma list --format json'
      )
    )
    .action(keepResult(async (options) => (await import('./list-command.ts')).listCommand(options, environment)))
}
