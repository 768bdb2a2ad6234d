import {makeCorpus} from '../../src/core/corpus.ts'
import {applyEdits} from '../../src/core/text/edits.ts'
import type {SourceFile} from '../../src/core/text/source-file.ts'
import {type CheckedFiles, fixAll} from '../../src/lint/engine/fix-all.ts'
import {lint} from '../../src/lint/engine/run.ts'
import {rules} from '../../src/lint/rules.ts'
import {type LintOptions, lintFiles, profileFileOf} from './lint.ts'
import {scsProfile} from './profile.ts'

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

/** Files (path → text) and what is found in them, as fixing them needs it. */
export function checkedFiles(
  files: readonly SourceFile[],
  {profile = scsProfile, day = '2026-01-01', severities = {}}: LintOptions = {}
): CheckedFiles {
  const corpus = makeCorpus({profileFile: profileFileOf(profile), tree: {files, assets: []}, day})
  return {files, problems: corpus.problems, diagnostics: lint(corpus, {rules, severities})}
}

/** The files after the automatic fixes of all rules, as often as there are any. */
export function fixedByAll(files: Readonly<Record<string, string>>, options: LintOptions = {}): Record<string, string> {
  const sources = Object.entries(files).map(([path, text]) => ({path, text}))
  const {checked} = fixAll(checkedFiles(sources, options), (again) => checkedFiles(again, options))
  return Object.fromEntries(checked.files.map(({path, text}) => [path, text]))
}
