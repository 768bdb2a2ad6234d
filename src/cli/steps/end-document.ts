import {lifecycleStep} from '../../core/steps/lifecycle-step.ts'
import type {CommandResult, Surroundings} from '../command.ts'
import {allowed} from './allowed.ts'
import {dayGiven, type LifecycleOptions, lifecycleCommand, namedDocuments} from './lifecycle-command.ts'

/** A stable document is deprecated (a day that is still to come announces it), or a draft is turned down. */
export async function endDocument(
  stage: 'deprecated' | 'rejected',
  id: string | undefined,
  options: LifecycleOptions,
  surroundings: Surroundings
): Promise<CommandResult> {
  const {today} = surroundings
  const on = dayGiven(options.on, '--on', today)
  return lifecycleCommand(id, stage, options, surroundings, (document, corpus) => {
    const replacedBy = namedDocuments(options.replacedBy, corpus)
    return allowed(lifecycleStep(document, {stage, on, today, replacedBy}, corpus.catalog))
  })
}
