import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples, wholeNumber} from '../../options.ts'

export const defineClouds: DefineCommand = (program, keepResult, environment) => {
  const clouds = program
    .command('clouds')
    .usage('[options] | fetch <url> [options]')
    .description('print which clouds fulfil which scope versions; `fetch` downloads the results')
    .option('--config <file>', 'profile to use (default: the nearest norma.yaml)')
    .option('--scopes <dir>', "folder of scope files (default: the profile's)")
    .option('--clouds <file>', "file of the clouds (default: the profile's)")
    .option('--results <path>', "folder of report files, or a snapshot (default: the profile's)")
    .option('--drafts', 'show draft versions too')
    .addOption(
      new Option('--format <format>', 'how to print the table').choices(['markdown', 'csv', 'json']).default('markdown')
    )
    .option('--as-of <instant>', 'evaluate at the end of this day, or at this instant (default: today, UTC)')
    .addHelpText(
      'after',
      `${examples('norma clouds', 'norma clouds --drafts --format json', 'norma clouds --as-of 2026-01-31T12:00:00', 'norma clouds --results status.json', 'norma clouds fetch https://monitor.example.org/status --out status.json')}

Norma reads only the verdicts of reports and never prints anything else from them.`
    )
    .action(keepResult(async (options) => (await import('./clouds-command.ts')).cloudsCommand(options, environment)))

  clouds
    .command('fetch')
    .argument('<url>', 'address of the status of the compliance monitor')
    .description('download the results of a compliance monitor; keep the old results if that fails')
    .option('--config <file>', 'profile to use (default: the nearest norma.yaml)')
    .option('--out <file>', "file to write (default: the profile's results)")
    .option('--timeout <seconds>', 'stop after this time', wholeNumber, 30)
    .addHelpText(
      'after',
      examples(
        'norma clouds fetch https://monitor.example.org/status',
        'norma clouds fetch https://monitor.example.org/status --out certification/status.json'
      )
    )
    .action(
      keepResult(async (url, options) =>
        (await import('./clouds-fetch-command.ts')).cloudsFetchCommand(url, options, environment)
      )
    )
}
