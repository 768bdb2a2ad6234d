import {type LifecycleFacts, type Stage, stages} from '../../core/lifecycle.ts'

/**
 * The facts that a phase is computed from, as an attribute that the browser reads back: `stable|2023-06-14||`.
 * Undefined where no day can change the phase.
 */
export function lifecycleText({
  stage,
  stabilizedAt,
  deprecatedAt,
  rejectedAt,
  ...facts
}: LifecycleFacts): string | undefined {
  if (!stage || facts.isUndated || !(stabilizedAt || deprecatedAt || rejectedAt)) return undefined
  return [stage, stabilizedAt, deprecatedAt, rejectedAt].map((one) => one ?? '').join('|')
}

export function readLifecycleText(text: string): LifecycleFacts | undefined {
  const [word, stabilizedAt, deprecatedAt, rejectedAt] = text.split('|').map((one) => one || undefined)
  const stage = stages.find((one): one is Stage => one === word)
  return stage && text.includes('|') ? {stage, stabilizedAt, deprecatedAt, rejectedAt} : undefined
}
