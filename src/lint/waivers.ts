import type {Html} from 'mdast'
import {findDocument} from '../core/catalog.ts'
import type {Diagnostic, ShapeProblem} from '../core/diagnostic.ts'
import type {Document} from '../core/document.ts'
import {placeOf} from '../core/headings.ts'
import type {IsoDate} from '../core/lifecycle.ts'
import {partsOf} from '../core/nodes.ts'
import {fileStart, type Place} from '../core/place.ts'
import type {RuleContext} from './rule.ts'
import {isUnreadable} from './unreadable.ts'

/** A statement that a finding of a rule is accepted, and why. */
interface Acceptance {
  readonly rule: string
  /** The file whose findings it is for; undefined: there is no such document. */
  readonly path: string | undefined
  /** The line it is for; undefined: the whole file. */
  readonly line?: number
  readonly writtenIn: {readonly path: string; readonly place: Place}
  /** What it says it is for, where that is not the file that it is written in. */
  readonly document?: string
  readonly reason: string
  readonly until?: IsoDate
}

const comment = /<!--\s*norma-disable(?<next>-next-line)?\s+(?<rule>[\w-]+)(?:\s+--\s*(?<reason>.*?))?\s*-->/gs

/** The waivers of the profile and those written in documents; what cannot be read may still need its waiver. */
export function acceptancesIn(context: RuleContext): readonly Acceptance[] {
  const {catalog, profile, profilePath, text} = context
  const inProfile = profile.waivers.flatMap(({rule, document, reason, until}): Acceptance[] => {
    if (isUnreadable(catalog, document)) return []
    const path = findDocument(catalog, document)?.path
    const writtenIn = {path: profilePath, place: fileStart}
    return [{rule, path, writtenIn, document, reason, ...(until && {until})}]
  })
  const written = catalog.documents.filter((document) => text(document).includes('norma-disable'))
  return [...inProfile, ...written.flatMap((document) => writtenAcceptances(document, context))]
}

function writtenAcceptances(document: Document, {tree}: RuleContext): Acceptance[] {
  const {path} = document
  const comments = partsOf(tree(document)).html.flatMap((node) =>
    [...node.value.matchAll(comment)].map(({0: whole, index, groups}) => ({
      groups,
      place: placeWithin(node, index, index + whole.length)
    }))
  )
  const commentLines = new Set(comments.map(({place}) => place.endLine))
  return comments.map(({groups, place}) => {
    const whole = {rule: groups?.['rule'] ?? '', path, writtenIn: {path, place}, reason: groups?.['reason'] ?? ''}
    return groups?.['next'] ? {...whole, line: lineAfter(place.endLine, commentLines)} : whole
  })
}

/** The place of a part of raw HTML, which may have several lines. */
function placeWithin(node: Html, start: number, end: number): Place {
  const {line, column} = placeOf(node)
  const pointAt = (index: number): {line: number; column: number} => {
    const before = node.value.slice(0, index).split('\n')
    const last = before.at(-1)?.length ?? 0
    return {line: line + before.length - 1, column: before.length === 1 ? column + last : last + 1}
  }
  const to = pointAt(end)
  return {...pointAt(start), endLine: to.line, endColumn: to.column}
}

/** Waivers may stand one below the other: all mean the first line after them. */
function lineAfter(line: number, commentLines: ReadonlySet<number>): number {
  let next = line + 1
  while (commentLines.has(next)) next += 1
  return next
}

/** Takes out what is waived; a waiver that is expired, waives nothing or gives no reason is a finding. */
export function applyWaivers(
  diagnostics: readonly Diagnostic[],
  acceptances: readonly Acceptance[],
  day: IsoDate
): {readonly remaining: readonly Diagnostic[]; readonly problems: readonly ShapeProblem[]} {
  const used = new Set<Acceptance>()
  const byPath = Map.groupBy(acceptances, ({path}) => path)
  const remaining = diagnostics.filter((diagnostic) => {
    const waivers = byPath.get(diagnostic.path)?.filter((candidate) => waives(candidate, diagnostic, day)) ?? []
    for (const waiver of waivers) used.add(waiver)
    return waivers.length === 0
  })
  const problems = acceptances
    .filter((acceptance) => !used.has(acceptance))
    .map((acceptance) => unusedWaiver(acceptance, day))
  return {remaining, problems}
}

function waives({rule, line, reason, until}: Acceptance, diagnostic: Diagnostic, day: IsoDate): boolean {
  if (rule !== diagnostic.rule || reason === '' || isOver(until, day)) return false
  return line === undefined || line === diagnostic.place.line
}

/** A waiver still holds on its last day. */
function isOver(until: IsoDate | undefined, day: IsoDate): boolean {
  return until !== undefined && until < day
}

function unusedWaiver(acceptance: Acceptance, day: IsoDate): ShapeProblem {
  const {rule, path, line, writtenIn, document, reason, until} = acceptance
  const waiver = `Unexpected waiver of \`${rule}\`${document === undefined ? '' : ` for \`${document}\``}`
  const problem = (message: string, help: string): ShapeProblem => ({
    rule: 'unused-waiver',
    ...writtenIn,
    message: `${waiver} ${message}`,
    help
  })
  if (path === undefined) {
    return problem(
      'that names no document, expected the id of one that is there',
      'Correct the id, or remove the waiver.'
    )
  }
  if (reason === '') {
    return problem(
      'without a reason, expected `-- reason` at its end',
      'Say why the finding is accepted; until then the waiver has no effect.'
    )
  }
  if (isOver(until, day)) {
    return problem(
      `that ended on \`${until}\`, expected one that still holds`,
      'Mend the finding, or set a later day with a fresh reason.'
    )
  }
  return line === undefined
    ? problem('that waives nothing, expected a finding of that rule', 'Remove the waiver.')
    : problem(`that waives nothing, expected a finding of that rule in line ${line}`, 'Move or remove the waiver.')
}
