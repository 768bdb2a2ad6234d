import {z} from 'zod'
import type {ShapeProblem} from '../diagnostic.ts'
import {inBackticks} from '../text/describe-value.ts'
import type {Place} from '../text/place.ts'
import type {SourceFile} from '../text/source-file.ts'
import {readYamlStream, type YamlReading} from '../yaml/yaml.ts'
import {readInstant} from './instant.ts'
import {type Report, type TestResult, testResult, worseResult} from './result.ts'

export interface ReportsReading {
  readonly reports: readonly Report[]
  readonly problems: readonly ShapeProblem[]
}

const resultsSchema = z.record(z.string(), z.unknown()).nullish()

/** Only what is read; command lines, logs and settings in a report are not even looked at. */
const reportSchema = z.object({
  spec: z.object({uuid: z.string()}),
  checked_at: z.string(),
  subject: z.union([z.string(), z.number().transform(String)]),
  run: z.object({invocations: z.record(z.string(), z.object({results: resultsSchema})).nullish()}).nullish(),
  /** Until 2026: results by version of the scope. */
  versions: z.record(z.string(), z.record(z.string(), z.object({result: z.unknown()})).nullish()).nullish()
})
type RawReport = z.output<typeof reportSchema>

/** Reads the reports of a file; messages name keys and testcases, never other words of a report. */
export function readReports(file: SourceFile): ReportsReading {
  const reports: Report[] = []
  const problems: ShapeProblem[] = []
  for (const yaml of readYamlStream(file.text)) {
    // An empty part of the file.
    if (yaml.value === null) continue
    const reading = readReport(file.path, yaml)
    if (reading.report) reports.push(reading.report)
    problems.push(...reading.problems)
  }
  if (reports.length > 0 || problems.length > 0) return {reports, problems}
  return {reports, problems: [problem(file.path, startOfFile, 'Unexpected empty file, expected a report')]}
}

const startOfFile: Place = {line: 1, column: 1, endLine: 1, endColumn: 1}
const wayOut = 'Use the report exactly as the tool wrote it, or remove it; the other reports count.'

function problem(path: string, place: Place, message: string): ShapeProblem {
  return {rule: 'result-file', path, place, message, help: wayOut}
}

function readReport(path: string, yaml: YamlReading): {report?: Report; problems: readonly ShapeProblem[]} {
  const [fault] = yaml.problems
  // The parser's own words may quote the report.
  if (fault) return {problems: [problem(path, fault.place, 'Unexpected text that is not YAML, expected a report')]}
  const parsed = reportSchema.safeParse(yaml.value)
  if (!parsed.success) {
    const issues = new Map(parsed.error.issues.map((issue) => [issue.path.slice(0, 2).join('.'), issue.path]))
    return {problems: [...issues].map(([key, at]) => problem(path, yaml.placeOf(at), missingPart(key)))}
  }
  const checkedAt = readInstant(parsed.data.checked_at)
  if (checkedAt === undefined) {
    const message = 'Unexpected `checked_at` that is not a time, expected one such as `2026-01-31 02:15:00`'
    return {problems: [problem(path, yaml.placeOf(['checked_at']), message)]}
  }
  const {results, unreadable} = resultsOf(parsed.data)
  const {subject, spec} = parsed.data
  const place = yaml.placeOf(['subject'])
  return {
    report: {path, place, subject, scope: spec.uuid, checkedAt, results},
    problems: unreadable.map((testcase) =>
      problem(path, place, `Unexpected result of ${inBackticks(testcase)}, expected \`1\`, \`0\` or \`-1\``)
    )
  }
}

function missingPart(key: string): string {
  const keys = ['spec', 'spec.uuid', 'checked_at', 'subject', 'run', 'run.invocations', 'versions']
  const part = keys.includes(key) ? `value for \`${key}\`` : key === '' ? 'value' : 'results'
  return `Unexpected ${part}, expected what a report has there`
}

/** Where the older format says different things about a testcase, the worst counts. */
function resultsOf({run, versions}: RawReport): {
  results: ReadonlyMap<string, TestResult>
  unreadable: readonly string[]
} {
  const entries = [
    ...Object.values(run?.invocations ?? {}).flatMap((invocation) => Object.entries(invocation.results ?? {})),
    ...Object.values(versions ?? {}).flatMap((byTestcase) =>
      Object.entries(byTestcase ?? {}).map(([testcase, {result}]) => [testcase, result] as const)
    )
  ]
  const results = new Map<string, TestResult>()
  const unreadable = new Set<string>()
  for (const [testcase, value] of entries) {
    const result = testResult(value)
    const before = results.get(testcase)
    if (result) results.set(testcase, before ? worseResult(before, result) : result)
    else unreadable.add(testcase)
  }
  return {results, unreadable: [...unreadable]}
}
