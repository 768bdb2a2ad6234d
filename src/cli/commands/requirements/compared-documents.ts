import type {Document} from '../../../core/document.ts'
import {isNormative, type Profile} from '../../../core/profile/profile.ts'
import {requirementDifferences} from '../../../core/requirements/differences.ts'
import type {Requirement} from '../../../core/requirements/requirement.ts'
import {scopeDifferences} from '../../../core/requirements/scope-differences.ts'
import {
  type ComparedDocuments,
  differencesCsv,
  differencesJson,
  differencesMarkdown
} from '../../../reports/requirements/differences-report.ts'
import type {CommandResult} from '../../command.ts'
import type {CorpusReading} from '../../corpus/corpus.ts'
import {leftOutNote} from '../../corpus/left-out.ts'
import {UsageError} from '../../errors/usage-error.ts'
import {documentNamed, documentsOfScope} from './requirement-selection.ts'

export type RequirementsFormat = 'markdown' | 'csv' | 'json' | 'oscal'

/** What the later of two documents, or of two versions of a scope, asks for differently. */
export function compareDocuments(
  between: readonly string[],
  format: RequirementsFormat,
  corpus: CorpusReading
): CommandResult {
  const [first, second, ...others] = between
  if (first === undefined || second === undefined || others.length > 0) {
    throw new UsageError(
      'Unexpected number of documents for --between, expected two',
      'Name two documents, the earlier one first.'
    )
  }
  if (format === 'oscal') {
    throw new UsageError(
      'Unexpected --format oscal for differences, expected markdown, csv or json',
      'Use another format: an OSCAL catalog cannot hold differences.'
    )
  }
  const {profile, catalog, ledger} = corpus
  const requirementsOf = (document: Document): readonly Requirement[] =>
    isNormative(profile, document.frontMatter.type) ? ledger.requirementsOf(document) : []
  const isOfScopes = first.includes('/') && second.includes('/')
  const compared: readonly ComparedDocuments[] = isOfScopes
    ? scopeDifferences(documentsOfScope(first, corpus), documentsOfScope(second, corpus), profile, requirementsOf)
    : [betweenTwo(documentNamed(first, catalog), documentNamed(second, catalog), requirementsOf)]
  const output = {
    markdown: () => differencesMarkdown(compared, profile),
    json: () => differencesJson(compared),
    csv: () => differencesCsv(compared)
  }[format]()
  const notes = corpus.notes + leftOutNote(corpus) + (isOfScopes ? '' : remarks(compared, profile, requirementsOf))
  return {output, notes, exitCode: 0}
}

type RequirementsOf = (document: Document) => readonly Requirement[]

function betweenTwo(before: Document, after: Document, requirementsOf: RequirementsOf): ComparedDocuments {
  return {before, after, differences: requirementDifferences(requirementsOf(before), requirementsOf(after))}
}

/** Says why documents do not have requirements. */
function remarks(compared: readonly ComparedDocuments[], profile: Profile, requirementsOf: RequirementsOf): string {
  return compared
    .flatMap(({before, after}) => [before, after])
    .flatMap((document) => {
      if (!document || requirementsOf(document).length > 0) return []
      return isNormative(profile, document.frontMatter.type)
        ? `${document.id} has no keyword in capitals: requirements in other words are not compared\n`
        : `${document.id} is informative: its keywords do not bind anybody\n`
    })
    .join('')
}
