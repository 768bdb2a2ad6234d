import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples} from '../../options.ts'

export const defineLsp: DefineCommand = (program, keepResult, environment) => {
  program
    .command('lsp')
    .description('serve an editor: findings while you type, fixes, completion, hover, definitions')
    .option('--stdio', 'speak over standard input and output, as it always does')
    // Editors add it; the language server itself reads it.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText(
      'after',
      `${examples('norma lsp')}\n\nIt is started by an editor; docs/editors.md in Norma’s repository shows how to set one up.`
    )
    .action(keepResult(async () => (await import('./lsp-command.ts')).lspCommand(environment)))
}
