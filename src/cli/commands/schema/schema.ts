import {Argument, Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {examples} from '../../options.ts'

export const defineSchema: DefineCommand = (program, keepResult, environment) => {
  program
    .command('schema')
    .description('print the JSON Schema of front matter or of the profile, for editors')
    .addArgument(new Argument('[subject]', 'what the schema describes').choices(['front-matter', 'profile']))
    .option('--type <name>', 'only the front matter of this type')
    .addOption(new Option('--out <file>', 'write the schema to this file').conflicts('write'))
    .option('--write <dir>', 'write all schemas to this folder')
    .option('--config <file>', 'profile to use (default: the nearest norma.yaml)')
    .addHelpText(
      'after',
      examples(
        'norma schema front-matter',
        'norma schema front-matter --type TYPE',
        'norma schema profile --out norma.schema.json',
        'norma schema --write schemas'
      )
    )
    .action(
      keepResult(async (subject, options) =>
        (await import('./schema-command.ts')).schemaCommand(subject, options, environment)
      )
    )
}
