import type {Diagnostic, ShapeProblem} from '../../core/diagnostic.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {PlacedWaiver} from './placed-waiver.ts'

/**
 * Takes out what is waived; a waiver that is expired, waives nothing or gives no reason is a finding. Findings of
 * `passing` rules come with a change and go with it: it is not a finding if their waiver waives nothing.
 */
export function applyWaivers(
  diagnostics: readonly Diagnostic[],
  waivers: readonly PlacedWaiver[],
  day: IsoDate,
  passing: ReadonlySet<string>
): {readonly remaining: readonly Diagnostic[]; readonly problems: readonly ShapeProblem[]} {
  const validWaivers = waivers.filter(({reason, until}) => reason !== '' && !isOver(until, day))
  const waivedTargets = new Set(validWaivers.map(({path, rule, line}) => target(path, rule, line)))
  const usedTargets = new Set<string>()
  const remaining = diagnostics.filter(({path, rule, place}) => {
    const targets = [target(path, rule), target(path, rule, place.line)].filter((one) => waivedTargets.has(one))
    for (const one of targets) usedTargets.add(one)
    return targets.length === 0
  })
  const unused = waivers.filter(
    ({path, rule, line, reason, until}) =>
      reason === '' || isOver(until, day) || !(passing.has(rule) || usedTargets.has(target(path, rule, line)))
  )
  return {remaining, problems: unused.map((waiver) => unusedWaiver(waiver, day))}
}

/** What a waiver is for: the findings of a rule in a file, or in one line of it. */
function target(path: string | undefined, rule: string, line?: number): string {
  return [line, rule, path].join(' ')
}

/** A waiver still holds on its last day. */
function isOver(until: IsoDate | undefined, day: IsoDate): boolean {
  return until !== undefined && until < day
}

function unusedWaiver(
  {rule, path, line, writtenIn, document, reason, until}: PlacedWaiver,
  day: IsoDate
): ShapeProblem {
  const waiver = `Unexpected waiver of \`${rule}\`${document === undefined ? '' : ` for \`${document}\``}`
  const problem = (message: string, help: string): ShapeProblem => ({
    rule: 'unused-waiver',
    ...writtenIn,
    message: `${waiver} ${message}`,
    help
  })
  if (path === undefined) {
    return problem(
      'that names no document, expected the id of a document that exists',
      'Correct the id, or remove the waiver.'
    )
  }
  if (reason === '') {
    return problem(
      'without a reason, expected `-- reason` at its end',
      'Say why you accept the finding; without a reason the waiver has no effect.'
    )
  }
  if (isOver(until, day)) {
    return problem(
      `that ended on \`${until}\`, expected a day that has not passed`,
      'Correct what it waives, or set a later day with a new reason.'
    )
  }
  return line === undefined
    ? problem('that waives nothing, expected a finding of that rule', 'Remove the waiver.')
    : problem(`that waives nothing, expected a finding of that rule in line ${line}`, 'Move or remove the waiver.')
}
