import {Option} from 'commander'
import {phases} from '../../../core/lifecycle.ts'
import type {DefineCommand} from '../../command.ts'
import {collect, examples, withCorpus} from '../../options.ts'

const formats = ['markdown', 'csv', 'json', 'oscal']

export const defineRequirements: DefineCommand = (program, keepResult, environment) => {
  withCorpus(program.command('requirements'))
    .description('list the requirements of normative documents, and keep their permanent ids')
    .argument('[ids...]', 'documents, series or requirements (default: all)')
    .addOption(new Option('--format <format>', 'how to print the list').choices(formats).default('markdown'))
    .option('--keyword <word...>', 'only requirements with one of these keywords', collect)
    .option('--track <track>', 'only documents of this track')
    .option('--type <type>', 'only documents of this type')
    .option('--scope <name/version>', 'only documents that this version of a certificate scope includes')
    .option('--scopes <dir>', "folder of scope files, for tests and versions (default: the profile's)")
    .addOption(new Option('--phase <phase>', 'only documents in this phase').choices(phases))
    .addOption(
      new Option(
        '--between <documents...>',
        'how the requirements of two documents, or of two scope versions, differ'
      ).conflicts(['update', 'check'])
    )
    .addOption(new Option('--update', 'update the ledger of permanent ids').conflicts('check'))
    .option('--check', 'check that the ledger is up to date; exit code 1 if it is not')
    .addHelpText(
      'after',
      examples(
        'norma requirements',
        'norma requirements abc-0100-v3 --format csv',
        'norma requirements --keyword MUST --phase effective --format json',
        'norma requirements --between abc-0100-v2 abc-0100-v3',
        'norma requirements --between cloud/v4 cloud/v5',
        'norma requirements --update'
      )
    )
    .action(
      keepResult(async (ids, options) =>
        (await import('./requirements-command.ts')).requirementsCommand(ids, options, environment)
      )
    )
}
