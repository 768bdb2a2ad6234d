import type {Scope, ScopeFile, ScopeVersion} from '../../core/certification/scope.ts'
import {compareText} from '../../core/diagnostic.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {ScopeProblem, ScopeRule} from '../engine/rule.ts'

export const scopeChange: ScopeRule = {
  id: 'scope-change',
  subject: 'scope',
  severity: 'error',
  summary: 'What a stabilized version of a scope includes, and what its past states were, does not change.',
  *check(file, {comparison}) {
    const before = comparison?.base.certification.scopes.find(({uuid}) => uuid === file.scope.uuid)
    if (!comparison || !before) return
    yield* changedIncludes(file, before, comparison.day)
    yield* changedEntries(file, before, comparison.day)
  }
}

function* changedIncludes({scope, placeOf}: ScopeFile, before: Scope, day: IsoDate): Iterable<ScopeProblem> {
  for (const [index, version] of scope.versions.entries()) {
    const former = before.versions.find((one) => one.version === version.version)
    if (former?.stabilizedAt === undefined || former.stabilizedAt > day || includeText(former) === includeText(version))
      continue
    yield {
      place: placeOf(['versions', index, 'include']),
      message: `Unexpected change of what \`${version.version}\` includes, expected what it included when it was stabilized on \`${former.stabilizedAt}\``,
      help: 'Put the change into a new version of the scope.'
    }
  }
}

/** Modules and their parameters as a text that does not depend on their order. */
function includeText({include}: ScopeVersion): string {
  const sorted = include.map(({module, parameters}) => JSON.stringify([module, Object.entries(parameters).sort()]))
  return sorted.sort(compareText).join('\n')
}

/** A version that is removed from the whole file may leave no past either. */
function* changedEntries({scope, placeOf}: ScopeFile, scopeBefore: Scope, day: IsoDate): Iterable<ScopeProblem> {
  const names = new Set(scope.versions.map(({version}) => version))
  for (const [index, {date, states}] of scope.timeline.entries()) {
    const former = date <= day ? scopeBefore.timeline.find((one) => one.date === date) : undefined
    if (!former) continue
    for (const version of new Set([...former.states.keys(), ...states.keys()])) {
      const before = former.states.get(version)
      const after = states.get(version)
      if (before === after || !names.has(version)) continue
      yield {
        place: placeOf(['timeline', index, 'versions', version]),
        message: `Unexpected ${after === undefined ? 'removal' : `state \`${after}\``} of \`${version}\` on \`${date}\`, expected ${before === undefined ? 'none' : `\`${before}\``} as before`,
        help: 'Leave past entries as they were, and add an entry with the day on which the state changes.'
      }
    }
  }
}
