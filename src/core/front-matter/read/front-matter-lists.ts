import type {Edit, ShapeProblem} from '../../diagnostic.ts'
import {type RelationKey, relationKeys} from '../../profile/profile-schema.ts'
import {defined} from '../../text/defined.ts'
import {describeValue} from '../../text/describe-value.ts'
import {newlineOf, type Place, textAt} from '../../text/place.ts'
import {type Header, isBlank} from './front-matter-header.ts'

export interface ListsReading {
  readonly lists: Readonly<Partial<Record<RelationKey, readonly string[]>>>
  readonly problems: Readonly<Partial<Record<RelationKey, readonly ShapeProblem[]>>>
}

/**
 * Reads the relations (`list-value`). A text counts as a list of one; of a list, only texts count;
 * anything else counts as an empty list.
 */
export function readLists(header: Header): ListsReading {
  const lists: Partial<Record<RelationKey, string[]>> = {}
  const problems: Partial<Record<RelationKey, ShapeProblem[]>> = {}
  for (const key of relationKeys) {
    const name = header.names.get(key)
    if (name === undefined) continue
    const value = header.raw[name]
    lists[key] = (Array.isArray(value) ? value : [value]).filter(isFilled)
    problems[key] = Array.isArray(value) ? itemProblems(header, name, value) : [listProblem(header, name, value)]
  }
  return {lists, problems}
}

function isFilled(item: unknown): item is string {
  return typeof item === 'string' && !isBlank(item)
}

function itemProblems({file, yaml}: Header, name: string, items: readonly unknown[]): ShapeProblem[] {
  return items.flatMap((item, index): ShapeProblem[] =>
    isFilled(item)
      ? []
      : [
          {
            rule: 'list-value',
            path: file.path,
            place: yaml.placeOf([name, index]),
            message: `Unexpected ${describeValue(item)} in \`${name}\`, expected a file name`,
            help: 'Write one file name after each `-`, and no list within the list.'
          }
        ]
  )
}

function listProblem(header: Header, name: string, value: unknown): ShapeProblem {
  return defined({
    rule: 'list-value',
    path: header.file.path,
    place: header.yaml.placeOf([name]),
    message: `Unexpected ${describeValue(value)} for \`${name}\`, expected a list of file names`,
    help: isBlank(value)
      ? `Name the documents, or remove \`${name}\`.`
      : `Write \`${name}:\` and, on a line of its own, \`  - \` with each file name.`,
    fix: isFilled(value) ? listFix(header, name, value) : undefined
  })
}

/** The value on a line of its own behind `-`; only where nothing but `: ` stands between it and its key. */
function listFix({file: {text}, yaml}: Header, name: string, value: string): Edit[] | undefined {
  const key = yaml.placeOfKey(name)
  const item = yaml.placeOf([name])
  const gap: Place = {line: key.endLine, column: key.endColumn, endLine: item.line, endColumn: item.column}
  const isPlain =
    key.column === 1 &&
    item.line === item.endLine &&
    !/[\s,]/.test(value.trim()) &&
    /^\s*:\s+$/.test(textAt(text, gap)) &&
    !textAt(text, yaml.placeOf([])).startsWith('{')
  if (!isPlain) return undefined
  return [{place: gap, text: `:${newlineOf(text, key.endLine)}  - `}]
}
