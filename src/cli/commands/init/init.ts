import type {DefineCommand} from '../../command.ts'
import {collect, examples} from '../../options.ts'

export const defineInit: DefineCommand = (program, keepResult, environment) => {
  program
    .command('init')
    .description('look at the documents and write a profile (norma.yaml) for them')
    .option('--content <dir...>', 'folders to look at, below this one (default: all)', collect)
    .option('--dry-run', 'print the profile instead of writing it')
    .addHelpText('after', examples('norma init', 'norma init --content docs/standards', 'norma init --dry-run'))
    .action(keepResult(async (options) => (await import('./init-command.ts')).initCommand(options, environment)))
}
