import {type Document, lifecycleOf} from '../../core/document.ts'
import {type IsoDate, type Phase, phaseOn} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {defined} from '../../core/text/defined.ts'
import {lifecycleText} from '../../reports/status/lifecycle-text.ts'
import {phaseName} from '../../reports/status/phase-name.ts'
import {phaseStatement} from '../../reports/status/phase-statement.ts'

export interface PhaseView {
  readonly phase: Phase
  readonly name: string
  /** "In force since 2023-06-14" */
  readonly statement: string
  /** For the browser, which reads the phase against its own day. */
  readonly life?: string
}

/** The first thing that a reader wants to know: does this count on that day? */
export function phaseView(document: Document, day: IsoDate, profile: Profile): PhaseView {
  const facts = lifecycleOf(document, profile)
  const phase = phaseOn(day, facts)
  return defined({phase, name: phaseName(phase), statement: phaseStatement(phase, facts), life: lifecycleText(facts)})
}
