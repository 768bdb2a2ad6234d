import type {Diagnostic, ShapeProblem} from '../../core/diagnostic.ts'
import {applyFixes} from '../../core/text/edits.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import {rules} from '../rules.ts'

/** Files, and what a check has found in them. */
export interface CheckedFiles {
  readonly files: readonly SourceFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** What reading the files has found. */
  readonly problems: readonly ShapeProblem[]
}

export interface Fixing<Checked extends CheckedFiles> {
  readonly checked: Checked
  /** How many findings were fixed. */
  readonly applied: number
}

/** A fix may make the next one possible. More rounds than this mean that fixes undo each other. */
const mostRounds = 10

const shapeErrors = new Set(
  rules.filter(({subject, severity}) => subject === 'shape' && severity === 'error').map(({id}) => id)
)

/**
 * Applies the fixes of all findings, checks again, and so on until nothing is left to fix. A file in which
 * something else is wrong with the shape stays as it is: what its front matter means is not certain.
 */
export function fixAll<Checked extends CheckedFiles>(
  start: Checked,
  checkAgain: (files: readonly SourceFile[]) => Checked,
  mayChange: (path: string) => boolean = () => true
): Fixing<Checked> {
  let checked = start
  let applied = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const {files, count} = fixOnce(checked, mayChange)
    if (count === 0) break
    checked = checkAgain(files)
    applied += count
  }
  return {checked, applied}
}

function fixOnce(
  {files, diagnostics, problems}: CheckedFiles,
  mayChange: (path: string) => boolean
): {files: readonly SourceFile[]; count: number} {
  const uncertain = new Set(problems.flatMap(({rule, path}) => (shapeErrors.has(rule) ? path : [])))
  const fixes = Map.groupBy(
    diagnostics.filter(({path, fix}) => fix && !uncertain.has(path) && mayChange(path)),
    ({path}) => path
  )
  let count = 0
  const fixedFiles = files.map((file) => {
    const findings = fixes.get(file.path)
    if (!findings) return file
    const {text, applied} = applyFixes(
      file.text,
      findings.map(({fix = []}) => fix)
    )
    if (text === file.text) return file
    count += applied
    return {path: file.path, text}
  })
  return {files: fixedFiles, count}
}
