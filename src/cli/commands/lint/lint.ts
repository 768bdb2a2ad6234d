import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {collect, examples, wholeNumber, withCorpus, withRevision} from '../../options.ts'
import {lintFormats} from './lint-formats.ts'

export const defineLint: DefineCommand = (program, keepResult, environment) => {
  withRevision(withCorpus(program.command('lint')), ['base', 'head', 'merged'])
    .description('check the documents')
    .addOption(new Option('--format <format>', 'how to print findings').choices([...lintFormats]).default('text'))
    .option('--output <format=file>', 'also write findings to a file; you can give this several times', collect)
    .addOption(
      new Option('--fix', 'fix what can be fixed automatically, then report the rest').conflicts([
        'fixDryRun',
        'rev',
        'head'
      ])
    )
    .addOption(
      new Option('--fix-dry-run', 'print the changes of --fix as a patch and write nothing').conflicts(['rev', 'head'])
    )
    .option('--max-warnings <number>', 'fail if there are more warnings than this', wholeNumber)
    .option('--scopes <dir>', "folder of scope files (default: the profile's; none with --content)")
    .option('--rule <id=severity...>', 'set a severity: error, warning, notice or off', collect)
    .option('--base <revision>', 'report only what is new since this git revision')
    .option('--head <revision>', 'the git revision to check against the base (default: the files on disk)')
    .option('--merged', 'check the change as if merged: a new document needs its number')
    .addHelpText(
      'after',
      `${examples(
        'norma lint',
        'norma lint --content docs --format json',
        'norma lint --output sarif=norma.sarif --output junit=norma.xml',
        'norma lint --fix-dry-run > fixes.patch',
        'norma lint --rule broken-link=warning --max-warnings 10',
        'norma lint --base origin/main',
        'norma lint --base v1 --head v2'
      )}

--base compares with the merge base of the two revisions and adds the rules about changes. Files on disk are
read whether they are committed or not, except those that git ignores. Documents and scopes of a revision are
read as they were then. The profile is always the one on disk, since a revision may have none or another one.`
    )
    .action(keepResult(async (options) => (await import('./lint-command.ts')).lintCommand(options, environment)))
}
