import {noCertification} from '../../core/certification/certification.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {type Change, changesBetween, type Pair, pairDocuments, sameText} from '../../core/history/change.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import {makeTextsReader} from '../../core/markdown/texts.ts'
import type {Comparison} from '../engine/rule.ts'
import {type LintInput, lint} from '../engine/run.ts'
import {introduced, nameToday} from './introduced.ts'

export interface ChangeInput {
  readonly base: Pick<LintInput, 'catalog' | 'problems' | 'tree' | 'certification' | 'dataFiles'>
  readonly head: LintInput
  /** The day on which the change is made. */
  readonly changeDay: IsoDate
  readonly stage: Comparison['stage']
}

export interface ChangeFindings {
  /** What the change introduces, sorted. */
  readonly diagnostics: readonly Diagnostic[]
  readonly changes: readonly Change[]
}

/** What a change introduces: the findings of its own rules, and those of all others that the base does not have. */
export function lintChange({base, head, changeDay, stage}: ChangeInput): ChangeFindings {
  const textsOf = makeTextsReader()
  const texts = textsOf(base.tree.files)
  const {texts: headTexts = textsOf(head.tree.files)} = head
  const changes = changesBetween(
    {catalog: base.catalog, text: texts.text},
    {catalog: head.catalog, text: headTexts.text}
  )
  const added = new Set(changes.flatMap((change) => (change.kind === 'added' ? [change.head] : [])))
  const comparison: Comparison = {
    base: {...texts, catalog: base.catalog, certification: base.certification ?? noCertification},
    ...{changes, day: changeDay, stage, isAdded: (document) => added.has(document)}
  }
  const found = lint({...head, texts: headTexts, comparison})
  const pairs = pairDocuments(base.catalog.documents, head.catalog.documents, head.catalog.profile)
  const before = lint({...head, ...base, texts, ...whatMayHaveStood(head.rules, found, pairs)})
  const diagnostics = introduced(findings(found, head), findings(before, base), pairs)
  return {diagnostics: withoutRepetitions(diagnostics, untouchedPaths(base, head)), changes}
}

/**
 * What is to be looked for at the base: only what the head has found can have stood there before. Waivers are judged by
 * all findings.
 */
function whatMayHaveStood(
  rules: LintInput['rules'],
  found: readonly Diagnostic[],
  pairs: readonly Pair[]
): Pick<LintInput, 'rules' | 'isAskedFor'> {
  const ids = new Set(found.map(({rule}) => rule))
  if (ids.has('unused-waiver')) return {rules}
  const name = nameToday(pairs)
  const wanted = new Set(found.map(({rule, path}) => `${rule} ${name(path)}`))
  return {
    rules: rules.filter(({id}) => ids.has(id)),
    isAskedFor: (rule, {path}) => wanted.has(`${rule} ${name(path)}`)
  }
}

function findings(diagnostics: readonly Diagnostic[], {tree}: Pick<LintInput, 'tree'>) {
  const texts = new Map(tree.files.map(({path, text}) => [path, text]))
  return {diagnostics, textOf: (path: string) => texts.get(path)}
}

/** The files that are on both sides, and the same. */
function untouchedPaths(base: Pick<LintInput, 'tree'>, head: Pick<LintInput, 'tree'>): ReadonlySet<string> {
  const before = new Map(base.tree.files.map(({path, text}) => [path, text]))
  const same = head.tree.files.filter(({path, text}) => sameText(before.get(path) ?? '', text))
  return new Set(same.map(({path}) => path))
}

/** Of one finding that is told of both its documents, the one about the document that the change touches is enough. */
function withoutRepetitions(diagnostics: readonly Diagnostic[], untouched: ReadonlySet<string>): readonly Diagnostic[] {
  return diagnostics.filter(
    ({rule, path}) =>
      !untouched.has(path) ||
      !diagnostics.some(
        (other) => other.rule === rule && !untouched.has(other.path) && other.message.includes(`\`${path}\``)
      )
  )
}
