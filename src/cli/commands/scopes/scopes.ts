import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples} from '../../options.ts'

export const defineScopes: DefineCommand = (program, keepResult, environment) => {
  program
    .command('scopes')
    .description('print which modules belong to which version of each certificate scope')
    .option('--config <file>', 'profile to use (default: the nearest norma.yaml)')
    .option('--scopes <dir>', "folder of scope files (default: the profile's)")
    .addOption(
      new Option('--format <format>', 'how to print the tables')
        .choices(['markdown', 'csv', 'json'])
        .default('markdown')
    )
    .option('--as-of <instant>', 'show the states on this day, or at this instant (default: today, UTC)')
    .addHelpText('after', examples('norma scopes', 'norma scopes --as-of 2026-01-31', 'norma scopes --format json'))
    .action(keepResult(async (options) => (await import('./scopes-command.ts')).scopesCommand(options, environment)))
}
