import {inBackticks} from '../../core/text/describe-value.ts'
import type {ScopeRule} from '../engine/rule.ts'

/** Modules of what is only recommended, or looked at by hand, stand beside the versions on purpose. */
const besideVersions = /-(?:rec|manual)$/

export const scopeUnused: ScopeRule = {
  id: 'scope-unused',
  subject: 'scope',
  severity: 'warning',
  summary: 'Every module is included by a version, and every testcase belongs to a module.',
  *check({scope, placeOf}) {
    const {modules, versions, testcases, format} = scope
    const included = new Set(versions.flatMap(({include}) => include.map(({module}) => module)))
    for (const [index, {id}] of modules.entries()) {
      if (included.has(id)) continue
      yield {
        place: placeOf(['modules', index, 'id']),
        message: `Unexpected module ${inBackticks(id)} in no version, expected one that includes it`,
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
        message: `Unexpected testcase ${inBackticks(id)} in no module, expected a target of a module with it`,
        help: 'Add it to a target of its module, or remove it.'
      }
    }
  }
}
