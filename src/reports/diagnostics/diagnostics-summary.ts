import type {Diagnostic, Severity} from '../../core/diagnostic.ts'

export interface DiagnosticsSummary {
  /** How many there are, those that cannot be read included; other files do not count. */
  readonly documents: number
  readonly errors: number
  readonly warnings: number
  readonly notices: number
}

export function summarize(diagnostics: readonly Diagnostic[], documents: number): DiagnosticsSummary {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {documents, errors: count('error'), warnings: count('warning'), notices: count('notice')}
}

/** "102 documents: 3 errors, 1 warning, no notices" */
export function summaryLine({documents, errors, warnings, notices}: DiagnosticsSummary): string {
  const counts = [amount(errors, 'error'), amount(warnings, 'warning'), amount(notices, 'notice')]
  const findings = errors + warnings + notices === 0 ? 'nothing to report' : counts.join(', ')
  return `${amount(documents, 'document')}: ${findings}`
}

/** "1 warning, 2 notices": what there is, most severe first; empty where there is nothing. */
export function presentCounts({errors, warnings, notices}: Omit<DiagnosticsSummary, 'documents'>): string {
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [notices, 'notice']
  ] as const
  return counts.flatMap(([count, noun]) => (count > 0 ? amount(count, noun) : [])).join(', ')
}

export function amount(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`
}
