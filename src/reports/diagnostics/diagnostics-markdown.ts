import {compareDiagnostics, type Diagnostic, severities} from '../../core/diagnostic.ts'
import {matrixChangeMarkdown} from '../matrix/matrix-change-markdown.ts'
import {codeSpan, commentText, encodeAddress} from '../text/markdown-text.ts'
import {type DiagnosticsReport, inRepository} from './diagnostics-report.ts'
import {summarize, summaryLine} from './diagnostics-summary.ts'
import {isWholeFile} from './diagnostics-text.ts'

/** GitHub takes comments of 65,536 characters. */
const longest = 50_000
const longestFinding = 1_000

/** A summary for a comment on a pull request: counts, findings, gravest first, and what changes in the matrix. */
export function diagnosticsMarkdown(localReport: DiagnosticsReport): string {
  const {diagnostics, documents, matrix} = inRepository(localReport)
  const parts = [
    `### Norma\n\n${summaryLine(summarize(diagnostics, documents))}\n`,
    diagnostics.length > 0 ? findingsTable(diagnostics) : '',
    matrix ? matrixPart(matrixChangeMarkdown(matrix)) : ''
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function findingsTable(diagnostics: readonly Diagnostic[]): string {
  const sorted = [...diagnostics].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareDiagnostics(a, b)
  )
  let text = '| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n'
  for (const [index, diagnostic] of sorted.entries()) {
    const line = findingLine(diagnostic)
    if (text.length + line.length > longest) return `${text}\n… and ${sorted.length - index} more.\n`
    text += line
  }
  return text
}

function findingLine({rule, severity, message, help, path, place, url}: Diagnostic): string {
  const at = isWholeFile(place) ? path : `${path}:${place.line}`
  const words = [message, ...(help ? [help] : [])].map((one) => commentText(shortenText(one))).join('<br>')
  return `| ${severity} | ${codeSpan(at)} | ${words} | [${codeSpan(rule)}](${encodeAddress(url)}) |\n`
}

function shortenText(text: string): string {
  return text.length > longestFinding ? `${text.slice(0, longestFinding).toWellFormed()}…` : text
}

function matrixPart(text: string): string {
  if (text.length <= longest) return text
  return '### What changes in the matrix\n\nThe table is too long for a comment; see `norma matrix`.\n'
}
