import type {Diagnostic, Severity} from '../../core/diagnostic.ts'
import {fileStart, type Place} from '../../core/text/place.ts'
import {printable} from '../text/printable.ts'
import {type DiagnosticsSummary, summarize, summaryLine} from './diagnostics-summary.ts'
import {makeSourceLine, sourceExcerpt} from './source-excerpt.ts'

/** Puts a style on a text; the plain one leaves it as it is. */
export type Paint = (style: Style, text: string) => string
export type Style = Severity | 'bold' | 'dim' | 'success'

export const plainPaint: Paint = (_style, text) => text

/**
 * Findings as people read them: place, source line with carets, message, help and how to see the rule's page;
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
  diagnostics: readonly Diagnostic[],
  summary: DiagnosticsSummary,
  textOf: (path: string) => string | undefined,
  paint: Paint = plainPaint
): string {
  const style = summary.errors > 0 ? 'error' : summary.warnings > 0 ? 'warning' : 'success'
  return `${findingBlocks(diagnostics, textOf, paint)}${paint(style, summaryLine(summary))}\n`
}

/** Findings without a count, an empty line after each. */
export function findingBlocks(
  diagnostics: readonly Diagnostic[],
  textOf: (path: string) => string | undefined,
  paint: Paint = plainPaint
): string {
  const sourceLine = makeSourceLine(textOf)
  return diagnostics
    .map((diagnostic) => findingBlock(diagnostic, sourceLine(diagnostic.path, diagnostic.place.line), paint))
    .join('')
}

function findingBlock({rule, severity, message, help, path, place}: Diagnostic, line: string, paint: Paint): string {
  const margin = ' '.repeat(String(place.line).length)
  const bar = paint('dim', '|')
  const excerpt = isWholeFile(place) ? undefined : sourceExcerpt(line, place)
  const lines = [
    `${paint('bold', `${printable(path)}:${place.line}:${place.column}`)} ${paint(severity, severity)} ${rule}`,
    ...(excerpt
      ? [
          `${paint('dim', String(place.line))} ${bar} ${excerpt.text}`,
          `${margin} ${bar} ${caretLine(excerpt.carets, severity, paint)}`
        ]
      : []),
    `${margin} ${printable(message)}`,
    ...(help ? [`${margin} ${paint('dim', 'help:')} ${printable(help)}`] : []),
    `${margin} ${paint('dim', `see:  norma explain ${rule}`)}`
  ]
  return `${lines.map((one) => `${one}\n`).join('')}\n`
}

/** Whether a finding is about its file as a whole rather than about one line of it. */
export function isWholeFile({endLine, endColumn}: Place): boolean {
  return endLine === fileStart.endLine && endColumn === fileStart.endColumn
}

function caretLine(carets: string, severity: Severity, paint: Paint): string {
  const visibleCarets = carets.trimStart()
  return carets.slice(0, carets.length - visibleCarets.length) + paint(severity, visibleCarets)
}
