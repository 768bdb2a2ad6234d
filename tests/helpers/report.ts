import {digest} from '../../src/adapters/files/digest.ts'
import type {Diagnostic} from '../../src/core/diagnostic.ts'
import {ruleAddress} from '../../src/core/site/addresses.ts'
import {rules} from '../../src/lint/rules.ts'
import type {DiagnosticsReport} from '../../src/reports/diagnostics/diagnostics-report.ts'
import {type LintOptions, lintFiles} from './lint.ts'
import {scsProfile} from './profile.ts'

/** What a run finds in files (path → text), as reports get it. */
export function reportOf(files: Readonly<Record<string, string>>, options: LintOptions = {}): DiagnosticsReport {
  return reportWith(lintFiles(files, options), files)
}

/** Findings that somebody has made up, as reports get them. */
export function reportWith(
  diagnostics: readonly Diagnostic[],
  files: Readonly<Record<string, string>> = {}
): DiagnosticsReport {
  return {
    diagnostics,
    documents: Object.keys(files).length,
    paths: Object.keys(files),
    textOf: (path) => files[path],
    pathInRepository: (path) => path,
    rules: rules.map(({id, severity, summary}) => ({id, severity, summary, url: ruleAddress(id, scsProfile)})),
    digest
  }
}
