import {z} from 'zod'
import {compareText, type ShapeProblem} from '../diagnostic.ts'
import {fileStart} from '../text/place.ts'
import type {SourceFile} from '../text/source-file.ts'
import {readInstant} from './instant.ts'
import type {ReportsReading} from './read-reports.ts'
import {type Report, testResult} from './result.ts'

/** Subject → uuid of a scope → its results; the rest of the answer is ignored. */
const snapshotSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      results: z.record(
        z.string(),
        z.object({result: z.number().nullable(), checked_at: z.string().nullable().optional()})
      )
    })
  )
)
type RawResults = z.output<typeof snapshotSchema>[string][string]['results']

/** Whether a file of results is an answer of the monitor; reports are YAML and begin otherwise. */
export function isSnapshot({text}: SourceFile): boolean {
  return text.trimStart().startsWith('{')
}

/** Reads what the compliance monitor answers to `/status`; it is valid whole or not at all. */
export function readSnapshot({path, text}: SourceFile): ReportsReading {
  const parsed = snapshotSchema.safeParse(jsonValue(text))
  if (!parsed.success) return {reports: [], problems: [snapshotProblem(path, placeText(parsed.error))]}
  const reports: Report[] = []
  for (const [subject, scopes] of Object.entries(parsed.data)) {
    for (const [scope, {results}] of Object.entries(scopes)) {
      const scopeReports = reportsOf({path, subject, scope}, results)
      if (!scopeReports) return {reports: [], problems: [snapshotProblem(path, `at \`${subject}.${scope}.results\``)]}
      reports.push(...scopeReports)
    }
  }
  return {reports, problems: []}
}

/** The results that were found at one time are a report; undefined where one is not a result. */
function reportsOf(about: Pick<Report, 'path' | 'subject' | 'scope'>, raw: RawResults): Report[] | undefined {
  const results = Object.entries(raw).flatMap(([testcase, {result, checked_at: time}]) =>
    result === null ? [] : [{testcase, result: testResult(result), checkedAt: readInstant(time ?? '')}]
  )
  const reports = new Map<
    string,
    Report & {readonly results: Map<string, NonNullable<(typeof results)[0]['result']>>}
  >()
  for (const {testcase, result, checkedAt} of results) {
    if (!result || checkedAt === undefined) return undefined
    const report = reports.get(checkedAt) ?? {...about, place: fileStart, checkedAt, results: new Map()}
    report.results.set(testcase, result)
    reports.set(checkedAt, report)
  }
  return [...reports.values()].sort((a, b) => compareText(a.checkedAt, b.checkedAt))
}

function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function placeText({issues: [issue]}: z.ZodError): string {
  return issue && issue.path.length > 0 ? `at \`${issue.path.slice(0, 3).map(String).join('.')}\`` : 'as a whole'
}

function snapshotProblem(path: string, at: string): ShapeProblem {
  return {
    rule: 'result-file',
    path,
    place: fileStart,
    message: `Unexpected content ${at}, expected what the compliance monitor answers to \`/status\``,
    help: 'Fetch it again with `norma clouds fetch URL`.'
  }
}
