import {compareText} from '../../core/diagnostic.ts'
import type {ScopeRule} from '../engine/rule.ts'

export const scopeVanishedVersion: ScopeRule = {
  id: 'scope-vanished-version',
  subject: 'scope',
  severity: 'warning',
  summary: 'Before a version that is in force leaves the timeline, its end is announced.',
  *check({scope: {timeline}, placeOf}) {
    const entries = [...timeline.entries()].sort(([, a], [, b]) => compareText(a.date, b.date))
    const announced = new Set<string>()
    let inForce = new Set<string>()
    for (const [index, {date, states}] of entries) {
      for (const version of inForce) {
        if (states.has(version) || announced.has(version)) continue
        yield {
          place: placeOf(['timeline', index, 'date']),
          message: `Unexpected entry of \`${date}\` without \`${version}\`, which was in force before, expected \`warn\` or \`deprecated\` first`,
          help: `Give \`${version}\` the state \`warn\` in an earlier entry, or the state \`deprecated\` here.`
        }
      }
      for (const [version, state] of states) if (state === 'warn' || state === 'deprecated') announced.add(version)
      inForce = new Set([...states].filter(([, state]) => state === 'effective').map(([version]) => version))
    }
  }
}
