import type {Html} from 'mdast'
import {findDocument, isUnreadable} from '../core/catalog.ts'
import type {Diagnostic, ShapeProblem} from '../core/diagnostic.ts'
import type {Document} from '../core/document.ts'
import {placeOf} from '../core/headings.ts'
import type {IsoDate} from '../core/lifecycle.ts'
import {partsOf} from '../core/nodes.ts'
import {lineStarts, type Place, placeBetween} from '../core/place.ts'
import type {SourceFile} from '../core/source-file.ts'
import type {YamlReading} from '../core/yaml.ts'
import {dataFileNamed, waiversInData} from './data-waivers.ts'
import {type PlacedWaiver, waiverStatement} from './placed-waiver.ts'
import type {RuleContext} from './rule.ts'

/** The waivers of the profile and those written in documents; what cannot be read may still need its waiver. */
export function waiversIn(
  context: RuleContext,
  dataFiles: readonly SourceFile[],
  placeInProfile: YamlReading['placeOf']
): readonly PlacedWaiver[] {
  const {catalog, profile, profilePath, text} = context
  const inProfile = profile.waivers.flatMap(({rule, document, reason, until}, index): PlacedWaiver[] => {
    if (isUnreadable(catalog, document)) return []
    const path = findDocument(catalog, document)?.path ?? dataFileNamed(dataFiles, document)?.path
    const writtenIn = {path: profilePath, place: placeInProfile(['waivers', index])}
    return [{rule, path, writtenIn, document, reason, ...(until && {until})}]
  })
  const written = catalog.documents.filter((document) => text(document).includes('norma-disable'))
  const inData = dataFiles.flatMap(waiversInData)
  return [...inProfile, ...written.flatMap((document) => writtenWaivers(document, context)), ...inData]
}

function writtenWaivers(document: Document, {tree}: RuleContext): PlacedWaiver[] {
  const {path} = document
  const statements = partsOf(tree(document)).html.flatMap((node) =>
    commentsIn(node).flatMap(({text, place}) => {
      const groups = waiverStatement.exec(text.trim())?.groups
      return groups ? {groups, place} : []
    })
  )
  const lines = linesAfter(statements.map(({place}) => place.endLine))
  return statements.map(({groups, place}) => {
    const {rule = '', reason = '', next} = groups
    const whole = {rule, path, writtenIn: {path, place}, reason: reason.trim()}
    return next ? {...whole, line: lines.get(place.endLine) ?? place.endLine + 1} : whole
  })
}

/** The comments in raw HTML, which may have several lines. */
function commentsIn(node: Html): {readonly text: string; readonly place: Place}[] {
  const {line, column} = placeOf(node)
  const starts = lineStarts(node.value)
  const comments: {text: string; place: Place}[] = []
  for (let start = node.value.indexOf('<!--'); start >= 0; ) {
    const end = node.value.indexOf('-->', start + 4)
    if (end < 0) break
    const within = placeBetween(starts, start, end + 3)
    const place = {
      line: line + within.line - 1,
      column: within.column + (within.line === 1 ? column - 1 : 0),
      endLine: line + within.endLine - 1,
      endColumn: within.endColumn + (within.endLine === 1 ? column - 1 : 0)
    }
    comments.push({text: node.value.slice(start + 4, end), place})
    start = node.value.indexOf('<!--', end + 3)
  }
  return comments
}

/** Waivers may stand one below the other: by line, the first line after each that has none. */
function linesAfter(lines: readonly number[]): ReadonlyMap<number, number> {
  const after = new Map<number, number>()
  for (const line of lines.toSorted((a, b) => b - a)) after.set(line, after.get(line + 1) ?? line + 1)
  return after
}

/** Takes out what is waived; a waiver that is expired, waives nothing or gives no reason is a finding. */
export function applyWaivers(
  diagnostics: readonly Diagnostic[],
  waivers: readonly PlacedWaiver[],
  day: IsoDate
): {readonly remaining: readonly Diagnostic[]; readonly problems: readonly ShapeProblem[]} {
  const holding = waivers.filter(({reason, until}) => reason !== '' && !isOver(until, day))
  const waived = new Set(holding.map(({path, rule, line}) => target(path, rule, line)))
  const used = new Set<string>()
  const remaining = diagnostics.filter(({path, rule, place}) => {
    const found = [target(path, rule), target(path, rule, place.line)].filter((one) => waived.has(one))
    for (const one of found) used.add(one)
    return found.length === 0
  })
  const unused = waivers.filter(
    ({path, rule, line, reason, until}) => reason === '' || isOver(until, day) || !used.has(target(path, rule, line))
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
