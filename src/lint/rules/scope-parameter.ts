import {moduleNamed} from '../../core/certification/scope.ts'
import {inBackticks} from '../../core/text/describe-value.ts'
import {didYouMean} from '../../core/text/similar.ts'
import type {ScopeRule} from '../engine/rule.ts'

export const scopeParameter: ScopeRule = {
  id: 'scope-parameter',
  subject: 'scope',
  severity: 'error',
  summary: 'A version gives a module only parameters that the module declares.',
  *check({scope, placeOf}) {
    for (const [at, {include}] of scope.versions.entries()) {
      for (const [index, {module: id, parameters}] of include.entries()) {
        const module = moduleNamed(scope, id)
        if (!module) continue
        const declared = Object.keys(module.parameters)
        for (const name of Object.keys(parameters).filter((one) => !declared.includes(one))) {
          yield {
            place: placeOf(['versions', at, 'include', index, 'parameters', name]),
            message: `Unexpected parameter ${inBackticks(name)}, expected one that the module \`${id}\` declares`,
            help: didYouMean(name, declared) ?? 'Declare it under `parameters` of the module, or remove it.'
          }
        }
      }
    }
  }
}
