import type {Diagnostic} from '../../core/diagnostic.ts'
import {printableJson} from '../text/printable.ts'
import {summarize} from './diagnostics-summary.ts'

/** `{"diagnostics": […], "summary": {…}}`; paths as given, lines and columns from 1, ends exclusive. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[], documents: number): string {
  const plain = diagnostics.map(({rule, severity, message, help = '', path, place, url, fix}) => ({
    rule,
    severity,
    message,
    help,
    path,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    url,
    fixable: fix !== undefined
  }))
  return printableJson({diagnostics: plain, summary: summarize(diagnostics, documents)})
}
