import type {DefineCommand} from '../../command.ts'
import {collect, examples, withFolders} from '../../options.ts'

export const defineDeprecate: DefineCommand = (program, keepResult, environment) => {
  withFolders(program.command('deprecate'))
    .description('deprecate a stable document, now or on a later day')
    .argument('[id]', 'the document: its id, short id or file')
    .option('--on <day>', 'the day from which it is deprecated, YYYY-MM-DD (default: today, UTC)')
    .option('--replaced-by <id...>', 'documents that replace it; they name this one under `replaces`', collect)
    .option('--dry-run', 'print the changes as a diff and write nothing')
    .addHelpText('after', examples('norma deprecate ID', 'norma deprecate ID --on 2027-06-30 --replaced-by ID'))
    .action(
      keepResult(async (id: string | undefined, options) =>
        (await import('../../steps/end-document.ts')).endDocument('deprecated', id, options, environment)
      )
    )
}
