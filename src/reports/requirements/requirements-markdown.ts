import type {DocumentCoverage} from '../../core/requirements/coverage.ts'
import type {Strength} from '../../core/requirements/requirement-keywords.ts'
import {escapeLine, escapeText, markdownHeading, markdownLink} from '../text/markdown-table.ts'
import type {DocumentRequirements, RequirementRow} from './requirement-rows.ts'

const noRequirements = 'No requirements: the documents contain no keyword of RFC 2119 in capitals.\n'

/** A checklist for implementers: a box for each requirement, below its section and what introduces it. */
export function requirementsMarkdown(documents: readonly DocumentRequirements[]): string {
  const withRequirements = documents.filter(({rows}) => rows.length > 0)
  return withRequirements.length === 0 ? noRequirements : withRequirements.map(checklist).join('\n')
}

function checklist({document, rows, coverage}: DocumentRequirements): string {
  const facts = [...counts(rows), ...(coverage ? [knownTests(coverage)] : [])]
  const title = markdownHeading('##', `${document.id}: ${document.frontMatter.title}`)
  const lines = rows.flatMap((row, index) => {
    const before = rows[index - 1]
    const isNewSection = row.section !== before?.section
    const isNewContext = row.context !== '' && (isNewSection || row.context !== before?.context)
    return [
      ...(isNewSection && row.section !== '' ? ['', markdownHeading('###', row.section)] : []),
      ...(isNewSection || row.context !== before?.context ? [''] : []),
      ...(isNewContext ? [escapeLine(row.context), ''] : []),
      ...entry(row)
    ]
  })
  return `${[title, '', `${facts.join('; ')}.`, ...lines].join('\n')}\n`
}

/** Testcases link to sections and documents: which requirement one tests is not known. */
function knownTests({musts, tested, bySection}: DocumentCoverage): string {
  return `${tested} of ${musts} MUST with tests, ${bySection} of them by section, the others by document only`
}

function entry({text, url, id, items, tests}: RequirementRow): string[] {
  const testList = tests.length > 0 ? ` Tests: ${tests.map(escapeText).join(', ')}.` : ''
  return [
    `- [ ] ${escapeText(text)} ${markdownLink(id, url)}${testList}`,
    ...items.map((item) => `  - ${escapeLine(item)}`)
  ]
}

const words: readonly (readonly [string, readonly Strength[]])[] = [
  ['MUST', ['must', 'must-not']],
  ['SHOULD', ['should', 'should-not']],
  ['MAY', ['may']]
]

function counts(rows: readonly RequirementRow[]): string[] {
  return words.flatMap(([word, strengths]) => {
    const count = rows.filter(({strength}) => strengths.includes(strength)).length
    return count === 0 ? [] : [`${count} ${word}`]
  })
}
