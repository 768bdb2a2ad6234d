import {DiagnosticSeverity, type Diagnostic as EditorFinding} from 'vscode-languageserver'
import type {Diagnostic, Severity} from '../../core/diagnostic.ts'
import {defined} from '../../core/text/defined.ts'
import type {Positions} from './positions.ts'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  notice: DiagnosticSeverity.Information
}

/** A finding as an editor shows it. */
export function editorFinding(
  {rule, severity, place, message, help, url}: Diagnostic,
  positions: Positions
): EditorFinding {
  return defined({
    range: positions.rangeOf(place),
    severity: severities[severity],
    source: 'norma',
    code: rule,
    codeDescription: url === '' ? undefined : {href: url},
    message: help === undefined ? message : `${message}\n${help}`
  })
}
