import {type Document, documentPhase, lifecycleOf} from '../../core/document.ts'
import {shortId} from '../../core/document-id.ts'
import {type DocumentChange, mergedChanges} from '../../core/steps/document-change.ts'
import {changedFiles} from '../../core/steps/file-change.ts'
import {identifyDocument} from '../../core/steps/identify-document.ts'
import {legalSteps} from '../../core/steps/legal-steps.ts'
import type {StepStage} from '../../core/steps/lifecycle-step.ts'
import {phaseStatement} from '../../reports/status/phase-statement.ts'
import type {CommandResult, Environment} from '../command.ts'
import {type CorpusReading, readCorpus} from '../corpus/corpus.ts'
import {applyChanges, type StepOptions} from './apply-changes.ts'
import {chooseDocument} from './choose-document.ts'
import {mustBeAllowed} from './must-be-allowed.ts'

export interface LifecycleOptions extends StepOptions {
  readonly on?: string
  readonly replacedBy?: readonly string[]
}

/** Takes the step that `plan` says for the document that was named, or is chosen on a terminal. */
export async function lifecycleCommand(
  id: string | undefined,
  stage: StepStage,
  options: StepOptions,
  environment: Environment,
  plan: (document: Document, corpus: CorpusReading) => readonly DocumentChange[],
  advice: (document: Document, after: CorpusReading) => string = () => ''
): Promise<CommandResult> {
  const corpus = readCorpus(options, environment)
  const {catalog, profile, day, tree} = corpus
  const isEligible = (document: Document): boolean => legalSteps(document, profile).some((step) => step.stage === stage)
  const document = await chooseDocument(id, catalog, environment, isEligible)
  const changes = mergedChanges(plan(document, corpus))
  const files = mustBeAllowed(changedFiles(changes, tree.files, profile))
  return applyChanges(corpus, files, options, environment, (after) => {
    const statements = changes.flatMap(({document: {id: changed}, changes: {status, stabilized_at, deprecated_at}}) => {
      const now = after.catalog.byId.get(changed)
      const isStep = (status ?? stabilized_at ?? deprecated_at) !== undefined
      return now && isStep
        ? [`${shortId(now)}: ${phaseStatement(documentPhase(now, day, profile), lifecycleOf(now, profile))}\n`]
        : []
    })
    return statements.join('') + advice(document, after)
  })
}

/** The documents that options name. @throws UsageError where one does not name exactly one document. */
export function namedDocuments(ids: readonly string[] | undefined, {catalog}: CorpusReading): readonly Document[] {
  return (ids ?? []).map((id) => mustBeAllowed(identifyDocument(id, catalog)))
}
