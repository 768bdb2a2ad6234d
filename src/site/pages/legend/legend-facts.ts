import {type Phase, phaseMarks, phases} from '../../../core/lifecycle.ts'
import type {Profile} from '../../../core/profile/profile.ts'
import {fileAddress} from '../../../core/site/addresses.ts'
import {sitePages} from '../../../core/site/fixed-paths.ts'
import {phaseName} from '../../../reports/status/phase-name.ts'
import type {PhaseView} from '../../components/phase-view.ts'

const meanings: Readonly<Record<Phase, string>> = {
  draft: 'Proposed; it may still change and binds nobody',
  upcoming: 'Stable; it will be in force from a later day on',
  effective: 'Stable and in force',
  retiring: 'Stable and in force; the day of its end is announced',
  deprecated: 'No longer in force, kept for reference',
  rejected: 'Was proposed and not accepted',
  informative: 'Explains a standard; it has no lifecycle of its own'
}

export interface LegendFacts {
  readonly canonical: string
  /** What each phase means that documents of the profile can have. */
  readonly phases: readonly PhaseMeaning[]
  readonly types: Profile['types']
}

interface PhaseMeaning {
  readonly phase: PhaseView
  readonly column: string
  readonly mark: string
  readonly meaning: string
}

export function legendFacts(profile: Profile): LegendFacts {
  return {
    canonical: fileAddress(sitePages.legend, profile),
    phases: phaseMeanings(profile),
    types: profile.types
  }
}

function phaseMeanings({columns}: Profile): readonly PhaseMeaning[] {
  return phases.flatMap((phase) => {
    const column = columns.find((one) => one.phases.includes(phase))
    const view = {phase, name: phaseName(phase), statement: ''}
    return column ? [{phase: view, column: column.title, mark: phaseMarks[phase] ?? '', meaning: meanings[phase]}] : []
  })
}
