import type {Cloud} from '../../../src/core/certification/cloud.ts'
import {collectResults, type LatestResults} from '../../../src/core/certification/collect-results.ts'
import {readClouds} from '../../../src/core/certification/read-clouds.ts'
import {readReports} from '../../../src/core/certification/read-reports.ts'
import {readScope} from '../../../src/core/certification/read-scope.ts'
import type {Scope} from '../../../src/core/certification/scope.ts'
import type {ShapeProblem} from '../../../src/core/diagnostic.ts'
import {scopeText} from '../../helpers/scope-text.ts'

/** The uuid of the scope that `scopeText` makes. */
export const uuid = '50393e6f-0000-4000-8000-000000000001'

/** The scope of a text that breaks no rule of shape. */
export function scopeOf(text: string = scopeText(), path = 'certification/scs-compatible.yaml'): Scope {
  const {file, problems} = readScope({path, text})
  if (!file) throw new Error(JSON.stringify(problems))
  return file.scope
}

/** The clouds of a text that breaks no rule of shape. */
export function cloudsOf(text: string, scopes: readonly Scope[]): readonly Cloud[] {
  const {clouds, problems} = readClouds({path: 'clouds.yaml', text}, scopes)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return clouds
}

/** A report on a subject: time, and results of testcases as flow YAML. */
export function reportText(subject: string, checkedAt: string, results: string, scope = uuid): string {
  return `---
spec: {uuid: ${scope}}
checked_at: ${checkedAt}
subject: ${subject}
run: {invocations: {one: {results: {${results}}}}}
`
}

/** The newest results of reports of subjects that clouds name, without a word of what was ignored. */
export function latestOf(
  reports: string,
  scopes: readonly Scope[],
  clouds: readonly Cloud[],
  instant: string
): LatestResults {
  return collectResults(readReports({path: 'report.yaml', text: reports}).reports, scopes, clouds, instant).latest
}

/** What a user reads of problems: place, message and way out. */
export function shown(problems: readonly ShapeProblem[]): string[] {
  return problems.map(({rule, path, place, message, help}) =>
    [`${path}:${place.line}:${place.column} ${rule}: ${message}`, ...(help === undefined ? [] : [help])].join('\n')
  )
}
