import {expect, test} from 'vitest'
import {changesBetween} from '../../../src/core/history/change.ts'
import {daysSet} from '../../../src/lint/change/lifecycle-days.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf} from '../../helpers/lint.ts'

const path = 'scs-0100-v1-a.md'
const files = (keys: string | undefined): Record<string, string> =>
  keys === undefined ? {} : {[path]: documentText({status: 'Stable', keys})}

/** The days that the step from some lines of front matter to others sets; undefined: there is no such document. */
function daysFrom(before: string | undefined, after: string | undefined): string[] {
  const changes = changesBetween(corpusOf(files(before)), corpusOf(files(after)))
  return changes.flatMap(daysSet).map(({key, day}) => `${key} ${day}`)
}

const both = 'deprecated_at: 2025-02-02\nstabilized_at: 2024-01-01'

test.each([
  ['a new document sets all that it has', undefined, both, ['stabilized_at 2024-01-01', 'deprecated_at 2025-02-02']],
  ['a new document may have none', undefined, '', []],
  ['a day that is added', 'stabilized_at: 2024-01-01', both, ['deprecated_at 2025-02-02']],
  ['a day that is another one', both, both.replace('2025', '2026'), ['deprecated_at 2026-02-02']],
  ['a day that is only written in another way', both, both.replace('2025-02-02', "'2025-02-02'"), []],
  ['a day that is taken back', both, 'stabilized_at: 2024-01-01', []],
  ['a day that can no longer be read', both, both.replace('2025', 'soon'), []],
  ['a document that is removed', both, undefined, []]
])('%s', (_, before, after, expected) => {
  expect(daysFrom(before, after)).toEqual(expected)
})
