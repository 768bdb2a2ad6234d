import {Option} from 'commander'
import type {DefineCommand} from '../../command.ts'
import {collect, examples, wholeNumber, withCorpus, withRevision} from '../../options.ts'
import {lintFormats} from './lint-formats.ts'

export const defineLint: DefineCommand = (program, keepResult, environment) => {
  withRevision(withCorpus(program.command('lint')), ['base', 'head', 'merged'])
    .description('check the documents')
    .addOption(new Option('--format <format>', 'how to print findings').choices([...lintFormats]).default('text'))
    .option('--output <format=file>', 'write findings to a file too; may be given several times', collect)
    .addOption(
      new Option('--fix', 'mend what the rules can mend, then report what remains').conflicts([
        'fixDryRun',
        'rev',
        'head'
      ])
    )
    .addOption(new Option('--fix-dry-run', 'print what --fix would change, as a patch').conflicts(['rev', 'head']))
    .option('--max-warnings <number>', 'more warnings than this are an error', wholeNumber)
    .option('--scopes <dir>', "folder of scope files (default: the profile's; none with --content)")
    .option('--rule <id=severity...>', 'set a severity: error, warning, notice or off', collect)
    .option('--base <revision>', 'report only what has been introduced since this git revision')
    .option('--head <revision>', 'the git revision to check against the base (default: the files on disk)')
    .option('--merged', 'check the change as merged: a new document has its number')
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

--base compares with the merge base of the two revisions and adds the rules about changes. Files on disk
count whether or not they are committed, those that git ignores aside. Of a revision, documents and scopes are
read as they were then; the profile is always the one on disk, since a revision may have none or another one.`
    )
    .action(keepResult(async (options) => (await import('./lint-command.ts')).lintCommand(options, environment)))
}
