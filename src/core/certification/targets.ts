import {memoize} from '../text/memoize.ts'
import {mainTarget, modulesOf, type Scope, type ScopeModule, type ScopeTestcase, type ScopeVersion} from './scope.ts'

/** A testcase that a module brings to a target of a version. */
export interface TargetTestcase {
  readonly id: string
  readonly module: ScopeModule
  /** Undefined where the scope names it but does not have it. */
  readonly testcase: ScopeTestcase | undefined
}

/** The testcases of each target of a version, `main` first and always there. */
export function targetsOf(scope: Scope, version: ScopeVersion): ReadonlyMap<string, readonly TargetTestcase[]> {
  const modules = modulesOf(scope, version)
  const names = new Set([
    mainTarget,
    ...modules.flatMap(({targets}) => [...targets.keys()]),
    ...version.selectors.keys()
  ])
  return new Map(
    [...names].map((name) => [
      name,
      modules.flatMap((module) => moduleTestcases(scope, module, name, version.selectors))
    ])
  )
}

/** The targets of a module on its own: those it lists, or what the selectors of a version choose. */
function moduleTestcases(
  scope: Scope,
  module: ScopeModule,
  target: string,
  selectors: ScopeVersion['selectors']
): readonly TargetTestcase[] {
  if (scope.format === 'listed') {
    const testcases = testcasesById(scope)
    return (module.targets.get(target) ?? []).map((id) => ({id, module, testcase: testcases.get(id)}))
  }
  const selector = selectors.get(target)
  if (selector === undefined) return []
  const testcases = module.tagged.filter(({tags}) => selects(selector, tags))
  return testcases.map((testcase) => ({id: testcase.id, module, testcase}))
}

/** Comma: or; blank: and; `/`: or of tags; `!`: not. */
export function selects(selector: string, tags: readonly string[]): boolean {
  return selector.split(',').some((terms) =>
    terms
      .trim()
      .split(/\s+/)
      .every((term) => matches(term, tags))
  )
}

function matches(term: string, tags: readonly string[]): boolean {
  return term.split('/').some((tag) => (tag.startsWith('!') ? !tags.includes(tag.slice(1)) : tags.includes(tag)))
}

/** The testcases of a scope by id; of two with one id the first. */
export const testcasesById = memoize(({testcases}: Scope): ReadonlyMap<string, ScopeTestcase> => {
  return new Map(testcases.toReversed().map((testcase) => [testcase.id, testcase]))
})
