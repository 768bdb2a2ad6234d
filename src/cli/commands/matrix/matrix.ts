import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples, withCorpus, withRevision} from '../../options.ts'

export const defineMatrix: DefineCommand = (program, keepResult, environment) => {
  withRevision(withCorpus(program.command('matrix')))
    .description('print which version of each document counts')
    .addOption(
      new Option('--format <format>', 'how to print the table')
        .choices(['markdown', 'csv', 'json', 'html'])
        .default('markdown')
    )
    .option('--track <name>', 'only this track')
    .addOption(new Option('--check <file>', 'is the table in this Markdown file up to date?').conflicts('write'))
    .option('--write <file>', 'bring the table in this Markdown file up to date')
    .addHelpText(
      'after',
      `${examples('norma matrix', 'norma matrix --as-of 2026-01-31', 'norma matrix --rev main@{2026-01-31}', 'norma matrix --format csv > matrix.csv', 'norma matrix --check README.md')}

--as-of reads the files of today against another day; it is no history, because a draft carries no date.
--rev is history: what was in force then, as it was written then. BRANCH@{DAY} is the last commit up to that
day; phases are read against that day, else against the day of the commit.`
    )
    .action(keepResult(async (options) => (await import('./matrix-command.ts')).matrixCommand(options, environment)))
}
