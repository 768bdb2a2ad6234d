import type {CellVerdict} from '../../core/certification/dashboard.ts'

const words: Readonly<Record<CellVerdict, string>> = {
  pass: 'pass',
  aborted: 'pass, some tests aborted',
  incomplete: 'incomplete',
  outdated: 'only an outdated version',
  none: 'none'
}

/** A verdict as people read it. */
export function verdictName(verdict: CellVerdict): string {
  return words[verdict]
}
