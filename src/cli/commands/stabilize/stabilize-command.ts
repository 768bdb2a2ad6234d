import type {Document} from '../../../core/document.ts'
import {shortId} from '../../../core/document-id.ts'
import {lifecycleStep} from '../../../core/steps/lifecycle-step.ts'
import {predecessorSteps, stablePredecessors} from '../../../core/steps/predecessor-steps.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {dayOption} from '../../corpus/as-of.ts'
import type {CorpusReading} from '../../corpus/corpus.ts'
import type {StepOptions} from '../../steps/apply-changes.ts'
import {lifecycleCommand} from '../../steps/lifecycle-command.ts'
import {mustBeAllowed} from '../../steps/must-be-allowed.ts'

export interface StabilizeOptions extends StepOptions {
  readonly on?: string
  /** `true` where no day is given. */
  readonly deprecatePredecessor?: string | true
}

/** A draft becomes stable; if asked for, what it takes the place of comes to its end. */
export async function stabilizeCommand(
  id: string | undefined,
  options: StabilizeOptions,
  environment: Environment
): Promise<CommandResult> {
  const {today} = environment
  const on = dayOption(options.on, '--on', today)
  const end = options.deprecatePredecessor
  const endDay = dayOption(end === true ? undefined : end, '--deprecate-predecessor', today)
  return lifecycleCommand(
    id,
    'stable',
    options,
    environment,
    (document, {catalog}) => {
      const own = mustBeAllowed(lifecycleStep(document, {stage: 'stable', on, today}, catalog))
      if (end === undefined) return own
      const begins = on ?? document.frontMatter.stabilized_at ?? today
      return [...mustBeAllowed(predecessorSteps(document, {on: endDay, begins, today}, catalog)), ...own]
    },
    openPredecessors
  )
}

/** What counts on beside the document, without an end: the next step. */
function openPredecessors({id}: Document, {catalog}: CorpusReading): string {
  const document = catalog.byId.get(id)
  const older = document ? stablePredecessors(document, catalog) : []
  return older
    .filter(({frontMatter}) => frontMatter.deprecated_at === undefined)
    .map((one) => `${shortId(one)}: In force beside it; to end it, norma deprecate ${shortId(one)} --on DAY\n`)
    .join('')
}
