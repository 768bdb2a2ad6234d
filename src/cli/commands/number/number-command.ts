import {isNumbered} from '../../../core/document-id.ts'
import {renamingChanges} from '../../../core/steps/renaming-changes.ts'
import {numberRenamings} from '../../../core/steps/renamings.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {readCorpus} from '../../corpus/corpus.ts'
import {allowed} from '../../steps/allowed.ts'
import {carryOut, type StepOptions} from '../../steps/carry-out.ts'
import {chosenDocument} from '../../steps/chosen-document.ts'

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
  const document = await chosenDocument(file, catalog, environment, (one) => !isNumbered(one, profile))
  const renamings = allowed(numberRenamings(document, options.number, catalog))
  const changes = renamingChanges(renamings, catalog, tree.files, profileFile)
  return carryOut(corpus, changes, options, environment)
}
