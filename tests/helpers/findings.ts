import {digest} from '../../src/adapters/files/digest.ts'
import type {Diagnostic} from '../../src/core/diagnostic.ts'
import type {DiagnosticsReport} from '../../src/reports/diagnostics/diagnostics-report.ts'

/** A finding that somebody has made up. */
export function finding(parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'broken-link',
    severity: 'error',
    path: 'docs/a.md',
    place: {line: 2, column: 3, endLine: 2, endColumn: 8},
    message: 'Unexpected `a`, expected `b`',
    help: 'Write `b`.',
    url: 'https://docs.example.org/rules/broken-link',
    ...parts
  }
}

/** A report on files (path → text), with three rules. */
export function reportOn(
  files: Readonly<Record<string, string>>,
  diagnostics: readonly Diagnostic[],
  parts: Partial<DiagnosticsReport> = {}
): DiagnosticsReport {
  return {
    diagnostics,
    documents: Object.keys(files).length,
    paths: Object.keys(files),
    textOf: (path) => files[path],
    pathInRepository: (path) => path,
    rules: [
      {
        id: 'key-value',
        severity: 'warning',
        summary: 'A key has a value.',
        url: 'https://docs.example.org/rules/(key)'
      },
      {
        id: 'broken-link',
        severity: 'error',
        summary: 'A link leads somewhere.',
        url: 'https://docs.example.org/rules/broken-link'
      },
      {
        id: 'unknown-key',
        severity: 'notice',
        summary: 'A key is known.',
        url: 'https://docs.example.org/rules/unknown-key'
      },
      {id: 'overdue', severity: 'off', summary: 'Nothing is late.', url: 'https://docs.example.org/rules/overdue'}
    ],
    digest,
    ...parts
  }
}
