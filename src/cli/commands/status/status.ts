import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples, withCorpus} from '../../options.ts'

export const defineStatus: DefineCommand = (program, keepResult, environment) => {
  withCorpus(program.command('status'))
    .description('print the status of a document, what comes next and what it may become')
    .argument('[id]', 'a document or a series (default: a summary of all)')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', examples('norma status', 'norma status ID', 'norma status ID --format json'))
    .action(
      keepResult(async (id: string | undefined, options) =>
        (await import('./status-command.ts')).statusCommand(id, options, environment)
      )
    )
}
