import type {DefineCommand} from '../../command.ts'
import {examples, positiveNumber, withCorpus} from '../../options.ts'

export const defineBuild: DefineCommand = (program, keepResult, environment) => {
  withCorpus(program.command('build'))
    .description('build the documentation site')
    .option('--out <dir>', 'folder for the site; replaces an earlier site there and keeps unchanged files', 'dist/site')
    .option(
      '--threads <n>',
      'number of threads that make pages (default: one less than the cores, at most 3)',
      positiveNumber
    )
    .addHelpText(
      'after',
      `${examples('norma build', 'norma build --content docs --out public')}

Without --as-of, the day comes from SOURCE_DATE_EPOCH (seconds since 1970) if that is set.`
    )
    .action(keepResult(async (options) => (await import('./build-command.ts')).buildCommand(options, environment)))
}
