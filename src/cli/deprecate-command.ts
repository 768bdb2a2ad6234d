import {lifecycleStep} from '../core/steps/lifecycle-step.ts'
import type {CommandResult, Surroundings} from './command.ts'
import {allowed} from './steps/allowed.ts'
import {dayGiven, type LifecycleOptions, lifecycleCommand, namedDocuments} from './steps/lifecycle-command.ts'

/** A stable document comes to its end; a day that is still to come announces it. */
export async function deprecateCommand(
  id: string | undefined,
  options: LifecycleOptions,
  surroundings: Surroundings
): Promise<CommandResult> {
  const {today} = surroundings
  const on = dayGiven(options.on, '--on', today)
  return lifecycleCommand(id, 'deprecated', options, surroundings, (document, corpus) => {
    const replacedBy = namedDocuments(options.replacedBy, corpus)
    return allowed(lifecycleStep(document, {stage: 'deprecated', on, today, replacedBy}, corpus.catalog))
  })
}
