import type {Diagnostic} from '../../core/diagnostic.ts'
import {printable} from '../text/printable.ts'
import {type DiagnosticsReport, inRepository} from './diagnostics-report.ts'
import {summarize, summaryLine} from './diagnostics-summary.ts'

/** Workflow commands of GitHub Actions, which show each finding at its line; then one line that counts. */
export function diagnosticsGithub(report: DiagnosticsReport): string {
  const {diagnostics, documents} = inRepository(report)
  return `${diagnostics.map(command).join('')}${summaryLine(summarize(diagnostics, documents))}\n`
}

function command({rule, severity, message, help, path, place, url}: Diagnostic): string {
  const properties = Object.entries({
    file: path,
    line: place.line,
    endLine: place.endLine,
    col: place.column,
    endColumn: place.endColumn,
    title: rule
  }).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  const text = [message, ...(help ? [help] : []), url].map(printable).join('\n')
  return `::${severity} ${properties.join(',')}::${escapeData(text)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Commas divide properties, and `::` ends them. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
