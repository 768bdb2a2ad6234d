import {nameUuid} from '../../../adapters/files/digest.ts'
import {type Document, documentPhase} from '../../../core/document.ts'
import type {Phase} from '../../../core/lifecycle.ts'
import {makeTexts} from '../../../core/markdown/texts.ts'
import {isNormative} from '../../../core/profile/profile.ts'
import {makeLedger} from '../../../core/requirements/ledgered-documents.ts'
import type {Requirement, RequirementReading} from '../../../core/requirements/requirement.ts'
import {documentRequirements} from '../../../reports/requirements/requirement-rows.ts'
import {requirementsCsv} from '../../../reports/requirements/requirements-csv.ts'
import {requirementsJson} from '../../../reports/requirements/requirements-json.ts'
import {requirementsMarkdown} from '../../../reports/requirements/requirements-markdown.ts'
import {requirementsOscal} from '../../../reports/requirements/requirements-oscal.ts'
import type {CommandResult, CorpusOptions, Environment} from '../../command.ts'
import {type Corpus, leftOut, readCorpus} from '../../corpus/corpus.ts'
import {mustBeReadable} from '../../corpus/ledger-file.ts'
import {named} from '../../corpus/named.ts'
import {readRequirementScopes} from '../../corpus/requirement-scopes.ts'
import {UsageError} from '../../errors/usage-error.ts'
import {type Choice, chosen} from './chosen-requirements.ts'
import {compareDocuments} from './compared-documents.ts'
import {checkLedger, updateLedger} from './ledger-command.ts'

export type RequirementsFormat = 'markdown' | 'csv' | 'json' | 'oscal'

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
  const corpus = readCorpus(options, environment)
  mustBeReadable(corpus.ledger)
  if (options.update) return updateLedger(corpus, environment)
  if (options.check) return checkLedger(corpus)
  const texts = makeTexts(corpus.tree.files)
  const ledger = makeLedger(corpus.ledger?.entries ?? [], corpus.profile, texts.requirements)
  const scopes = readRequirementScopes(options.scopes, corpus, texts, ledger, environment.cwd)
  if (options.between) return compareDocuments(options.between, options.format, corpus, ledger, scopes)
  const included = options.scope === undefined ? undefined : scopes.documentsOf(options.scope)
  const choice = chosen(ids, corpus.catalog)
  const documents = corpus.catalog.documents.filter((document) => {
    return (included?.includes(document) ?? true) && isShown(document, options, choice, corpus)
  })
  const keywords = (options.keyword ?? []).map((word) => word.toUpperCase())
  const isAsked = (one: Requirement): boolean =>
    keywords.length === 0 || one.keywords.some(({keyword}) => keywords.includes(keyword))
  const read = (document: Document): RequirementReading => {
    const requirements = ledger.requirementsOf(document)
    const shown = requirements.filter((one) => isAsked(one) && choice.hasRequirement(document, one))
    return {requirements: shown, excluded: keywords.length > 0 ? [] : texts.requirements(document).excluded}
  }
  const listed = documentRequirements(documents, corpus.profile, read, scopes.coverage)
  if (choice.requirements.length > 0 && listed.every(({rows}) => rows.length === 0)) {
    throw new UsageError(
      `There is no requirement \`${choice.requirements.join('`, `')}\``,
      'See all requirements with `norma requirements`; the ledger has the ids that were removed.'
    )
  }
  const output = {
    markdown: () => requirementsMarkdown(listed),
    csv: () => requirementsCsv(listed),
    json: () => requirementsJson(listed),
    oscal: () => requirementsOscal(listed, corpus.profile, corpus.day, nameUuid)
  }[options.format]()
  const notes = corpus.notes + leftOut(corpus) + scopes.notes
  return {output, ...(notes && {notes}), exitCode: 0}
}

function isShown(
  document: Document,
  {track, type, phase}: RequirementsOptions,
  choice: Choice,
  {profile, day}: Corpus
): boolean {
  const {frontMatter} = document
  return (
    isNormative(profile, frontMatter.type) &&
    choice.hasDocument(document) &&
    (track === undefined || frontMatter.track === named(track, profile.tracks, 'track').name) &&
    (type === undefined || frontMatter.type === named(type, profile.types, 'type').name) &&
    (phase === undefined || documentPhase(document, day, profile) === phase)
  )
}
