import {type Corpus, fileText} from '../../core/corpus.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {changesBetween, type Pair, pairDocuments, sameText} from '../../core/history/change.ts'
import type {Comparison} from '../engine/rule.ts'
import {type Checks, lint} from '../engine/run.ts'
import {type Findings, introduced, nameToday} from './introduced.ts'

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
  const atBase = lint(base, {...checks, ...whatMayHaveStood(checks.rules, atHead, pairs)})
  const diagnostics = introduced(findingsIn(head, atHead), findingsIn(base, atBase), pairs)
  return withoutRepetitions(diagnostics, untouchedPaths(base, head))
}

/**
 * What is to be looked for at the base: only what the head has found can have stood there before. Waivers are judged by
 * all findings.
 */
function whatMayHaveStood(
  rules: Checks['rules'],
  atHead: readonly Diagnostic[],
  pairs: readonly Pair[]
): Pick<Checks, 'rules' | 'isAskedFor'> {
  const ids = new Set(atHead.map(({rule}) => rule))
  if (ids.has('unused-waiver')) return {rules}
  const name = nameToday(pairs)
  const wanted = new Set(atHead.map(({rule, path}) => `${rule} ${name(path)}`))
  return {
    rules: rules.filter(({id}) => ids.has(id)),
    isAskedFor: (rule, {path}) => wanted.has(`${rule} ${name(path)}`)
  }
}

function findingsIn(corpus: Corpus, diagnostics: readonly Diagnostic[]): Findings {
  return {diagnostics, textOf: (path) => fileText(path, corpus)}
}

/** The files that are on both sides, and the same. */
function untouchedPaths(base: Corpus, head: Corpus): ReadonlySet<string> {
  const files = [...head.tree.files, ...head.certification.files]
  const same = files.filter(({path, text}) => sameText(fileText(path, base) ?? '', text))
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
