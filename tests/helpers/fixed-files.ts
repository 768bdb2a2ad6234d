import type {Edit} from '../../src/core/diagnostic.ts'
import {lineStarts, offsetAt} from '../../src/core/place.ts'
import {type LintOptions, lintFiles} from './lint.ts'

/** The files after the automatic fixes of one rule, those of each finding once. */
export function fixedFiles(
  rule: string,
  files: Readonly<Record<string, string>>,
  options: LintOptions = {}
): Record<string, string> {
  const fixes = lintFiles(files, options).filter((diagnostic) => diagnostic.rule === rule)
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const edits = fixes.flatMap((diagnostic) => (diagnostic.path === path ? (diagnostic.fix ?? []) : []))
      return [path, edited(text, edits)]
    })
  )
}

function edited(text: string, edits: readonly Edit[]): string {
  const starts = lineStarts(text)
  return edits
    .map(({place, text: replacement}) => ({
      start: offsetAt(starts, place.line, place.column),
      end: offsetAt(starts, place.endLine, place.endColumn),
      replacement
    }))
    .sort((a, b) => b.start - a.start)
    .reduce((result, {start, end, replacement}) => result.slice(0, start) + replacement + result.slice(end), text)
}
