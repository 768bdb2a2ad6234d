import type {Define} from '../define.ts'
import {collect, examples, withFolders} from '../options.ts'

export const defineNew: Define = (program, does, surroundings) => {
  withFolders(program.command('new'))
    .description('begin a document: a proposal with the sections of its type')
    .argument('<title>', 'title of the document')
    .requiredOption('--type <name>', 'type of the document')
    .option('--track <name>', 'track of the document; that of what it supplements for a supplement')
    .option('--supplement-of <id...>', 'documents that it supplements', collect)
    .option('--dry-run', 'print the document instead of writing it')
    .addHelpText(
      'after',
      examples(
        'norma new "Volume snapshots" --type TYPE --track TRACK',
        'norma new "Notes" --type TYPE --supplement-of ID'
      )
    )
    .action(
      does(async (title: string, options) =>
        (await import('../new-command.ts')).newCommand(title, options, surroundings)
      )
    )
}
