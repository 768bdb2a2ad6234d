import {inBackticks} from '../../core/text/describe-value.ts'
import type {ScopeRule} from '../engine/rule.ts'

/** Modules that are only recommended, or that people check by hand, are outside the versions on purpose. */
const besideVersions = /-(?:rec|manual)$/

export const scopeUnused: ScopeRule = {
  id: 'scope-unused',
  subject: 'scope',
  severity: 'warning',
  summary: 'Every module is included by a version, and every testcase belongs to a module.',
  *check({scope, placeOf}) {
    const {modules, versions, testcases, format} = scope
    const includedModules = new Set(versions.flatMap(({include}) => include.map(({module}) => module)))
    for (const [index, {id}] of modules.entries()) {
      if (includedModules.has(id)) continue
      yield {
        place: placeOf(['modules', index, 'id']),
        message: `Unexpected module ${inBackticks(id)} that no version includes, expected a version that does`,
        help: 'Include it in a version, or remove it.',
        ...(besideVersions.test(id) && {severity: 'notice'})
      }
    }
    if (format === 'tagged') return
    const targeted = new Set(modules.flatMap(({targets}) => [...targets.values()].flat()))
    for (const {id, at} of testcases) {
      if (targeted.has(id)) continue
      yield {
        place: placeOf([...at, 'id']),
        message: `Unexpected testcase ${inBackticks(id)} that no module names, expected it in a target of a module`,
        help: 'Add it to a target of a module, or remove it.'
      }
    }
  }
}
