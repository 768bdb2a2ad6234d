import type {ScopeState} from '../../core/certification/scope.ts'
import {compareText} from '../../core/diagnostic.ts'
import type {ScopeRule} from '../engine/rule.ts'

const binding: readonly (ScopeState | undefined)[] = ['effective', 'warn']
const dayKey = 'stabilized_at'

export const scopeEarlyState: ScopeRule = {
  id: 'scope-early-state',
  subject: 'scope',
  severity: 'error',
  summary: 'A version is not in force before the day on which it was stabilized.',
  *check({scope: {versions, timeline}, placeOf}) {
    const entries = [...timeline.entries()].sort(([, a], [, b]) => compareText(a.date, b.date))
    for (const {version, stabilizedAt} of versions) {
      const early = entries.find(([, {date, states}]) => {
        return binding.includes(states.get(version)) && (stabilizedAt === undefined || date < stabilizedAt)
      })
      if (!early) continue
      const [index, {date, states}] = early
      const ideal = stabilizedAt === undefined ? `a \`${dayKey}\` of the version` : `a day from \`${stabilizedAt}\` on`
      yield {
        place: placeOf(['timeline', index, 'versions', version]),
        message: `Unexpected state \`${states.get(version)}\` of \`${version}\` on \`${date}\`, expected ${ideal}`,
        help: `Correct the timeline, or \`${dayKey}\` of the version.`
      }
    }
  }
}
