import type {Diagnostic, Severity} from '../core/diagnostic.ts'
import type {Place} from '../core/place.ts'
import {type DiagnosticsSummary, summarize, summaryLine} from './diagnostics-summary.ts'

/** Puts a style on a text; the plain one leaves it as it is. */
export type Paint = (style: Style, text: string) => string
export type Style = Severity | 'bold' | 'dim' | 'success'

export const plainPaint: Paint = (_style, text) => text

/** A line of a document is shown up to this many characters. */
const longestLine = 160

/**
 * Findings as people read them: place, source line with carets, message, help and the rule's page;
 * then one line that counts. `textOf` gives the text of a path, for the source lines.
 */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  documents: number,
  textOf: (path: string) => string | undefined,
  paint: Paint = plainPaint
): string {
  return findingsText(diagnostics, summarize(diagnostics, documents), textOf, paint)
}

/** The same for some of the findings, with the count of all. */
export function findingsText(
  shown: readonly Diagnostic[],
  summary: DiagnosticsSummary,
  textOf: (path: string) => string | undefined,
  paint: Paint = plainPaint
): string {
  const style = summary.errors > 0 ? 'error' : summary.warnings > 0 ? 'warning' : 'success'
  const blocks = shown.map((diagnostic) => block(diagnostic, textOf, paint))
  return `${[...blocks, paint(style, summaryLine(summary))].join('\n')}\n`
}

function block(
  {rule, severity, message, help, path, place, url, fix}: Diagnostic,
  textOf: (path: string) => string | undefined,
  paint: Paint
): string {
  const margin = ' '.repeat(String(place.line).length)
  const bar = paint('dim', '|')
  const line = sourceLine(textOf(path), place)
  const lines = [
    `${paint('bold', `${path}:${place.line}:${place.column}`)} ${paint(severity, severity)} ${rule}`,
    ...(line
      ? [`${paint('dim', String(place.line))} ${bar} ${line.text}`, `${margin} ${bar} ${paint(severity, line.carets)}`]
      : []),
    `${margin} ${message}`,
    ...(help ? [`${margin} ${paint('dim', 'help:')} ${help}${fix ? ' (fixable)' : ''}`] : []),
    `${margin} ${paint('dim', `see:  ${url}`)}`,
    ''
  ]
  return lines.map((one) => one.trimEnd()).join('\n')
}

/** The line of a place and the carets below it, cut to the part that the place is in. */
function sourceLine(text: string | undefined, place: Place): {text: string; carets: string} | undefined {
  const whole = printable((text ?? '').split('\n', place.line)[place.line - 1] ?? '')
  if (whole.trim() === '') return undefined
  const start = place.column > longestLine - 20 ? place.column - 40 : 0
  const shown = whole.slice(start, start + longestLine)
  const end = place.endLine > place.line ? whole.length : place.endColumn - 1
  const length = Math.max(1, Math.min(end - start, shown.length) - (place.column - 1 - start))
  const before = shown.slice(0, place.column - 1 - start).replace(/[^\t]/g, ' ')
  const [head, tail] = [start > 0 ? '…' : '', start + longestLine < whole.length ? '…' : '']
  return {text: head + shown + tail, carets: `${head && ' '}${before}${'^'.repeat(length)}`}
}

/** Control and direction characters in a document must not steer the reader's terminal. */
function printable(line: string): string {
  return line.replace(/\r$/, '').replace(/(?!\t)[\p{Cc}\p{Cf}]/gu, '\ufffd')
}
