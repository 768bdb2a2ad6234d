import type {Diagnostic} from '../../core/diagnostic.ts'
import {escapeXml} from '../text/escape.ts'
import {printable} from '../text/printable.ts'
import type {DiagnosticsReport} from './diagnostics-report.ts'
import {summarize} from './diagnostics-summary.ts'

/**
 * JUnit's XML: a suite for each file, a failed case for each error. Warnings and notices are cases that pass
 * and say something, because they do not fail the run either; a file without findings is one that passes.
 */
export function diagnosticsJunit({diagnostics, paths, documents}: DiagnosticsReport): string {
  const byPath = Map.groupBy(diagnostics, ({path}) => path)
  const files = [...new Set([...paths, ...byPath.keys()])].sort()
  const {errors} = summarize(diagnostics, documents)
  const tests = files.reduce((sum, path) => sum + Math.max(1, byPath.get(path)?.length ?? 0), 0)
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="norma lint" tests="${tests}" failures="${errors}" errors="0">
${files.map((path) => suiteXml(path, byPath.get(path) ?? [])).join('')}</testsuites>
`
}

function suiteXml(path: string, diagnostics: readonly Diagnostic[]): string {
  const failures = diagnostics.filter(({severity}) => severity === 'error').length
  const cases = diagnostics.length === 0 ? [`    <testcase name="norma lint"${attribute('classname', path)}/>\n`] : []
  return `  <testsuite${attribute('name', path)} tests="${Math.max(1, diagnostics.length)}" failures="${failures}" errors="0" skipped="0">
${[...cases, ...diagnostics.map(testcase)].join('')}  </testsuite>
`
}

function testcase({rule, severity, message, help, path, place, url}: Diagnostic): string {
  const at = `${place.line}:${place.column}`
  const head = `    <testcase${attribute('name', `${rule} at ${at}`)}${attribute('classname', path)}>\n`
  const text = [`${path}:${at} ${severity} ${rule}`, message, ...(help ? [`help: ${help}`] : []), `see: ${url}`]
  const lines = escapeXml(text.map(printable).join('\n'))
  const result =
    severity === 'error'
      ? `      <failure type="error"${attribute('message', message)}>${lines}</failure>\n`
      : `      <system-out>${lines}</system-out>\n`
  return `${head}${result}    </testcase>\n`
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeXml(printable(value))}"`
}
