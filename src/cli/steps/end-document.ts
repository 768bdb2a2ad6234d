import {lifecycleStep} from '../../core/steps/lifecycle-step.ts'
import type {CommandResult, Environment} from '../command.ts'
import {dayOption} from '../corpus/as-of.ts'
import {type LifecycleOptions, lifecycleCommand, namedDocuments} from './lifecycle-command.ts'
import {mustBeAllowed} from './must-be-allowed.ts'

/** A stable document is deprecated (a day that is still to come announces it), or a draft is turned down. */
export async function endDocument(
  stage: 'deprecated' | 'rejected',
  id: string | undefined,
  options: LifecycleOptions,
  environment: Environment
): Promise<CommandResult> {
  const {today} = environment
  const on = dayOption(options.on, '--on', today)
  return lifecycleCommand(id, stage, options, environment, (document, corpus) => {
    const replacedBy = namedDocuments(options.replacedBy, corpus)
    return mustBeAllowed(lifecycleStep(document, {stage, on, today, replacedBy}, corpus.catalog))
  })
}
