import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readJudgements, type Verdict} from './judgements.ts'
import {layers} from './targets.ts'

interface Place {
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
}

interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  readonly location: {readonly start: Place; readonly end: Place}
}

/** The part of Stryker's report (mutation-testing-report-schema) that is used here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, {readonly source: string; mutants: readonly Mutant[]}>>
}

type Judgements = ReadonlyMap<string, Verdict>
type Outcome = 'noticed' | 'equivalent' | 'accepted' | 'open' | 'no program'

interface Result {
  readonly path: string
  /** Stays the same when lines before it come or go. */
  readonly name: string
  readonly place: Place
  readonly outcome: Outcome
  readonly isCovered: boolean
}

function resultsOf(report: MutationReport, judgements: Judgements): Result[] {
  return Object.entries(report.files).flatMap(([path, {source, mutants}]) =>
    mutants.map((mutant) => {
      const name = `${path} ${mutant.mutatorName}: ${brief(original(source, mutant))} → ${brief(mutant.replacement ?? '')}`
      const isCovered = mutant.status !== 'NoCoverage'
      return {path, name, place: mutant.location.start, outcome: outcomeOf(mutant, judgements.get(name)), isCovered}
    })
  )
}

function outcomeOf({status}: Mutant, verdict: Verdict | undefined): Outcome {
  if (status === 'Killed' || status === 'Timeout') return 'noticed'
  if (status !== 'Survived' && status !== 'NoCoverage') return 'no program'
  return verdict ?? 'open'
}

function original(source: string, {location: {start, end}}: Mutant): string {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join(' ')
}

function brief(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim()
  return line.length <= 100 ? line : `${line.slice(0, 60)} … ${line.slice(-38)}`
}

/** The mutants of a report that no test notices and nobody has judged, and the score. */
export function survivorsText(report: MutationReport, judgements: Judgements): string {
  const results = resultsOf(report, judgements)
  const open = results.filter(({outcome}) => outcome === 'open')
  const lines = open.map(
    ({path, place, name, isCovered}) =>
      `${path}:${place.line}:${place.column}${isCovered ? '' : ' (no test comes here)'}\n  ${name}`
  )
  return [...lines, '', scoreLine(results)].join('\n')
}

function countsOf(results: readonly Result[]): Record<Outcome, number> {
  const counts = {noticed: 0, equivalent: 0, accepted: 0, open: 0, 'no program': 0}
  for (const {outcome} of results) counts[outcome] += 1
  return counts
}

/** Of the mutants that are programs and not equivalent, how many are noticed: `96.4 %`. */
function score({noticed, accepted, open}: Record<Outcome, number>): string {
  const all = noticed + accepted + open
  return all === 0 ? '–' : `${((100 * noticed) / all).toFixed(1)} %`
}

function scoreLine(results: readonly Result[]): string {
  const counts = countsOf(results)
  return `${score(counts)} noticed: ${counts.noticed} noticed, ${counts.open} open, ${counts.accepted} accepted, ${counts.equivalent} equivalent, ${counts['no program']} that are no program`
}

/** The results that lie in `.mutants`, by layer, as a Markdown table. */
export function resultTable(root: string): string {
  const folder = join(root, '.mutants')
  const judgements = readJudgements(root)
  const reports = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'report.json')) : []
  const results = new Map<string, Result>()
  for (const path of reports.filter((path) => existsSync(path))) {
    const report: MutationReport = JSON.parse(readFileSync(path, 'utf8'))
    for (const result of resultsOf(report, judgements)) {
      results.set(`${result.path}:${result.place.line}:${result.place.column} ${result.name}`, result)
    }
  }
  const rows = layers.map((layer) => {
    const ofLayer = [...results.values()].filter(({path}) => path.startsWith(`src/${layer}/`))
    const counts = countsOf(ofLayer)
    const cells = [counts.noticed, counts.open, counts.accepted, counts.equivalent, counts['no program']]
    return `| ${layer} | ${ofLayer.length} | ${cells.join(' | ')} | ${score(counts)} |`
  })
  const head =
    '| layer | mutants | noticed | open | accepted | equivalent | no program | score |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |'
  return [head, ...rows].join('\n')
}
