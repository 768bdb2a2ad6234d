import {Option} from 'commander'
import type {Define} from '../define.ts'
import {collect, examples, wholeNumber, withCorpus} from '../options.ts'

export const defineLint: Define = (program, does, surroundings) => {
  withCorpus(program.command('lint'))
    .description('check the documents')
    .addOption(new Option('--format <format>', 'how to print findings').choices(['text', 'json']).default('text'))
    .option('--max-warnings <number>', 'more warnings than this are an error', wholeNumber)
    .option('--rule <id=severity...>', 'set a severity: error, warning, notice or off', collect)
    .addHelpText(
      'after',
      examples(
        'norma lint',
        'norma lint --content docs --format json',
        'norma lint --rule broken-link=warning --max-warnings 10'
      )
    )
    .action(does(async (options) => (await import('../lint-command.ts')).lintCommand(options, surroundings)))
}
