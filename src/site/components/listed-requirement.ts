import {type CoverageLevel, coverageLevels} from '../../core/requirements/requirement.ts'
import type {ListedDocument, RequirementList} from '../../reports/requirements/requirement-list.ts'

/** A line of the list of all requirements. */
export interface ListedRequirement {
  readonly id: string
  readonly href: string
  /** The id of its document. */
  readonly document: string
  /** Its own first. */
  readonly keywords: readonly string[]
  readonly section: string
  readonly context: string
  readonly text: string
  readonly items: readonly string[]
  /** `Tests of its section: a, b` */
  readonly tests: string
}

/** The requirement at a place of the list. */
export function listedRequirement(list: RequirementList, row: number, document: ListedDocument): ListedRequirement {
  const {columns} = list
  const [text = '', ...items] = (columns.text[row] ?? '').split('\n')
  const id = `req-${columns.id[row] ?? ''}`
  return {
    id,
    href: `${document.href}#${id}`,
    document: document.id,
    text,
    items,
    keywords: at(list.keywords, columns.keyword[row]).split('|'),
    section: at(list.sections, columns.section[row]),
    context: at(list.contexts, columns.context[row]),
    tests: testsText(coverageLevels[columns.level[row] ?? -1], at(list.tests, columns.test[row]).split(' '))
  }
}

/** What is known of tests: no more than the sections and documents that testcases link to. */
export function testsText(level: CoverageLevel | undefined, tests: readonly string[]): string {
  return level === undefined ? '' : `${testsOf[level]}: ${tests.join(', ')}`
}

const testsOf: Readonly<Record<CoverageLevel, string>> = {
  section: 'Tests of its section',
  supplement: 'Tests of a supplement of its document',
  document: 'Tests of its document'
}

function at(texts: readonly string[], place: number | undefined): string {
  return texts[place ?? -1] ?? ''
}
