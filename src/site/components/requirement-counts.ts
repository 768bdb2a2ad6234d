import type {DocumentCoverage} from '../../core/requirements/coverage.ts'
import type {Strength} from '../../core/requirements/requirement-keywords.ts'

/** What a list of requirements comes to. */
export interface RequirementCounts {
  readonly musts: number
  readonly shoulds: number
  readonly mays: number
}

export function requirementCounts(requirements: readonly {readonly strength: Strength}[]): RequirementCounts {
  const count = (...strengths: readonly Strength[]): number =>
    requirements.filter(({strength}) => strengths.includes(strength)).length
  return {musts: count('must', 'must-not'), shoulds: count('should', 'should-not'), mays: count('may')}
}

/** `12 MUST, 3 SHOULD` */
export function countsText({musts, shoulds, mays}: RequirementCounts): string {
  const counts: readonly (readonly [number, string])[] = [
    [musts, 'MUST'],
    [shoulds, 'SHOULD'],
    [mays, 'MAY']
  ]
  return counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])).join(', ')
}

/** What is known of tests: which requirement a testcase tests nobody records. */
export function coverageText({musts, tested, bySection}: DocumentCoverage): string {
  if (musts === 0) return 'No MUST, so there is none to test.'
  if (tested === 0) return `None of ${musts} MUST has a known test.`
  return `${tested} of ${musts} MUST have a known test: ${bySection} by section, ${tested - bySection} by document or supplement only.`
}

export function sumOfCoverage(coverages: readonly (DocumentCoverage | undefined)[]): DocumentCoverage | undefined {
  const present = coverages.flatMap((one) => one ?? [])
  if (present.length === 0) return undefined
  return {
    musts: present.reduce((sum, {musts}) => sum + musts, 0),
    tested: present.reduce((sum, {tested}) => sum + tested, 0),
    bySection: present.reduce((sum, {bySection}) => sum + bySection, 0)
  }
}
