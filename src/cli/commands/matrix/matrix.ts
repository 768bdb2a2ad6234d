import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples, withCorpus, withRevision} from '../../options.ts'

export const defineMatrix: DefineCommand = (program, keepResult, environment) => {
  withRevision(withCorpus(program.command('matrix')))
    .description('print which versions are drafts, effective and deprecated')
    .addOption(
      new Option('--format <format>', 'how to print the table')
        .choices(['markdown', 'csv', 'json', 'html'])
        .default('markdown')
    )
    .option('--track <name>', 'only this track')
    .addOption(
      new Option('--check <file>', 'check that the table in this Markdown file is up to date').conflicts('write')
    )
    .option('--write <file>', 'update the table in this Markdown file')
    .addHelpText(
      'after',
      `${examples('norma matrix', 'norma matrix --as-of 2026-01-31', 'norma matrix --rev main@{2026-01-31}', 'norma matrix --format csv > matrix.csv', 'norma matrix --check README.md')}

--as-of shows the files of today with the phases of another day. That is not history, because a draft has no
date. --rev is history: what was in force then, as it was written then. BRANCH@{DAY} is the last commit up to
that day, with the phases of that day. Any other revision has the phases of the day of its commit.`
    )
    .action(keepResult(async (options) => (await import('./matrix-command.ts')).matrixCommand(options, environment)))
}
