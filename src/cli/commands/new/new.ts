import type {DefineCommand} from '../../command.ts'
import {collect, examples, withFolders} from '../../options.ts'

export const defineNew: DefineCommand = (program, keepResult, environment) => {
  withFolders(program.command('new'))
    .description('begin a document: a proposal, a supplement, or the next version of a document')
    .argument('[title]', 'title of the document; that of the version before for the next one')
    .option('--type <name>', 'type of the document')
    .option('--track <name>', 'track of the document; that of what it supplements for a supplement')
    .option(
      '--number <number>',
      'next, or a number of its track (default: none yet, where the profile provides for that)'
    )
    .option('--version-of <id>', 'document that it is the next version of: a copy of the newest, as a draft')
    .option('--supplement-of <id...>', 'documents that it supplements', collect)
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
