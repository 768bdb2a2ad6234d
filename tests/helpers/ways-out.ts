import type {Diagnostic} from '../../src/core/diagnostic.ts'
import {type LintOptions, lintFiles} from './lint.ts'
import {type ChangeOptions, lintChangedFiles} from './lint-change.ts'

type Files = Readonly<Record<string, string>>

/** The ways out that a rule names for its findings, in their order. */
export function waysOut(rule: string, files: Files, options: LintOptions = {}): (string | undefined)[] {
  return helpOf(rule, lintFiles(files, options))
}

/** The same for the findings about a change. */
export function waysOutOfChange(
  rule: string,
  base: Files,
  head: Files,
  options: ChangeOptions = {}
): (string | undefined)[] {
  return helpOf(rule, lintChangedFiles(base, head, options))
}

function helpOf(rule: string, diagnostics: readonly Diagnostic[]): (string | undefined)[] {
  return diagnostics.filter((diagnostic) => diagnostic.rule === rule).map(({help}) => help)
}
