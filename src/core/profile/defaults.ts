import type {Stage} from '../lifecycle.ts'

/** What a profile that does not say otherwise is taken to mean: the most usual shape. */

/** One track; where there is only one, documents need not name it. */
export const usualTracks = [{name: 'Documents'}]

export const usualTypes = [
  {name: 'Standard', normative: true},
  {name: 'Procedural', normative: true},
  {name: 'Decision Record', normative: true, enters_as: []},
  {name: 'Supplement', normative: false, role: 'supplement' as const}
]

export const usualStatuses = [
  {name: 'Draft', stage: 'draft' as const},
  {name: 'Stable', stage: 'stable' as const},
  {name: 'Deprecated', stage: 'deprecated' as const},
  {name: 'Rejected', stage: 'rejected' as const}
]

export const usualColumns = [
  {id: 'draft', title: 'Draft', phases: ['draft' as const, 'informative' as const]},
  {id: 'effective', title: 'Effective', phases: ['upcoming' as const, 'effective' as const, 'retiring' as const]},
  {id: 'deprecated', title: 'Deprecated', phases: ['deprecated' as const]},
  {id: 'rejected', title: 'Rejected', phases: ['rejected' as const], hide_empty: true}
]

const usualSteps = [
  ['draft', 'stable'],
  ['draft', 'rejected'],
  ['stable', 'deprecated']
] as const

/** The steps of a lifecycle between statuses, by what they stand for; several drafts lead to each other. */
export function usualTransitions(
  statuses: readonly {readonly name: string; readonly stage: Stage}[]
): {from: string; to: string; tolerated: boolean}[] {
  return statuses.flatMap(({name: from, stage: begin}) =>
    statuses
      .filter(({name: to, stage: end}) => {
        const isStep = usualSteps.some(([before, after]) => before === begin && after === end)
        return isStep || (begin === 'draft' && end === 'draft' && from !== to)
      })
      .map(({name: to}) => ({from, to, tolerated: false}))
  )
}
