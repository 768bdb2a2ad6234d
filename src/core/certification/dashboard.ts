import {defined} from '../text/defined.ts'
import type {Cloud, CloudScope, Region} from './cloud.ts'
import type {LatestResults} from './collect-results.ts'
import {evaluateSubject, type SubjectEvaluation} from './evaluate.ts'
import type {Instant} from './instant.ts'
import type {ScopeState} from './scope.ts'

/** How a subject stands, best first. */
export const cellVerdicts = ['pass', 'aborted', 'incomplete', 'outdated', 'none'] as const
export type CellVerdict = (typeof cellVerdicts)[number]

export interface ShownVersion {
  readonly version: string
  readonly state: ScopeState
  /** `*` a draft, `†` about to end, `††` ended. */
  readonly mark: string
}

export interface RegionCell extends Region {
  readonly verdict: CellVerdict
  readonly versions: readonly ShownVersion[]
  /** When something was last tested. */
  readonly newest?: Instant
}

/** How a cloud stands for a scope: that of its one subject, or the worst of its regions as displayed. */
export interface CloudCell extends Omit<RegionCell, keyof Region> {
  readonly key: string
  /** Empty where the cloud is not a group of regions. */
  readonly regions: readonly RegionCell[]
}

export interface DashboardRow {
  readonly cloud: Cloud
  readonly cells: readonly CloudCell[]
}

export interface DashboardInput {
  readonly clouds: readonly Cloud[]
  readonly latest: LatestResults
  readonly instant: Instant
  /** `shown`: versions that are drafts yet stand in the cells too. */
  readonly drafts: 'shown' | 'hidden'
}

/** Which clouds fulfil which versions at an instant, in the order of the clouds' file. */
export function dashboard(input: DashboardInput): readonly DashboardRow[] {
  return input.clouds.map((cloud) => ({cloud, cells: cloud.scopes.map((one) => cellOf(one, input))}))
}

export function cellOf(
  {key, scope, regions, isGroup}: CloudScope,
  {latest, instant, drafts}: Omit<DashboardInput, 'clouds'>
): CloudCell {
  const cells = regions.map((region): RegionCell => {
    const evaluation = evaluateSubject(scope, region.subject, latest, instant)
    const {verdict, versions} = standing(evaluation)
    return defined({
      ...region,
      verdict,
      versions: drafts === 'shown' ? versions : versions.filter(({state}) => state !== 'draft'),
      newest: evaluation.newest
    })
  })
  const worst = cells.reduce<Standing>((before, cell) => (rank(cell) > rank(before) ? cell : before), cells[0] ?? none)
  const newest = cells
    .flatMap((cell) => cell.newest ?? [])
    .sort()
    .at(-1)
  return defined({
    key,
    verdict: worst.verdict,
    versions: worst.versions,
    newest,
    regions: isGroup ? cells : []
  })
}

type Standing = Pick<RegionCell, 'verdict' | 'versions'>

const none: Standing = {verdict: 'none', versions: []}

const marks: Readonly<Record<ScopeState, string>> = {effective: '', draft: '*', warn: '†', deprecated: '††'}

/**
 * Walks the versions in the order of the file and collects those that did not fail, up to the first
 * that is not a draft; that one is the verdict.
 */
export function standing({versions, hasResults}: SubjectEvaluation): Standing {
  if (!hasResults) return none
  const passedVersions: ShownVersion[] = []
  for (const {version, state, verdict} of versions) {
    if (verdict === 'fail') continue
    passedVersions.push({version: version.version, state, mark: marks[state]})
    if (state === 'draft') continue
    if (state !== 'effective') return {verdict: 'outdated', versions: passedVersions}
    const words = {pass: 'pass', abort: 'aborted', missing: 'incomplete'} as const
    return {verdict: words[verdict], versions: passedVersions}
  }
  return {verdict: 'none', versions: passedVersions}
}

/** Higher is worse, as displayed: among outdated versions those about to end are better than those that have. */
function rank({verdict, versions}: Standing): number {
  const hasEnded = versions.some(({state}) => state === 'deprecated')
  return cellVerdicts.indexOf(verdict) + (hasEnded ? 0.5 : 0)
}
