import type {DefineCommand} from '../../command.ts'
import {examples, positiveNumber, withCorpus} from '../../options.ts'

export const defineBuild: DefineCommand = (program, keepResult, environment) => {
  withCorpus(program.command('build'))
    .description('build the documentation site')
    .option(
      '--out <dir>',
      'folder for the site; an earlier site there is replaced, files that stay the same are kept',
      'dist/site'
    )
    .option(
      '--threads <n>',
      'how many threads make pages (default: one fewer than there are cores, 3 at most)',
      positiveNumber
    )
    .addHelpText(
      'after',
      `${examples('norma build', 'norma build --content docs --out public')}

Without --as-of, the day is that of SOURCE_DATE_EPOCH (seconds since 1970) where that is set.`
    )
    .action(keepResult(async (options) => (await import('./build-command.ts')).buildCommand(options, environment)))
}
