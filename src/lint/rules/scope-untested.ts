import {mainTarget, modulesOf} from '../../core/certification/scope.ts'
import {targetsOf} from '../../core/certification/targets.ts'
import {inBackticks} from '../../core/text/describe-value.ts'
import type {ScopeRule} from '../engine/rule.ts'

export const scopeUntested: ScopeRule = {
  id: 'scope-untested',
  subject: 'scope',
  severity: 'notice',
  summary: 'Every module that a version includes has an automatic test.',
  *check({scope, placeOf}) {
    const includedModules = new Set(scope.versions.flatMap((version) => modulesOf(scope, version)))
    const testedModules = new Set(
      scope.versions.flatMap((version) => (targetsOf(scope, version).get(mainTarget) ?? []).map(({module}) => module))
    )
    for (const [index, module] of scope.modules.entries()) {
      if (!includedModules.has(module) || testedModules.has(module)) continue
      yield {
        place: placeOf(['modules', index, 'id']),
        message: `Unexpected module ${inBackticks(module.id)} without an automatic test, expected at least one testcase in its target \`main\``,
        help: 'Add a testcase to its target `main`, or leave it if only people can check the module.'
      }
    }
  }
}
