import {isNumbered} from '../../../core/document-id.ts'
import {renamingChanges} from '../../../core/steps/renaming-changes.ts'
import {numberRenamings} from '../../../core/steps/renamings.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {readCorpus} from '../../corpus/corpus.ts'
import {applyChanges, type StepOptions} from '../../steps/apply-changes.ts'
import {chooseDocument} from '../../steps/choose-document.ts'
import {mustBeAllowed} from '../../steps/must-be-allowed.ts'

export interface NumberOptions extends StepOptions {
  /** `next`, or digits. */
  readonly number?: string
}

/** Gives a proposal its number: renames its file, and rewrites what refers to it. */
export async function numberCommand(
  file: string | undefined,
  options: NumberOptions,
  environment: Environment
): Promise<CommandResult> {
  const corpus = readCorpus(options, environment)
  const {catalog, profile, profileFile, tree} = corpus
  const document = await chooseDocument(file, catalog, environment, (one) => !isNumbered(one, profile))
  const renamings = mustBeAllowed(numberRenamings(document, options.number, catalog))
  const changes = renamingChanges(renamings, catalog, tree.files, profileFile)
  return applyChanges(corpus, changes, options, environment)
}
