import {type Catalog, findDocument} from '../catalog.ts'
import {compareText} from '../diagnostic.ts'
import {type Document, isSupplement} from '../document.ts'
import type {Texts} from '../markdown/texts.ts'
import {resolveReference} from '../reference.ts'
import type {ReadRequirements} from './ledgered-documents.ts'
import {type CoverageLevel, coverageLevels, type Requirement} from './requirement.ts'

/** A testcase, and the address of what it says that it tests. */
export interface TestcaseLink {
  readonly id: string
  readonly url: string
}

export interface RequirementTests {
  /** Ids of testcases, sorted. */
  readonly tests: readonly string[]
  /** The nearest: of its section, of a supplement of its document, of its document as a whole. */
  readonly level: CoverageLevel | undefined
}

export interface DocumentCoverage {
  /** How many requirements are musts or prohibitions, and how many of them have a test. */
  readonly musts: number
  readonly tested: number
  /** How many have one of their own section, and not just of their document. */
  readonly bySection: number
}

export interface Coverage {
  readonly testsOf: (document: Document, requirement: Requirement) => RequirementTests
  readonly coverageOf: (document: Document, requirements: readonly Requirement[]) => DocumentCoverage
  /** Testcases whose address leads to no document, or no section, of the catalog. */
  readonly nowhere: readonly (TestcaseLink & {readonly reason: 'no document' | 'no section'})[]
}

interface Aim {
  readonly testcase: TestcaseLink
  readonly level: CoverageLevel
  /** Undefined: the document as a whole. */
  readonly anchor?: string
}

/** What testcases say about requirements, by the documents and sections that they link to. */
export function readCoverage(
  testcases: readonly TestcaseLink[],
  catalog: Catalog,
  texts: Pick<Texts, 'anchors'>,
  read: ReadRequirements
): Coverage {
  const aims = new Map<string, Aim[]>()
  const nowhere: Coverage['nowhere'][number][] = []
  for (const testcase of testcases) {
    const target = targetOf(testcase, catalog)
    if (!target) nowhere.push({...testcase, reason: 'no document'})
    else if (target.fragment !== '' && !texts.anchors(target.document).has(target.fragment)) {
      nowhere.push({...testcase, reason: 'no section'})
    } else {
      for (const [document, aim] of aimsOf(testcase, target, catalog, read)) {
        aims.set(document.path, [...(aims.get(document.path) ?? []), aim])
      }
    }
  }
  const testsOf = (document: Document, {anchors}: Requirement): RequirementTests => {
    const matchingAims = (aims.get(document.path) ?? []).filter(
      ({anchor}) => anchor === undefined || anchors.includes(anchor)
    )
    return {
      tests: [...new Set(matchingAims.map(({testcase}) => testcase.id))].sort(compareText),
      level: coverageLevels.find((level) => matchingAims.some((aim) => aim.level === level))
    }
  }
  return {
    testsOf,
    coverageOf: (document, requirements) => {
      const musts = requirements.filter(({strength}) => strength === 'must' || strength === 'must-not')
      const levels = musts.map((one) => testsOf(document, one).level)
      return {
        musts: musts.length,
        tested: levels.filter((level) => level !== undefined).length,
        bySection: levels.filter((level) => level === 'section').length
      }
    },
    nowhere
  }
}

interface Target {
  readonly document: Document
  readonly fragment: string
}

function targetOf({url}: TestcaseLink, catalog: Catalog): Target | undefined {
  const reference = resolveReference(url, {path: ''}, catalog)
  return reference.kind === 'document' ? reference : undefined
}

/** A supplement's tests are those of what it supplements; a section without requirements stands for its document. */
function aimsOf(
  testcase: TestcaseLink,
  {document, fragment}: Target,
  catalog: Catalog,
  read: ReadRequirements
): readonly (readonly [Document, Aim])[] {
  if (isSupplement(document, catalog.profile)) {
    const supplemented = (document.frontMatter.supplements ?? []).flatMap((id) => findDocument(catalog, id) ?? [])
    return supplemented.map((one) => [one, {testcase, level: 'supplement'}])
  }
  const hasRequirements = read(document).requirements.some(({anchors}) => anchors.includes(fragment))
  return [[document, hasRequirements ? {testcase, level: 'section', anchor: fragment} : {testcase, level: 'document'}]]
}
