import type {Define} from '../../define.ts'
import {examples} from '../../options.ts'

export const defineExplain: Define = (program, does) => {
  program
    .command('explain')
    .description("print a rule's page, or the list of rules")
    .argument('[rule]', 'id of the rule')
    .addHelpText('after', examples('norma explain', 'norma explain broken-link'))
    .action(does(async (rule?: string) => (await import('./explain-command.ts')).explainCommand(rule)))
}
