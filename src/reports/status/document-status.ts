import type {Catalog} from '../../core/catalog.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {type Document, documentPhase, lifecycleOf} from '../../core/document.ts'
import {shortId} from '../../core/document-id.ts'
import {type LifecycleStep, lifecycleEvents, upcomingEvents} from '../../core/history/lifecycle-events.ts'
import type {IsoDate, Phase, Stage} from '../../core/lifecycle.ts'
import {keyName} from '../../core/profile/profile.ts'
import {relationsOf} from '../../core/relations.ts'
import {legalSteps} from '../../core/steps/legal-steps.ts'
import {defined} from '../../core/text/defined.ts'
import {memoize} from '../../core/text/memoize.ts'
import {type DiagnosticsSummary, summarize} from '../diagnostics/diagnostics-summary.ts'
import {phaseDays, phaseStatement} from './phase-statement.ts'

/** Where a document stands on a day, what comes next and what it may become. */
export interface DocumentStatus {
  readonly id: string
  readonly shortId: string
  readonly title: string
  readonly type: string
  readonly track: string
  readonly path: string
  readonly status?: string
  readonly phase: Phase
  /** The phase in words, with its days. */
  readonly statement: string
  /** The days alone: "since 2024-02-08". */
  readonly days: string
  readonly ahead: readonly Ahead[]
  readonly mayBecome: readonly NextStep[]
  /** Short ids. */
  readonly replaces: readonly string[]
  readonly replacedBy: readonly string[]
  readonly supplements: readonly string[]
  readonly supplementedBy: readonly string[]
  readonly findings: Omit<DiagnosticsSummary, 'documents'>
}

/** What is announced for a day. */
export interface Ahead {
  readonly day: IsoDate
  readonly step: LifecycleStep
  readonly shortId: string
  readonly title: string
}

export interface NextStep {
  /** Short id of the document that changes, or begins. */
  readonly shortId: string
  readonly status: string
  readonly tolerated: boolean
  /** The command that takes the step, or the line of front matter that is changed for it. */
  readonly how: string
}

export function documentStatus(
  document: Document,
  catalog: Catalog,
  day: IsoDate,
  diagnostics: readonly Diagnostic[]
): DocumentStatus {
  const {profile} = catalog
  const {title, type, track, status} = document.frontMatter
  const relations = relationsOf(catalog, document)
  const facts = lifecycleOf(document, profile)
  const phase = documentPhase(document, day, profile)
  return defined({
    id: document.id,
    shortId: unambiguousId(document, catalog),
    title,
    type,
    track,
    path: document.path,
    status,
    phase,
    statement: phaseStatement(phase, facts),
    days: phaseDays(phase, facts),
    ahead: aheadOf([document], catalog, day),
    mayBecome: nextSteps(document, catalog),
    replaces: relations.replaces.map((one) => unambiguousId(one, catalog)),
    replacedBy: relations.replacedBy.map((one) => unambiguousId(one, catalog)),
    supplements: relations.supplements.map((one) => unambiguousId(one, catalog)),
    supplementedBy: relations.supplementedBy.map((one) => unambiguousId(one, catalog)),
    findings: findingsIn(diagnostics.filter(({path}) => path === document.path))
  })
}

/** What is announced for some documents, next first. */
export function aheadOf(documents: readonly Document[], catalog: Catalog, day: IsoDate): readonly Ahead[] {
  const events = upcomingEvents(lifecycleEvents(catalog, day), day)
  return events.flatMap(({document, step, effectiveOn}) => {
    if (!documents.includes(document)) return []
    return [{day: effectiveOn, step, shortId: unambiguousId(document, catalog), title: document.frontMatter.title}]
  })
}

export function findingsIn(diagnostics: readonly Diagnostic[]): DocumentStatus['findings'] {
  const {errors, warnings, notices} = summarize(diagnostics, 0)
  return {errors, warnings, notices}
}

/** The short id where it means this document alone, else the id. */
export function unambiguousId(document: Document, catalog: Catalog): string {
  const id = shortId(document)
  return sharedShortIds(catalog).has(id) ? document.id : id
}

const sharedShortIds = memoize(({documents}: Catalog): ReadonlySet<string> => {
  const byShortId = Map.groupBy(documents, shortId)
  return new Set([...byShortId].filter(([, {length}]) => length > 1).map(([id]) => id))
})

const commands: Readonly<Partial<Record<Stage, string>>> = {
  stable: 'norma stabilize',
  deprecated: 'norma deprecate',
  rejected: 'norma reject'
}

function nextSteps(document: Document, catalog: Catalog): readonly NextStep[] {
  const {profile} = catalog
  return legalSteps(document, profile).map(({to, stage, tolerated}) => {
    const command = commands[stage]
    const line = `set \`${keyName(profile, 'status')}: ${to}\` in the file`
    const name = unambiguousId(document, catalog)
    return {shortId: name, status: to, tolerated, how: command === undefined ? line : `${command} ${name}`}
  })
}
