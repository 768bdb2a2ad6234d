import {applyEdits} from '../../src/core/edits.ts'
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
      return [path, applyEdits(text, edits)]
    })
  )
}
