import type {Html} from 'mdast'
import {visit} from 'unist-util-visit'
import {findDocument} from '../core/catalog.ts'
import type {Diagnostic, ShapeProblem} from '../core/diagnostic.ts'
import type {Document} from '../core/document.ts'
import {placeOf} from '../core/headings.ts'
import type {IsoDate} from '../core/lifecycle.ts'
import {fileStart, type Place} from '../core/place.ts'
import type {RuleContext} from './rule.ts'

/** A statement that a finding of a rule is accepted, and why. */
interface Acceptance {
  readonly rule: string
  readonly path: string
  /** The line it is for; undefined: the whole file. */
  readonly line?: number
  /** Where it is written; undefined: in the profile. */
  readonly place?: Place
  readonly reason: string
  readonly until?: IsoDate
}

const comment = /^<!--\s*norma-disable(?<next>-next-line)?\s+(?<rule>[\w-]+)(?:\s+--\s*(?<reason>[\s\S]*?))?\s*-->$/

/** The waivers of the profile and those written in documents. */
export function acceptancesIn({catalog, profile, profilePath, text, tree}: RuleContext): readonly Acceptance[] {
  const inProfile = profile.waivers.map(({rule, document, reason, until}) => {
    const path = findDocument(catalog, document)?.path ?? profilePath
    return {rule, path, reason, ...(until && {until})}
  })
  const written = catalog.documents.filter((document) => text(document).includes('norma-disable'))
  return [...inProfile, ...written.flatMap((document) => inText(document, tree(document)))]
}

function inText({path}: Document, tree: ReturnType<RuleContext['tree']>): Acceptance[] {
  const found: Acceptance[] = []
  visit(tree, 'html', (node: Html) => {
    const groups = comment.exec(node.value.trim())?.groups
    if (!groups) return
    const place = placeOf(node)
    found.push({
      rule: groups['rule'] ?? '',
      path,
      place,
      reason: groups['reason'] ?? '',
      ...(groups['next'] && {line: place.endLine + 1})
    })
  })
  return found
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
    const waiver = byPath.get(diagnostic.path)?.find((candidate) => waives(candidate, diagnostic, day))
    if (waiver) used.add(waiver)
    return !waiver
  })
  const problems = acceptances
    .filter((acceptance) => !used.has(acceptance))
    .map((acceptance) => unused(acceptance, day))
  return {remaining, problems}
}

function waives({rule, line, reason, until}: Acceptance, diagnostic: Diagnostic, day: IsoDate): boolean {
  if (rule !== diagnostic.rule || reason === '' || (until !== undefined && until < day)) return false
  return line === undefined || line === diagnostic.place.line
}

function unused({rule, path, place, reason, until}: Acceptance, day: IsoDate): ShapeProblem {
  const where = place ? '' : ' in the profile'
  const found = {rule: 'unused-waiver', path, place: place ?? fileStart}
  if (reason === '') {
    return {
      ...found,
      message: `Unexpected waiver of \`${rule}\` without a reason, expected ${'`-- reason`'} at its end`,
      help: 'Say why the finding is accepted; until then the waiver has no effect.'
    }
  }
  if (until !== undefined && until < day) {
    return {
      ...found,
      message: `Unexpected waiver of \`${rule}\`${where} that ended on \`${until}\`, expected one that still holds`,
      help: 'Mend the finding, or set a later day with a fresh reason.'
    }
  }
  return {
    ...found,
    message: `Unexpected waiver of \`${rule}\`${where} that waives nothing, expected a finding of that rule`,
    help: 'Remove the waiver.'
  }
}
