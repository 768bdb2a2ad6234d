import {describe, expect, test} from 'vitest'
import {type Change, changesBetween} from '../../../src/core/history/change.ts'
import {type BodyChange, bodyChange} from '../../../src/lint/change/body-change.ts'
import {corpusOf} from '../../helpers/lint.ts'

const path = 'scs-0100-v1-a.md'
/** Its text begins in line 7. */
const frontMatter = '---\ntitle: A\ntype: Standard\nstatus: Stable\ntrack: IaaS\n---\n'

/** How the text has changed, by the only change between two folders. */
function changeOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>
): {kind: Change['kind'] | undefined; body: BodyChange | undefined} {
  const [base, head] = [corpusOf(before), corpusOf(after)]
  const changes = changesBetween(base, head)
  const comparison = {base, changes, day: head.day, stage: 'proposed', isAdded: () => false} as const
  const [change] = changes
  return {kind: change?.kind, body: change && bodyChange(change, {...head, comparison})}
}

const between = (before: string, after: string): BodyChange | undefined =>
  changeOf({[path]: frontMatter + before}, {[path]: frontMatter + after}).body

/** The place as `line:column-line:column`. */
function placeOf(before: string, after: string): string | undefined {
  const place = between(before, after)?.place
  return place && `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`
}

describe('the place of a change', () => {
  test.each([
    ['in the first line', 'One.\nTwo.\n', 'Only.\nTwo.\n', '7:1-7:6'],
    ['in a later line', 'One.\nTwo.\nThree.\n', 'One.\n  Too.\nThree.\n', '8:1-8:7'],
    ['in the last line, which has no end', 'One.\nTwo.', 'One.\nToo!!', '8:1-8:6'],
    ['a line before others', 'One.\nTwo.\n', 'One.\nMore.\nTwo.\n', '8:1-8:6'],
    ['an empty line', 'One.\nTwo.\n', 'One.\n\nTwo.\n', '8:1-8:1'],
    ['lines at the end', 'One.\n', 'One.\n\nTwo.\nThree.\n', '8:1-8:1'],
    ['lines at the end that are gone, at the last one that is left', 'One.\nTwo.\nThree.\n', 'One.\nTwo.\n', '8:1-8:5'],
    ['a text that is new', '', 'One.\n', '7:1-7:5'],
    ['a text that is gone', 'One.\n', '', '7:1-7:1'],
    ['a line that moves', 'One.\nTwo.\n', 'Two.\nOne.\n', '7:1-7:5'],
    ['spaces at the start of a line', 'One.\nTwo.\n', 'One.\n Two.\n', '8:1-8:6']
  ])('is its first line: %s', (_, before, after, place) => {
    expect(placeOf(before, after)).toBe(place)
  })

  test('counts from the front matter as it is now', () => {
    const longer = frontMatter.replace('track:', 'stabilized_at: 2024-01-01\ntrack:')
    const {body} = changeOf({[path]: `${frontMatter}One.\n`}, {[path]: `${longer}Two.\n`})
    expect(body?.place).toEqual({line: 8, column: 1, endLine: 8, endColumn: 5})
  })
})

test.each([
  ['the same text', 'One.\n', 'One.\n'],
  ['other line endings', 'One.\nTwo.\n', 'One.\r\nTwo.\r\n'],
  ['another end in one line of several', 'One.\nTwo.\nThree.\n', 'One.\nTwo.\r\nThree.  \n'],
  ['spaces and tabs at the end of lines', 'One.\nTwo.\n', 'One. \t\nTwo.  \n'],
  ['empty lines at the end', 'One.\n', 'One.\n\n \n'],
  ['no end of the last line', 'One.\n', 'One.'],
  ['no text at all', '', '\n']
])('%s is no change', (_, before, after) => {
  expect(between(before, after)).toBeUndefined()
  expect(between(after, before)).toBeUndefined()
})

test('a document that ends with its front matter has no text, be there an end of the line or not', () => {
  const other = frontMatter.replace('Stable', 'Draft')
  expect(changeOf({[path]: frontMatter}, {[path]: other.trimEnd()})).toEqual({kind: 'modified', body: undefined})
  expect(changeOf({[path]: frontMatter.trimEnd()}, {[path]: other})).toEqual({kind: 'modified', body: undefined})
  expect(changeOf({[path]: `${frontMatter}One.`}, {[path]: frontMatter.trimEnd()}).body?.place).toEqual({
    line: 6,
    column: 4,
    endLine: 6,
    endColumn: 4
  })
})

test('only what is on both sides has changed, and not by lying elsewhere', () => {
  const files = {[path]: `${frontMatter}One.\n`}
  expect(changeOf({}, files)).toEqual({kind: 'added', body: undefined})
  expect(changeOf(files, {})).toEqual({kind: 'removed', body: undefined})
  expect(changeOf(files, {[`drafts/${path}`]: `${frontMatter}One.\n`})).toEqual({kind: 'modified', body: undefined})
})

test('keywords are counted on both sides, those in code and quotations not', () => {
  const before = 'It MUST be.\n\n> It MUST be.\n\n`MUST`\n'
  const after = '# It SHOULD be\n\n- It MUST NOT be and MAY be.\n'
  expect(between(before, after)?.keywords).toEqual({base: 1, head: 3})
  expect(between(after, before)?.keywords).toEqual({base: 3, head: 1})
})
