import type {DefineCommand} from '../../command.ts'
import {collect, examples, withFolders} from '../../options.ts'

export const defineNew: DefineCommand = (program, keepResult, environment) => {
  withFolders(program.command('new'))
    .description('begin a document: a proposal, a supplement, or the next version of a document')
    .argument('[title]', 'title of the document (a next version has that of the previous one)')
    .option('--type <name>', 'type of the document')
    .option('--track <name>', 'track of the document (a supplement has that of its document)')
    .option('--number <number>', 'next, or a number of its track (default: no number yet, if the profile allows that)')
    .option('--version-of <id>', 'begin the next version of this document: a copy of the newest one, as a draft')
    .option('--supplement-of <id...>', 'begin a supplement of these documents', collect)
    .option('--dry-run', 'print the document instead of writing it')
    .addHelpText(
      'after',
      examples(
        'norma new "Volume snapshots" --type TYPE --track TRACK',
        'norma new "Volume snapshots" --type TYPE --track TRACK --number next',
        'norma new --version-of ID',
        'norma new "Notes" --supplement-of ID'
      )
    )
    .action(
      keepResult(async (title: string | undefined, options) =>
        (await import('./new-command.ts')).newCommand(title, options, environment)
      )
    )
}
