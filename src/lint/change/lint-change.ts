import {type Corpus, fileText} from '../../core/corpus.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {changesBetween, type Pair, pairDocuments, sameText} from '../../core/history/change.ts'
import type {Comparison} from '../engine/rule.ts'
import {type Checks, lint} from '../engine/run.ts'
import {type Findings, introducedFindings, nameToday} from './introduced-findings.ts'

/** What a change introduces, sorted: the findings of its own rules, and those of all others that the base does not have. */
export function lintChange(
  base: Corpus,
  head: Corpus,
  stage: Comparison['stage'],
  checks: Omit<Checks, 'comparison' | 'isAskedFor'>
): readonly Diagnostic[] {
  const changes = changesBetween(base, head)
  const added = new Set(changes.flatMap((change) => (change.kind === 'added' ? [change.head] : [])))
  const comparison: Comparison = {base, changes, day: head.day, stage, isAdded: (document) => added.has(document)}
  const atHead = lint(head, {...checks, comparison})
  const pairs = pairDocuments(base.catalog.documents, head.catalog.documents, head.profile)
  const atBase = lint(base, {...checks, ...checksOfBase(checks.rules, atHead, pairs)})
  const diagnostics = introducedFindings(findingsIn(head, atHead), findingsIn(base, atBase), pairs)
  return withoutRepetitions(diagnostics, untouchedPaths(base, head))
}

/**
 * The checks that the base needs: a finding of the base counts only where the head has one of the same rule in the same
 * document. Whether a waiver is used depends on all findings.
 */
function checksOfBase(
  rules: Checks['rules'],
  atHead: readonly Diagnostic[],
  pairs: readonly Pair[]
): Pick<Checks, 'rules' | 'isAskedFor'> {
  const ids = new Set(atHead.map(({rule}) => rule))
  if (ids.has('unused-waiver')) return {rules}
  const name = nameToday(pairs)
  const headTargets = new Set(atHead.map(({rule, path}) => `${rule} ${name(path)}`))
  return {
    rules: rules.filter(({id}) => ids.has(id)),
    isAskedFor: (rule, {path}) => headTargets.has(`${rule} ${name(path)}`)
  }
}

function findingsIn(corpus: Corpus, diagnostics: readonly Diagnostic[]): Findings {
  return {diagnostics, textOf: (path) => fileText(path, corpus)}
}

/** The files that are on both sides, and the same. */
function untouchedPaths(base: Corpus, head: Corpus): ReadonlySet<string> {
  const files = [...head.tree.files, ...head.certification.files]
  const same = files.filter(({path, text}) => {
    const before = fileText(path, base)
    return before !== undefined && sameText(before, text)
  })
  return new Set(same.map(({path}) => path))
}

/** Where a finding is reported for both of its documents, the one for the document that the change touches is enough. */
function withoutRepetitions(diagnostics: readonly Diagnostic[], untouched: ReadonlySet<string>): readonly Diagnostic[] {
  return diagnostics.filter(
    ({rule, path}) =>
      !untouched.has(path) ||
      !diagnostics.some(
        (other) => other.rule === rule && !untouched.has(other.path) && other.message.includes(`\`${path}\``)
      )
  )
}
