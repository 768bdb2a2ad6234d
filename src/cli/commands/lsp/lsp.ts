import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples} from '../../options.ts'

export const defineLsp: DefineCommand = (program, keepResult, environment) => {
  program
    .command('lsp')
    .description('language server for editors: findings while you type, fixes, completion, hover, definitions')
    .option('--stdio', 'use standard input and output (it always does)')
    // Editors add it; the language server itself reads it.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText(
      'after',
      `${examples('norma lsp')}\n\nYour editor starts it; docs/editors.md in Norma’s repository shows how to set up an editor.`
    )
    .action(keepResult(async () => (await import('./lsp-command.ts')).lspCommand(environment)))
}
