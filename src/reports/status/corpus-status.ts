import {type Catalog, documentCount} from '../../core/catalog.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {documentPhase} from '../../core/document.ts'
import {type IsoDate, type Phase, phases} from '../../core/lifecycle.ts'
import {amount} from '../diagnostics/diagnostics-summary.ts'
import type {Paint} from '../diagnostics/diagnostics-text.ts'
import {printable} from '../text/printable.ts'
import {type Ahead, aheadOf, type DocumentStatus, findingsIn, unambiguousId} from './document-status.ts'
import {phaseName} from './phase-name.ts'
import {aheadLines, facts, findingCounts, lineWidth, shortened} from './status-text.ts'

/** How many documents stand where on a day, which are drafts, and what comes next. */
export interface CorpusStatus {
  readonly asOf: IsoDate
  /** Those that cannot be read included. */
  readonly documents: number
  readonly tracks: readonly TrackStatus[]
  readonly ahead: readonly Ahead[]
  readonly findings: DocumentStatus['findings']
}

export interface TrackStatus {
  readonly track: string
  readonly phases: Readonly<Partial<Record<Phase, number>>>
  /** Short ids. */
  readonly drafts: readonly string[]
}

export function corpusStatus(catalog: Catalog, day: IsoDate, diagnostics: readonly Diagnostic[]): CorpusStatus {
  const {profile, documents} = catalog
  const tracks = profile.tracks.flatMap(({name: track}): TrackStatus[] => {
    const members = documents.filter(({frontMatter}) => frontMatter.track === track)
    const byPhase = Map.groupBy(members, (document) => documentPhase(document, day, profile))
    const drafts = (byPhase.get('draft') ?? []).map((document) => unambiguousId(document, catalog))
    const counts = phases.flatMap((phase) => {
      const count = byPhase.get(phase)?.length
      return count === undefined ? [] : [[phase, count]]
    })
    return members.length > 0 ? [{track, phases: Object.fromEntries(counts), drafts}] : []
  })
  return {
    asOf: day,
    documents: documentCount(catalog),
    tracks,
    ahead: aheadOf(documents, catalog, day),
    findings: findingsIn(diagnostics)
  }
}

export function corpusStatusText(status: CorpusStatus, paint: Paint): string {
  const drafts = status.tracks.filter((track) => track.drafts.length > 0)
  const width = Math.max(0, ...drafts.map(({track}) => track.length))
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? ['', paint('bold', title), ...lines.map((line) => `  ${line}`)] : []
  return [
    `${paint('bold', amount(status.documents, 'document'))} as of ${status.asOf}`,
    '',
    ...countLines(status.tracks, paint),
    ...section(
      'Drafts',
      drafts.flatMap(({track, drafts: names}) => {
        return wrapWords(names, lineWidth - width - 4).map(
          (line, index) => `${printable(index === 0 ? track : '').padEnd(width)}  ${line}`
        )
      })
    ),
    ...section('Coming', aheadLines(status.ahead)),
    '',
    ...facts([['Findings', [findingCounts(status.findings)]]]).map((line) => line.trimStart()),
    ''
  ].join('\n')
}

function countLines(tracks: readonly TrackStatus[], paint: Paint): readonly string[] {
  const presentPhases = phases.filter((phase) => tracks.some((track) => track.phases[phase] !== undefined))
  const names = Math.max('Total'.length, ...tracks.map(({track}) => track.length))
  const columns = presentPhases.reduce((sum, phase) => sum + phaseName(phase).length, 2)
  const gap = columns + names + 2 * presentPhases.length > lineWidth ? ' ' : '  '
  const width = Math.min(names, lineWidth - columns - gap.length * presentPhases.length)
  const widths = presentPhases.map((phase) => phaseName(phase).length)
  const row = (name: string, cells: readonly string[]): string => {
    const padded = cells.map((cell, index) => gap + cell.padStart(widths[index] ?? 0))
    return `  ${shortened(name, width).padEnd(width)}${padded.join('')}`.trimEnd()
  }
  const total = presentPhases.map((phase) => tracks.reduce((sum, track) => sum + (track.phases[phase] ?? 0), 0))
  return [
    paint('dim', row('', presentPhases.map(phaseName))),
    ...tracks.map(({track, phases: counts}) =>
      row(
        track,
        presentPhases.map((phase) => `${counts[phase] ?? ''}`)
      )
    ),
    paint('bold', row('Total', total.map(String)))
  ]
}

/** Words with commas between them, in lines of a width. */
function wrapWords(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (const [index, word] of words.entries()) {
    const item = `${printable(word)}${index < words.length - 1 ? ',' : ''}`
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + item.length <= width) lines.splice(-1, 1, `${last} ${item}`)
    else lines.push(item)
  }
  return lines
}
