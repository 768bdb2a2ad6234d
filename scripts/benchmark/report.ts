import type {Result} from './measure.ts'

/** One comparison and, where one is claimed, the bound that it is to keep. */
export type Claim = {
  readonly what: string
  readonly measured: string
  readonly bound: string
  readonly verdict: '' | 'met' | 'not met'
}

export type Report = {readonly results: readonly Result[]; readonly claims: readonly Claim[]}

export function atMost(what: string, measured: number, bound: number, unit = ''): Claim {
  return {
    what,
    measured: quantity(measured, unit),
    bound: `≤ ${quantity(bound, unit)}`,
    verdict: measured <= bound ? 'met' : 'not met'
  }
}

export function forComparison(what: string, measured: number, unit = ''): Claim {
  return {what, measured: quantity(measured, unit), bound: '', verdict: ''}
}

export function always(what: string, outcomes: readonly boolean[]): Claim {
  const held = outcomes.filter(Boolean).length
  return {
    what,
    measured: `${held} of ${outcomes.length}`,
    bound: 'always',
    verdict: held === outcomes.length ? 'met' : 'not met'
  }
}

export function reportText({results, claims}: Report): string {
  const costs = results.map(({name, documents, wall, cpu, memory}) => [
    name,
    documents.toLocaleString('en'),
    quantity(wall, 's'),
    quantity(cpu, 's'),
    quantity(memory / 2 ** 20, 'MiB', 0)
  ])
  const verdicts = claims.map(({what, measured, bound, verdict}) => [what, measured, bound, verdict])
  return [
    ...table([['', 'documents', 'wall', 'CPU', 'memory'], ...costs]),
    '',
    ...table([['', 'measured', 'bound', ''], ...verdicts]),
    ''
  ].join('\n')
}

function quantity(value: number, unit: string, digits = 2): string {
  return `${value.toFixed(digits)} ${unit}`.trim()
}

/** The first column to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widthOf(column)) : cell.padStart(widthOf(column))))
      .join('   ')
      .trimEnd()
  )
}
