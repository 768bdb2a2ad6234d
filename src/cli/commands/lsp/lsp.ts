import {Option} from 'commander'
import type {Define} from '../../define.ts'
import {examples} from '../../options.ts'

export const defineLsp: Define = (program, does, environment) => {
  program
    .command('lsp')
    .description('language server for editors: findings while you type, fixes, completion, hover, definitions')
    .option('--stdio', 'use standard input and output (it always does)')
    // Editors add it; the language server itself reads it.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText(
      'after',
      `${examples('norma lsp')}\n\nYour editor starts it; the README shows how to set up an editor.`
    )
    .action(does(async () => (await import('./lsp-command.ts')).lspCommand(environment)))
}
