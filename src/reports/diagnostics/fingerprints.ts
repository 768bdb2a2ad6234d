import type {DiagnosticsReport} from './diagnostics-report.ts'
import {makeSourceLine} from './source-excerpt.ts'

/**
 * A name for each finding, unique within the report: it stays while the finding moves to other lines of its
 * file, and changes with the rule, the file, the message or the words of the line.
 */
export function fingerprints({diagnostics, textOf, digest}: DiagnosticsReport): readonly string[] {
  const sourceLine = makeSourceLine(textOf)
  const counts = new Map<string, number>()
  return diagnostics.map(({rule, path, message, place}) => {
    const words = sourceLine(path, place.line).replace(/\s+/g, ' ').trim()
    const name = digest(rule, path, message, words)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return digest(name, String(count)).slice(0, 32)
  })
}
