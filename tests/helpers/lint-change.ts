import type {Diagnostic} from '../../src/core/diagnostic.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
import {lintChange} from '../../src/lint/change/lint-change.ts'
import {rules} from '../../src/lint/rules.ts'
import {corpusOf, printed} from './lint.ts'
import {scsProfile} from './profile.ts'

type Files = Readonly<Record<string, string>>

export interface ChangeOptions {
  readonly profile?: Profile
  readonly day?: string
  readonly stage?: 'proposed' | 'merged'
}

/** What the step from some files (file name → text) to others introduces, by all rules. */
export function lintChangedFiles(base: Files, head: Files, options: ChangeOptions = {}): readonly Diagnostic[] {
  const {profile = scsProfile, day = '2026-01-01', stage = 'proposed'} = options
  return lintChange(corpusOf(base, {profile, day}), corpusOf(head, {profile, day}), stage, {rules})
}

/** The printed findings of one rule about a change. */
export function changeFindings(rule: string, base: Files, head: Files, options: ChangeOptions = {}): string[] {
  return printed(lintChangedFiles(base, head, options).filter((diagnostic) => diagnostic.rule === rule))
}
