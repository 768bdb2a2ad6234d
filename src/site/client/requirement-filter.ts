import {phaseOn} from '../../core/lifecycle.ts'
import type {ListedDocument, RequirementList} from '../../reports/requirements/requirement-list.ts'
import {readLifecycleText} from '../../reports/status/lifecycle-text.ts'
import {searchWords} from './choice-form.ts'

/** What a reader may choose; empty means all. */
export interface RequirementChoice {
  readonly q: string
  readonly keyword: string
  readonly track: string
  readonly type: string
  readonly phase: string
  readonly scope: string
  /** `yes`, `section` or `no` */
  readonly tested: string
}

export interface FilteredList {
  /** The places of the requirements that fit on a day, in order. */
  readonly rowsFor: (choice: RequirementChoice, day: string) => readonly number[]
  readonly documentOf: (row: number) => ListedDocument | undefined
}

/** Makes a list quick to filter: each choice looks once at each document and each row, and at texts last. */
export function filterable(list: RequirementList): FilteredList {
  const {documents, columns} = list
  const rowDocuments = documents.flatMap(({count}, index) => Array.from<number>({length: count}).fill(index))
  const texts = lazily(() =>
    rowDocuments.map((document, row) => {
      const section = list.sections[columns.section[row] ?? -1]
      const context = list.contexts[columns.context[row] ?? -1]
      const {id, title} = documents[document] ?? {id: '', title: ''}
      return [id, title, section, context, columns.text[row], `req-${columns.id[row]}`].join('\n').toLowerCase()
    })
  )
  return {
    documentOf: (row) => documents[rowDocuments[row] ?? -1],
    rowsFor: (choice, day) => {
      const words = searchWords(choice.q)
      const ofDocument = documents.map((document) => fitsDocument(document, choice, list, day))
      const ofKeyword = list.keywords.map((one) => choice.keyword === '' || one.split('|').includes(choice.keyword))
      const fits = (row: number): boolean =>
        ofDocument[rowDocuments[row] ?? -1] === true &&
        ofKeyword[columns.keyword[row] ?? -1] === true &&
        fitsTests(columns.level[row] ?? -1, choice.tested)
      const rows = [...rowDocuments.keys()].filter(fits)
      if (words.length === 0) return rows
      const all = texts()
      return rows.filter((row) => words.every((word) => all[row]?.includes(word)))
    }
  }
}

function fitsDocument(
  {track, type, scopes, life}: ListedDocument,
  choice: RequirementChoice,
  list: RequirementList,
  day: string
): boolean {
  return (
    (choice.track === '' || list.tracks[track] === choice.track) &&
    (choice.type === '' || list.types[type] === choice.type) &&
    (choice.scope === '' || scopes.some((one) => list.scopes[one] === choice.scope)) &&
    (choice.phase === '' || phaseOfLife(life, day) === choice.phase)
  )
}

function phaseOfLife(life: string, day: string): string {
  const facts = readLifecycleText(life)
  return facts ? phaseOn(day, facts) : life
}

function fitsTests(level: number, tested: string): boolean {
  if (tested === 'yes') return level >= 0
  if (tested === 'section') return level === 0
  return tested === 'no' ? level < 0 : true
}

function lazily<Value>(make: () => Value): () => Value {
  let result: {readonly value: Value} | undefined
  return () => {
    result ??= {value: make()}
    return result.value
  }
}
