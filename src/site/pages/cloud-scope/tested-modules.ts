import type {Verdict} from '../../../core/certification/evaluate.ts'
import {dayOfInstant} from '../../../core/certification/instant.ts'
import {mainTarget} from '../../../core/certification/scope.ts'
import type {Profile} from '../../../core/profile/profile.ts'
import type {
  ModuleView,
  SubjectView,
  TestcaseView,
  ViewTarget
} from '../../../reports/certification/cloud-scope-view.ts'
import {type SectionLink, type Sections, sectionLink} from '../../components/certification/section-link.ts'

const verdictWords: Readonly<Record<Verdict, string>> = {
  pass: 'pass',
  abort: 'aborted',
  fail: 'fail',
  missing: 'missing'
}

/** What is known of a test, or of several of which the worst counts, as people read it. */
export function testVerdictName(verdict: Verdict): string {
  return verdictWords[verdict]
}

/** A module of a scope, with its tests. */
export interface TestedModule {
  readonly id: string
  readonly label: string
  readonly link: SectionLink
  /** The versions that include it. */
  readonly versions: readonly string[]
  /** Of each subject, over the tests that decide; empty where it is not tested automatically. */
  readonly verdicts: readonly Verdict[]
  readonly tests: readonly TestLine[]
}

export interface TestLine {
  readonly id: string
  /** Of the line within the page, where it is the first with this test. */
  readonly anchor: string | undefined
  readonly description: string
  readonly link: SectionLink | undefined
  /** `recommended`; empty where it decides. */
  readonly remark: string
  readonly results: readonly TestResultView[]
}

export interface TestResultView {
  readonly subject: string
  readonly verdict: Verdict
  /** Days. */
  readonly checked: string | undefined
  readonly expires: string | undefined
  readonly isExpired: boolean
}

/** The modules of all versions, each once: what a test found does not depend on the version. */
export function testedModules(
  subjects: readonly SubjectView[],
  sections: Sections,
  profile: Profile
): readonly TestedModule[] {
  const idsSoFar = new Set<string>()
  const link = (target: ViewTarget): SectionLink => sectionLink(target, sections, profile)
  const ids = new Set(subjects.flatMap(({versions}) => versions.flatMap(({modules}) => modules.map(({id}) => id))))
  return [...ids].flatMap((id): TestedModule[] => {
    const bySubject = subjects.map(({name, versions}) => ({name, modules: modulesNamed(id, versions)}))
    const module = bySubject[0]?.modules[0]
    if (!module) return []
    const {label, leadsTo} = module
    return [
      {
        id,
        label,
        link: link(leadsTo),
        versions: (subjects[0]?.versions ?? [])
          .filter(({modules}) => modules.some((one) => one.id === id))
          .map(({version}) => version),
        verdicts: bySubject.flatMap(({modules}) => modules.find(({verdict}) => verdict)?.verdict ?? []),
        tests: testsOf(bySubject, link, idsSoFar)
      }
    ]
  })
}

/** The name of the line of a test within a page. */
export function testAnchor(id: string): string {
  return `test.${id.replace(/\s+/g, '-')}`
}

function modulesNamed(id: string, versions: SubjectView['versions']): readonly ModuleView[] {
  return versions.flatMap(({modules}) => modules.filter((one) => one.id === id))
}

function testsOf(
  subjects: readonly {readonly name: string; readonly modules: readonly ModuleView[]}[],
  link: (target: ViewTarget) => SectionLink,
  idsSoFar: Set<string>
): readonly TestLine[] {
  const testsBySubject = subjects.map(({name, modules}) => ({name, tests: modules.flatMap(({testcases}) => testcases)}))
  const first = testsBySubject[0]?.tests ?? []
  return [...new Set(first.map(({id}) => id))].map((id): TestLine => {
    const all = first.filter((one) => one.id === id)
    const {description = '', leadsTo} = all[0] ?? {}
    const isFirst = !idsSoFar.has(id)
    idsSoFar.add(id)
    const targets = new Set(all.map(({target}) => target))
    return {
      id,
      description,
      link: leadsTo && link(leadsTo),
      anchor: isFirst ? testAnchor(id) : undefined,
      remark: targets.has(mainTarget) ? '' : [...targets].join(', '),
      results: testsBySubject.flatMap(({name, tests}) => {
        const test = tests.find((one) => one.id === id)
        return test ? [resultOf(name, test)] : []
      })
    }
  })
}

function resultOf(subject: string, {verdict, checkedAt, expiresAt, isExpired}: TestcaseView): TestResultView {
  return {
    subject,
    verdict,
    isExpired,
    checked: checkedAt && dayOfInstant(checkedAt),
    expires: expiresAt && dayOfInstant(expiresAt)
  }
}
