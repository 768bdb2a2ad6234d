import {nameUuid} from '../../../adapters/files/digest.ts'
import {type Document, documentPhase} from '../../../core/document.ts'
import type {Phase} from '../../../core/lifecycle.ts'
import {isNormative} from '../../../core/profile/profile.ts'
import type {Coverage} from '../../../core/requirements/coverage.ts'
import type {Requirement, RequirementReading} from '../../../core/requirements/requirement.ts'
import {scopeCoverage} from '../../../core/requirements/scope-documents.ts'
import {defined} from '../../../core/text/defined.ts'
import {documentRequirements} from '../../../reports/requirements/requirement-rows.ts'
import {requirementsCsv, requirementsJson} from '../../../reports/requirements/requirements-data.ts'
import {requirementsMarkdown} from '../../../reports/requirements/requirements-markdown.ts'
import {requirementsOscal} from '../../../reports/requirements/requirements-oscal.ts'
import type {CommandResult, CorpusOptions, Environment} from '../../command.ts'
import {type CorpusReading, readCorpus} from '../../corpus/corpus.ts'
import {findByName} from '../../corpus/find-by-name.ts'
import {mustBeReadable} from '../../corpus/ledger-file.ts'
import {leftOutNote} from '../../corpus/left-out.ts'
import {UsageError} from '../../errors/usage-error.ts'
import {compareDocuments, type RequirementsFormat} from './compared-documents.ts'
import {checkLedger, updateLedger} from './ledger-command.ts'
import {documentsOfScope, type RequirementSelection, selectRequirements} from './requirement-selection.ts'

export interface RequirementsOptions extends CorpusOptions {
  readonly format: RequirementsFormat
  readonly keyword?: readonly string[]
  readonly track?: string
  readonly type?: string
  readonly phase?: Phase
  /** A version of a certificate scope, `name/version`. */
  readonly scope?: string
  /** The folder of the scope files. */
  readonly scopes?: string
  readonly between?: readonly string[]
  readonly update?: true
  readonly check?: true
}

/** What normative documents ask for: a list, the differences of two documents, or the care of the ledger. */
export function requirementsCommand(
  ids: readonly string[],
  options: RequirementsOptions,
  environment: Environment
): CommandResult {
  const isAboutLedger = options.update || options.check
  const certification = {keys: ['scopes' as const], paths: defined({scopes: options.scopes})}
  const corpus = readCorpus(options, environment, isAboutLedger ? {} : {certification})
  mustBeReadable(corpus.ledger)
  if (options.update) return updateLedger(corpus, environment)
  if (options.check) return checkLedger(corpus)
  if (options.between) return compareDocuments(options.between, options.format, corpus)
  const {texts, ledger} = corpus
  const coverage = scopeCoverage(corpus)
  const included = options.scope === undefined ? undefined : documentsOfScope(options.scope, corpus)
  const selection = selectRequirements(ids, corpus.catalog)
  const documents = corpus.catalog.documents.filter((document) => {
    return (included?.includes(document) ?? true) && isSelected(document, options, selection, corpus)
  })
  const keywords = (options.keyword ?? []).map((word) => word.toUpperCase())
  const hasKeyword = (one: Requirement): boolean =>
    keywords.length === 0 || one.keywords.some(({keyword}) => keywords.includes(keyword))
  const read = (document: Document): RequirementReading => {
    const all = ledger.requirementsOf(document)
    const requirements = all.filter((one) => hasKeyword(one) && selection.hasRequirement(document, one))
    return {requirements, excluded: keywords.length > 0 ? [] : texts.requirements(document).excluded}
  }
  const selected = documentRequirements(documents, corpus.profile, read, coverage)
  if (selection.requirements.length > 0 && selected.every(({rows}) => rows.length === 0)) {
    throw new UsageError(
      `There is no requirement \`${selection.requirements.join('`, `')}\``,
      'See all requirements with `norma requirements`; the ledger has the ids that were removed.'
    )
  }
  const output = {
    markdown: () => requirementsMarkdown(selected),
    csv: () => requirementsCsv(selected),
    json: () => requirementsJson(selected),
    oscal: () => requirementsOscal(selected, corpus.profile, corpus.day, nameUuid)
  }[options.format]()
  const notes = corpus.notes + leftOutNote(corpus) + corpus.certification.notes + lostTestcases(coverage)
  return {output, notes, exitCode: 0}
}

function lostTestcases(coverage: Coverage | undefined): string {
  return (coverage?.nowhere ?? []).map(({id, url, reason}) => `Testcase ${id} leads to ${reason}: ${url}\n`).join('')
}

function isSelected(
  document: Document,
  {track, type, phase}: RequirementsOptions,
  selection: RequirementSelection,
  {profile, day}: CorpusReading
): boolean {
  const {frontMatter} = document
  return (
    isNormative(profile, frontMatter.type) &&
    selection.hasDocument(document) &&
    (track === undefined || frontMatter.track === findByName(track, profile.tracks, 'track').name) &&
    (type === undefined || frontMatter.type === findByName(type, profile.types, 'type').name) &&
    (phase === undefined || documentPhase(document, day, profile) === phase)
  )
}
