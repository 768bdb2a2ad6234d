import type {DefineCommand} from '../../command.ts'
import {collect, examples, withFolders} from '../../options.ts'

export const defineReject: DefineCommand = (program, keepResult, environment) => {
  withFolders(program.command('reject'))
    .description('reject a draft')
    .argument('[id]', 'the document: its id, short id or file')
    .option('--on <day>', 'the day on which it was rejected, YYYY-MM-DD (default: today, UTC)')
    .option('--replaced-by <id...>', 'documents that replace it; they name this one under `replaces`', collect)
    .option('--dry-run', 'print the changes as a diff and write nothing')
    .addHelpText('after', examples('norma reject ID', 'norma reject ID --replaced-by ID'))
    .action(
      keepResult(async (id: string | undefined, options) =>
        (await import('../../steps/end-document.ts')).endDocument('rejected', id, options, environment)
      )
    )
}
