import {isNormative} from '../core/profile.ts'
import {requirementDifferences} from '../core/requirements/differences.ts'
import type {Ledger} from '../core/requirements/ledgered-documents.ts'
import {differencesCsv, differencesJson, differencesMarkdown} from '../reports/requirements/differences-report.ts'
import {documentNamed} from './chosen-requirements.ts'
import type {CommandResult} from './command.ts'
import {type Corpus, leftOut} from './corpus.ts'
import {Misuse} from './misuse.ts'
import type {RequirementsFormat} from './requirements-command.ts'

/** What the later of two documents asks for differently. */
export function compareDocuments(
  between: readonly string[],
  format: RequirementsFormat,
  corpus: Corpus,
  ledger: Ledger
): CommandResult {
  const [first, second, ...others] = between
  if (first === undefined || second === undefined || others.length > 0) {
    throw new Misuse('Unexpected number of documents for --between, expected two', 'Name the earlier one first.')
  }
  if (format === 'oscal') {
    throw new Misuse(
      'Unexpected --format oscal for differences, expected markdown, csv or json',
      'A catalog has no changes.'
    )
  }
  const [before, after] = [documentNamed(first, corpus.catalog), documentNamed(second, corpus.catalog)]
  const {profile} = corpus
  const compared = [
    {before, after, differences: requirementDifferences(ledger.requirementsOf(before), ledger.requirementsOf(after))}
  ]
  const output = {
    markdown: () => differencesMarkdown(compared, profile),
    json: () => differencesJson(compared),
    csv: () => differencesCsv(compared)
  }[format]()
  const without = [before, after].filter((document) => ledger.requirementsOf(document).length === 0)
  const remarks = without.map(({id, frontMatter}) =>
    isNormative(profile, frontMatter.type)
      ? `${id} has no keyword in capitals: what it asks for in other words is not compared\n`
      : `${id} is informative: its keywords bind nobody\n`
  )
  const notes = corpus.notes + leftOut(corpus) + remarks.join('')
  return {output, ...(notes && {notes}), exitCode: 0}
}
