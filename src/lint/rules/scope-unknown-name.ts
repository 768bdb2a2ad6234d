import type {ScopeFile} from '../../core/certification/scope.ts'
import {inBackticks} from '../../core/text/describe-value.ts'
import {didYouMean} from '../../core/text/similar.ts'
import type {ScopeProblem, ScopeRule} from '../engine/rule.ts'

export const scopeUnknownName: ScopeRule = {
  id: 'scope-unknown-name',
  subject: 'scope',
  severity: 'error',
  summary: 'Every module, version and testcase that a scope names is defined in the same file.',
  *check(file) {
    const {modules, versions, testcases, timeline} = file.scope
    const moduleIds = new Set(modules.map(({id}) => id))
    for (const [at, {include}] of versions.entries()) {
      for (const [index, {module}] of include.entries()) {
        if (moduleIds.has(module)) continue
        yield unknownName('module', module, moduleIds, ['versions', at, 'include', index, 'ref'], file)
      }
    }
    const names = new Set(versions.map(({version}) => version))
    for (const [at, {states}] of timeline.entries()) {
      for (const name of states.keys()) {
        if (!names.has(name)) yield unknownName('version', name, names, ['timeline', at, 'versions', name], file)
      }
    }
    const testcaseIds = new Set(testcases.map(({id}) => id))
    for (const [at, {targets}] of modules.entries()) {
      for (const [target, ids] of targets) {
        for (const [index, id] of ids.entries()) {
          if (testcaseIds.has(id)) continue
          yield unknownName('testcase', id, testcaseIds, ['modules', at, 'targets', target, index], file)
        }
      }
    }
  }
}

function unknownName(
  what: string,
  name: string,
  known: ReadonlySet<string>,
  at: readonly PropertyKey[],
  {placeOf}: ScopeFile
): ScopeProblem {
  return {
    place: placeOf(at),
    message: `Unexpected ${what} ${inBackticks(name)}, expected one that this scope defines`,
    help: didYouMean(name, known) ?? `Define the ${what}, or correct the name.`
  }
}
