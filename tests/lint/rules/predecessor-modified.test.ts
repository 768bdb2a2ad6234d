import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'

const name = 'scs-0100-v1-a.md'
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
const next = {'scs-0100-v2-a.md': documentText({keys: `replaces:\n  - ${name}`})}
const found = (head: string, added: Record<string, string> = next): string[] =>
  changeFindings('predecessor-modified', {[name]: stable}, {[name]: head, ...added})

test('reports a change of the text, or of a key that is not of the lifecycle', () => {
  const edited = stable.replace('A title', 'Another title').replace('Some words.', 'Other words.')
  expect(found(edited)).toEqual([
    'scs-0100-v2-a.md:1:1 warning predecessor-modified: Unexpected change of text, `title` of `scs-0100-v1` together with its next version, expected it to stay as it was'
  ])
})

test('the keys of the lifecycle may change', () => {
  const ending = stable.replace('stabilized_at: 2024-01-01', 'stabilized_at: 2024-01-01\ndeprecated_at: 2027-01-01')
  expect(found(ending.replace('status: Stable', 'status: Deprecated'))).toEqual([])
  expect(found(stable)).toEqual([])
})

test('so may the text, where no version is added', () => {
  expect(found(stable.replace('Some words.', 'Other words.'), {})).toEqual([])
})

test('looks at the version before, not at other documents that change', () => {
  const other = 'scs-0099-v1-z.md'
  const both = {[name]: stable, [other]: stable}
  const change = (head: Record<string, string>): string[] =>
    changeFindings('predecessor-modified', both, {...both, ...next, ...head})
  const edited = stable.replace('Some words.', 'Other words.')
  expect(change({[other]: edited})).toEqual([])
  expect(change({[other]: stable.replace('A title', 'Another title'), [name]: edited})).toEqual([
    expect.stringContaining('Unexpected change of text of `scs-0100-v1`')
  ])
})
