import type {Html} from 'mdast'
import {findDocument, isUnreadable} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {partsOf} from '../../core/markdown/nodes.ts'
import {defined} from '../../core/text/defined.ts'
import {type Place, placeBetween} from '../../core/text/place.ts'
import type {RuleContext} from '../engine/rule.ts'
import {dataFileNamed, isDataFileName, waiversInData} from './data-waivers.ts'
import {type PlacedWaiver, waiverStatement} from './placed-waiver.ts'

/** The waivers of the profile and those written in documents; what cannot be read may still need its waiver. */
export function waiversIn(context: RuleContext): readonly PlacedWaiver[] {
  const {catalog, profile, profileFile, certification, texts, comparison} = context
  const dataFiles = certification.files
  const inProfile = profile.waivers.flatMap(({rule, document, reason, until}, index): PlacedWaiver[] => {
    if (isUnreadable(catalog, document)) return []
    if (dataFiles.length === 0 && isDataFileName(document)) return []
    const documentBefore = comparison && findDocument(comparison.base.catalog, document)
    const path = (findDocument(catalog, document) ?? dataFileNamed(dataFiles, document) ?? documentBefore)?.path
    const writtenIn = {path: profileFile.path, place: profileFile.placeOf(['waivers', index])}
    return [{rule, path, writtenIn, document, reason, ...defined({until})}]
  })
  const documentsWithWaivers = catalog.documents.filter((document) => texts.text(document).includes('norma-disable'))
  const inData = dataFiles.flatMap(waiversInData)
  return [...inProfile, ...documentsWithWaivers.flatMap((document) => waiversInDocument(document, context)), ...inData]
}

function waiversInDocument(document: Document, {texts}: RuleContext): PlacedWaiver[] {
  const {path} = document
  const {html} = partsOf(texts.tree(document))
  const statements = html.flatMap((node) =>
    commentsIn(node, texts.text(document), texts.starts(document)).flatMap(({text, place}) => {
      const groups = waiverStatement.exec(text.trim())?.groups
      return groups ? {groups, place} : []
    })
  )
  const lines = linesAfter(statements.map(({place}) => place.endLine))
  return statements.map(({groups, place}) => {
    const {rule = '', reason = '', next} = groups
    const waiver = {rule, path, writtenIn: {path, place}, reason: reason.trim()}
    return next ? {...waiver, line: lines.get(place.endLine) ?? place.endLine + 1} : waiver
  })
}

/** The comments in raw HTML, which may have several lines; within an item or a quotation each begins with its mark. */
function commentsIn(
  {position}: Html,
  whole: string,
  starts: readonly number[]
): {readonly text: string; readonly place: Place}[] {
  const comments: {text: string; place: Place}[] = []
  const html = whole.slice(0, position?.end.offset)
  for (let start = html.indexOf('<!--', position?.start.offset); start >= 0; ) {
    const end = html.indexOf('-->', start + 4)
    if (end < 0) break
    const text = html.slice(start + 4, end).replace(/\n[ \t>]*/g, '\n')
    comments.push({text, place: placeBetween(starts, start, end + 3)})
    start = html.indexOf('<!--', end + 3)
  }
  return comments
}

/** Waivers may stand one below the other: by line, the first line after each that has none. */
function linesAfter(lines: readonly number[]): ReadonlyMap<number, number> {
  const after = new Map<number, number>()
  for (const line of lines.toSorted((a, b) => b - a)) after.set(line, after.get(line + 1) ?? line + 1)
  return after
}
