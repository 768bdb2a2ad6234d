import {lineStarts, placeBetween} from '../../core/text/place.ts'
import {fileName, type SourceFile} from '../../core/text/source-file.ts'
import {type PlacedWaiver, waiverStatement} from './placed-waiver.ts'

/** The data file that a waiver in the profile means: its path or its name. */
export function dataFileNamed(files: readonly SourceFile[], name: string): SourceFile | undefined {
  return files.find(({path}) => path === name || fileName(path) === name)
}

/** Whether a waiver means a data file; of those nothing is known where none were read. */
export function isDataFileName(name: string): boolean {
  return /\.(ya?ml|json)$/.test(name)
}

/** The waivers in comments of a YAML file; each stands on a line of its own. */
export function waiversInData({path, text}: SourceFile): readonly PlacedWaiver[] {
  const starts = lineStarts(text)
  const comments = [...text.matchAll(/^[ \t]*#[ \t]*(?<words>norma-disable.*)$/gm)]
  const lines = new Set(comments.map(({index}) => lineOf(starts, index)))
  return comments.flatMap(({0: comment, index, groups}): PlacedWaiver[] => {
    const statement = waiverStatement.exec(groups?.['words']?.trim() ?? '')?.groups
    if (!statement) return []
    const {rule = '', reason = '', next} = statement
    const indent = comment.length - comment.trimStart().length
    const place = placeBetween(starts, index + indent, index + comment.trimEnd().length)
    const waiver = {rule, path, writtenIn: {path, place}, reason: reason.trim()}
    if (!next) return [waiver]
    let line = place.line + 1
    while (lines.has(line)) line += 1
    return [{...waiver, line}]
  })
}

function lineOf(starts: readonly number[], offset: number): number {
  return placeBetween(starts, offset, offset).line
}
