import {type CodeAction, CodeActionKind, type Range, type TextEdit} from 'vscode-languageserver'
import type {Diagnostic} from '../../core/diagnostic.ts'
import type {Document} from '../../core/document.ts'
import {applyFixes} from '../../core/text/edits.ts'
import {lineStarts, offsetAt} from '../../core/text/place.ts'
import {editorFinding} from './editor-findings.ts'
import type {OpenDocument} from './open-document.ts'

export const fixAllKind = `${CodeActionKind.SourceFixAll}.norma`

/** What can be done about the findings of a document that begin or end within a range; `only` are the kinds that the editor wants. */
export function codeActions(
  opened: OpenDocument,
  findings: readonly Diagnostic[],
  range: Range,
  only: readonly string[] | undefined
): CodeAction[] {
  const wants = (kind: string): boolean => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`))
  const from = opened.positions.offsetOf(range.start)
  const to = opened.positions.offsetOf(range.end)
  const starts = lineStarts(opened.text)
  const findingsInRange = findings.filter(({place}) => {
    const start = offsetAt(starts, place.line, place.column)
    const end = offsetAt(starts, place.endLine, place.endColumn)
    return start <= to && from <= end
  })
  return [
    ...(wants(CodeActionKind.QuickFix)
      ? findingsInRange.flatMap((finding) => [...quickFix(finding, opened), ...waivers(finding, opened)])
      : []),
    ...(wants(fixAllKind) ? fixAll(findings, opened, only ? findings : findingsInRange) : [])
  ]
}

function quickFix(finding: Diagnostic, {uri, positions}: OpenDocument): CodeAction[] {
  const {fix, rule, help} = finding
  if (!fix) return []
  const edits = fix.map(({place, text}) => ({range: positions.rangeOf(place), newText: text}))
  return [
    {
      title: `Fix \`${rule}\`${help === undefined ? '' : `: ${help}`}`,
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      diagnostics: [editorFinding(finding, positions)],
      edit: {changes: {[uri]: edits}}
    }
  ]
}

/** All that can be fixed at once, as one edit from the first character that changes to the last. */
function fixAll(
  findings: readonly Diagnostic[],
  {uri, text, positions}: OpenDocument,
  due: readonly Diagnostic[]
): CodeAction[] {
  if (!due.some(({fix}) => fix)) return []
  const fixed = applyFixes(
    text,
    findings.flatMap(({fix}) => (fix ? [fix] : []))
  ).text
  if (fixed === text) return []
  const shortest = Math.min(text.length, fixed.length)
  let start = 0
  while (start < shortest && text[start] === fixed[start]) start += 1
  let end = 0
  while (end < shortest - start && text.at(-1 - end) === fixed.at(-1 - end)) end += 1
  const range = positions.rangeBetween(start, text.length - end)
  const edit = {range, newText: fixed.slice(start, fixed.length - end)}
  return [{title: 'Fix all that Norma can fix', kind: fixAllKind, edit: {changes: {[uri]: [edit]}}}]
}

/** Comments that accept a finding; the reason is the author's to write, and until then the finding stays. */
function waivers(finding: Diagnostic, opened: OpenDocument): CodeAction[] {
  const {catalog} = opened.reading
  const document = catalog.documents.find(({path}) => path === opened.path)
  if (!document || finding.rule === 'unused-waiver') return []
  const action = (title: string, edit: TextEdit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [editorFinding(finding, opened.positions)],
    edit: {changes: {[opened.uri]: [edit]}}
  })
  const {rule, place} = finding
  return [
    ...(beginsBlock(place.line, document, opened)
      ? [
          action(
            `Waive \`${rule}\` here, with a reason to add`,
            insertion(place.line, `<!-- norma-disable-next-line ${rule} -- -->`, opened)
          )
        ]
      : []),
    action(
      `Waive \`${rule}\` in this document, with a reason to add`,
      insertion(document.frontMatterEnd.line + 1, `\n<!-- norma-disable ${rule} -- -->`, opened)
    )
  ]
}

/** A comment before any other line would part a paragraph, a list or a table. */
function beginsBlock(line: number, document: Document, {reading}: OpenDocument): boolean {
  const blocks = reading.texts.tree(document).children
  return blocks.some(({type, position}) => type !== 'yaml' && position?.start.line === line)
}

function insertion(line: number, words: string, {text, positions}: OpenDocument): TextEdit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const at = lineStarts(text)[line - 1]
  const lines = `${words}\n`.replaceAll('\n', newline)
  const offset = at ?? text.length
  return {range: positions.rangeBetween(offset, offset), newText: at === undefined ? `${newline}${lines}` : lines}
}
