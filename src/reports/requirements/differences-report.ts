import type {Document} from '../../core/document.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {DifferenceKind, RequirementDifference} from '../../core/requirements/differences.ts'
import type {Requirement} from '../../core/requirements/requirement.ts'
import {documentAddress, fullAddress} from '../../core/site/addresses.ts'
import {csv} from '../text/csv.ts'
import {escapeText, markdownHeading, markdownLink, markdownTable} from '../text/markdown-table.ts'
import {printableJson} from '../text/printable.ts'

/** What readers call the kinds. */
export const differenceKindNames: Readonly<Record<DifferenceKind, string>> = {
  added: 'Added',
  removed: 'Removed',
  strengthened: 'Strengthened',
  weakened: 'Weakened',
  reworded: 'Reworded'
}

/** Two documents, or one at two times, and what they ask for differently. */
export interface ComparedDocuments {
  /** Undefined where there was nothing before, or is nothing after. */
  readonly before: Document | undefined
  readonly after: Document | undefined
  readonly differences: readonly RequirementDifference[]
}

/** A table of the differences, first what there is to do. */
export function differencesMarkdown(compared: readonly ComparedDocuments[], profile: Profile): string {
  const tables = compared.map(({before, after, differences}) => {
    const from = before?.id ?? 'nothing'
    const to = after?.id ?? 'nothing'
    const lines = differences.map((one) => [
      differenceKindNames[one.kind],
      'before' in one ? linkedText(one.before, before, profile) : '',
      'after' in one ? linkedText(one.after, after, profile) : ''
    ])
    const table = lines.length === 0 ? 'No differences.\n' : markdownTable(['Change', 'Before', 'After'], lines)
    return `${markdownHeading('##', from === to ? from : `${from} → ${to}`)}\n\n${table}`
  })
  return tables.join('\n') || 'No differences.\n'
}

/** `{"documents": [{"before", "after", "differences": [{"kind", "before", "after"}]}]}` */
export function differencesJson(compared: readonly ComparedDocuments[]): string {
  const documents = compared.map(({before, after, differences}) => ({
    before: before?.id,
    after: after?.id,
    differences: differences.map((one) => ({
      kind: one.kind,
      before: 'before' in one ? plain(one.before) : undefined,
      after: 'after' in one ? plain(one.after) : undefined
    }))
  }))
  return printableJson({documents})
}

export function differencesCsv(compared: readonly ComparedDocuments[]): string {
  const header = ['change', 'before', 'id before', 'text before', 'after', 'id after', 'text after']
  const side = (document: Document | undefined, one: Requirement | undefined): string[] =>
    one ? [document?.id ?? '', one.id, one.text] : ['', '', '']
  const lines = compared.flatMap(({before, after, differences}) =>
    differences.map((one) => [
      one.kind,
      ...side(before, 'before' in one ? one.before : undefined),
      ...side(after, 'after' in one ? one.after : undefined)
    ])
  )
  return csv([header, ...lines])
}

function linkedText({id, text, context}: Requirement, document: Document | undefined, profile: Profile): string {
  const introduction = context === '' ? '' : `${escapeText(context)} › `
  const link = document
    ? ` ${markdownLink(id, `${fullAddress(documentAddress(document, profile), profile)}#${id}`)}`
    : ''
  return `${introduction}${escapeText(text)}${link}`
}

function plain({id, section, anchor, keyword, strength, text, context, place: {line, column}}: Requirement) {
  return {id, section, anchor, keyword, strength, text, context, line, column}
}
