import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'
import {waysOutOfChange} from '../../helpers/ways-out.ts'

const name = 'scs-0100-v1-a.md'
const stable = (body: string): string => documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01', body})
const found = (before: string, after: string): string[] =>
  changeFindings('stable-body-changed', {[name]: stable(before)}, {[name]: stable(after)})
const notice = `${name}:21:1 notice stable-body-changed: Unexpected change of the text of a \`Stable\` document, expected the same requirements as before`

test('tells of each change, at the first line that is another one', () => {
  expect(found('The names MUST be short.', 'The names MUST be quite short.')).toEqual([notice])
})

test('warns where the number of requirement keywords changes', () => {
  expect(found('The names MUST be short.', 'The names MUST be short and SHOULD be clear.')).toEqual([
    `${name}:21:1 warning stable-body-changed: Unexpected 2 requirement keywords in a \`Stable\` document, expected 1 as before`,
    notice
  ])
})

test('names each requirement that is new, gone, stronger or weaker', () => {
  const before = 'All zones SHOULD have a door.\n\nAll keys MUST be blue and of iron.'
  const after =
    'All zones MUST have a door.\n\nAll keys MAY be blue and of iron.\n\nFlavors `x` MUST NOT be sold twice.'
  expect(found(before, after)).toEqual([
    notice,
    `${name}:21:11 warning stable-body-changed: Unexpected stronger requirement \`All zones MUST have a door.\` (it was \`SHOULD\`) in a \`Stable\` document, expected the same requirements as before`,
    `${name}:23:10 warning stable-body-changed: Unexpected weaker requirement \`All keys MAY be blue and of iron.\` (it was \`MUST\`) in a \`Stable\` document, expected the same requirements as before`,
    `${name}:25:13 warning stable-body-changed: Unexpected new requirement \`Flavors x MUST NOT be sold twice.\` in a \`Stable\` document, expected the same requirements as before`
  ])
  expect(found('A MUST be.\n\nNames are short.', 'Names are short.')).toEqual([
    notice,
    `${name}:21:1 warning stable-body-changed: Unexpected removal of the requirement \`A MUST be.\` in a \`Stable\` document, expected the same requirements as before`
  ])
})

test('counts none in code and quotations', () => {
  expect(found('Names.', 'Names.\n\n> Names MUST be short.\n\n`MUST`')).toEqual([expect.stringContaining('notice')])
})

test('spaces at the end of lines and other line endings are no change', () => {
  expect(found('The names are short.', 'The names are short.  \n')).toEqual([])
  const text = stable('The names are short.')
  expect(changeFindings('stable-body-changed', {[name]: text}, {[name]: text.replaceAll('\n', '\r\n')})).toEqual([])
})

test('neither is a change of the front matter, whatever its length', () => {
  const longer = stable('Names.').replace('track: IaaS', 'track: IaaS\ndeprecated_at: 2030-01-01')
  expect(changeFindings('stable-body-changed', {[name]: stable('Names.')}, {[name]: longer})).toEqual([])
})

test('a text that ends earlier has changed at its end', () => {
  expect(found('Names.', '')).toEqual([expect.stringMatching(/^scs-0100-v1-a\.md:\d+:1 notice/)])
})

test('is silent about drafts', () => {
  const draft = (body: string): Record<string, string> => ({[name]: documentText({body})})
  expect(changeFindings('stable-body-changed', draft('Names.'), draft('More names.'))).toEqual([])
})

test('names the way out of each finding', () => {
  const wayOut = (before: string, after: string) =>
    waysOutOfChange('stable-body-changed', {[name]: stable(before)}, {[name]: stable(after)})
  const whole = 'Corrections and explanations are fine; put new requirements into a next version.'
  expect(wayOut('The names MUST be short.', 'The names MUST be short and SHOULD be clear.')).toEqual([
    'Check whether the text requires more than before; if it does, propose a next version.',
    whole
  ])
  expect(wayOut('Names.', 'Names.\n\nA MUST be.')).toEqual([
    whole,
    'Propose a next version if the document is to require more or less.'
  ])
})

test.each([
  [239, false],
  [240, false],
  [241, true]
])('a requirement of %d characters is shown in short: %s', (length, isShort) => {
  const sentence = `Names MUST be ${'x'.repeat(length - 15)}.`
  const [, added] = found('Words.', `Words.\n\n${sentence}`)
  const shown = isShort ? `${sentence.slice(0, 239)}…` : sentence
  expect(added).toContain(`Unexpected new requirement \`${shown}\` in`)
})

test('a backtick in a requirement is shown as another mark', () => {
  const [, added] = found('Words.', 'Words.\n\nNames MUST \\`be\\` short.')
  expect(added).toContain("Unexpected new requirement `Names MUST 'be' short.` in")
})
