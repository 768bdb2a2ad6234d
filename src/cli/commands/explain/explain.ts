import type {DefineCommand} from '../../command.ts'
import {examples} from '../../options.ts'

export const defineExplain: DefineCommand = (program, keepResult) => {
  program
    .command('explain')
    .description("print a rule's page, or the list of rules")
    .argument('[rule]', 'id of the rule')
    .addHelpText('after', examples('norma explain', 'norma explain broken-link'))
    .action(keepResult(async (rule?: string) => (await import('./explain-command.ts')).explainCommand(rule)))
}
