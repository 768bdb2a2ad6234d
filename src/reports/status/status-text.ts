import type {Phase} from '../../core/lifecycle.ts'
import {presentCounts} from '../diagnostics/diagnostics-summary.ts'
import type {Paint, Style} from '../diagnostics/diagnostics-text.ts'
import {printable} from '../text/printable.ts'
import type {Ahead, DocumentStatus, NextStep} from './document-status.ts'
import {phaseName} from './phase-name.ts'
import type {SeriesStatus} from './series-status.ts'

/** What a terminal shows in a line. */
export const lineWidth = 80

const styles: Readonly<Record<Phase, Style>> = {
  draft: 'notice',
  upcoming: 'warning',
  effective: 'success',
  retiring: 'warning',
  deprecated: 'dim',
  rejected: 'dim',
  informative: 'dim'
}

function paintedPhase(phase: Phase, paint: Paint, width = 0): string {
  return paint(styles[phase], phaseName(phase).padEnd(width))
}

/** Where one document stands. */
export function documentStatusText(document: DocumentStatus, paint: Paint): string {
  const {title, type, track, path, statement} = document
  return [
    `${paint('bold', printable(document.shortId))}  ${paintedPhase(document.phase, paint)}`,
    shortened(title, lineWidth),
    paint('dim', `${printable(type)}, ${printable(track)}, ${printable(path)}`),
    '',
    ...facts([
      ['Now', [statement]],
      ['Coming', document.ahead.map(({day, step}) => `${day}  ${step}`)],
      ['Replaces', joined(document.replaces)],
      ['Replaced by', joined(document.replacedBy)],
      ['Supplements', joined(document.supplements)],
      ['Supplemented by', joined(document.supplementedBy)],
      ['May become', nextLines(document.mayBecome)],
      ['Findings', [findingCounts(document.findings)]]
    ]),
    ''
  ].join('\n')
}

/** Where the versions and supplements of a series stand. */
export function seriesStatusText(
  {id, title, track, documents, mayBecome, ahead, findings}: SeriesStatus,
  paint: Paint
): string {
  const width = Math.max(...documents.map((one) => one.shortId.length))
  return [
    `${paint('bold', printable(id))}  ${shortened(title, lineWidth - id.length - 2)}`,
    paint('dim', printable(track)),
    '',
    ...documents.map((one) =>
      `  ${one.shortId.padEnd(width)}  ${paintedPhase(one.phase, paint, one.days === '' ? 0 : 11)}  ${one.days}`.trimEnd()
    ),
    '',
    ...facts([
      ['Coming', aheadLines(ahead)],
      ['Next', seriesNextLines(mayBecome)],
      ['Findings', [findingCounts(findings)]]
    ]),
    ''
  ].join('\n')
}

export function aheadLines(ahead: readonly Ahead[]): readonly string[] {
  const width = Math.max(0, ...ahead.map((one) => one.shortId.length))
  return ahead.map(({day, step, shortId, title}) => {
    const start = `${day}  ${shortId.padEnd(width)}  ${step.padEnd(10)}  `
    return start + shortened(title, lineWidth - start.length - 16)
  })
}

/** "1 warning, 2 notices (norma lint)" */
export function findingCounts(findings: DocumentStatus['findings']): string {
  const counts = presentCounts(findings)
  return counts === '' ? 'none' : `${counts} (norma lint)`
}

export function shortened(text: string, width: number): string {
  const line = printable(text)
  return line.length > width
    ? `${line
        .slice(0, Math.max(0, width - 1))
        .toWellFormed()
        .trimEnd()}…`
    : line
}

/** Named facts under each other; those without a value are left out. */
export function facts(all: readonly (readonly [name: string, lines: readonly string[]])[]): readonly string[] {
  const present = all.filter(([, lines]) => lines.length > 0)
  const width = Math.max(0, ...present.map(([name]) => name.length))
  return present.flatMap(([name, lines]) =>
    lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}  ${line}`)
  )
}

function joined(names: readonly string[]): readonly string[] {
  return names.length > 0 ? [names.map(printable).join(', ')] : []
}

function nextLines(steps: readonly NextStep[]): readonly string[] {
  const width = Math.max(0, ...steps.map(({status}) => status.length))
  return steps.map(
    ({status, tolerated, how}) => `${status.padEnd(width)}  ${how}${tolerated ? '  (advised against)' : ''}`
  )
}

function seriesNextLines(steps: readonly NextStep[]): readonly string[] {
  const width = Math.max(0, ...steps.map(({shortId}) => shortId.length))
  const lines = nextLines(steps)
  return steps.map(({shortId}, index) => `${shortId.padEnd(width)}  ${lines[index] ?? ''}`)
}
