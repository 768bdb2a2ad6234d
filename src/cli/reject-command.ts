import {lifecycleStep} from '../core/steps/lifecycle-step.ts'
import type {CommandResult, Surroundings} from './command.ts'
import {allowed} from './steps/allowed.ts'
import {dayGiven, type LifecycleOptions, lifecycleCommand, namedDocuments} from './steps/lifecycle-command.ts'

/** A draft is turned down. */
export async function rejectCommand(
  id: string | undefined,
  options: LifecycleOptions,
  surroundings: Surroundings
): Promise<CommandResult> {
  const {today} = surroundings
  const on = dayGiven(options.on, '--on', today)
  return lifecycleCommand(id, 'rejected', options, surroundings, (document, corpus) => {
    const replacedBy = namedDocuments(options.replacedBy, corpus)
    return allowed(lifecycleStep(document, {stage: 'rejected', on, today, replacedBy}, corpus.catalog))
  })
}
