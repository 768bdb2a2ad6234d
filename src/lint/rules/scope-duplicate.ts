import type {ScopeFile} from '../../core/certification/scope.ts'
import {inBackticks} from '../../core/text/describe-value.ts'
import type {ScopeProblem, ScopeRule} from '../engine/rule.ts'

export const scopeDuplicate: ScopeRule = {
  id: 'scope-duplicate',
  subject: 'scope',
  severity: 'error',
  summary: 'Each module, version, testcase and day of the timeline appears in a scope only once.',
  *check(file) {
    const {modules, versions, testcases, timeline, format} = file.scope
    yield* repeatedNames(
      'module',
      modules.map(({id}, index) => ({name: id, at: ['modules', index, 'id']})),
      file
    )
    yield* repeatedNames(
      'version',
      versions.map(({version}, index) => ({name: version, at: ['versions', index, 'version']})),
      file
    )
    // In the older format a testcase is listed in every module that it belongs to.
    const lists = format === 'listed' ? [testcases] : modules.map(({tagged}) => tagged)
    for (const list of lists) {
      yield* repeatedNames(
        'testcase',
        list.map(({id, at}) => ({name: id, at: [...at, 'id']})),
        file
      )
    }
    yield* repeatedNames(
      'timeline entry of',
      timeline.map(({date}, index) => ({name: date, at: ['timeline', index, 'date']})),
      file
    )
  }
}

interface NameAtPath {
  readonly name: string
  readonly at: readonly PropertyKey[]
}

function* repeatedNames(what: string, names: readonly NameAtPath[], {placeOf}: ScopeFile): Iterable<ScopeProblem> {
  const earlierNames = new Set<string>()
  for (const {name, at} of names) {
    if (earlierNames.has(name)) {
      yield {
        place: placeOf(at),
        message: `Unexpected second ${what} ${inBackticks(name)}, expected it once`,
        help: 'Only the first one counts: remove one of the two, or give it another name.'
      }
    }
    earlierNames.add(name)
  }
}
