import type {Severity} from '../../core/diagnostic.ts'
import {printable, printableJson} from '../text/printable.ts'
import {type DiagnosticsReport, inRepository} from './diagnostics-report.ts'
import {fingerprints} from './fingerprints.ts'

const degrees: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', notice: 'info'}

/** A code quality report as GitLab reads it: the subset of Code Climate's that it documents. */
export function diagnosticsGitlab(localReport: DiagnosticsReport): string {
  const report = inRepository(localReport)
  const names = fingerprints(report)
  return printableJson(
    report.diagnostics.map(({rule, severity, message, help, path, place}, index) => ({
      description: printable(help ? `${message}. ${help}` : message),
      check_name: rule,
      fingerprint: names[index],
      severity: degrees[severity],
      location: {path, lines: {begin: place.line, end: place.endLine}}
    }))
  )
}
