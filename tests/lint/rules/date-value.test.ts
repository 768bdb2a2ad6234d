import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'

const id = 'date-value'
const path = 'scs-0100-v1-a.md'
const stabilized = (day: string): Record<string, string> => ({
  [path]: documentText({status: 'Stable', keys: `stabilized_at: ${day}`})
})

test.each(['2026-01-31', '"2026-01-31"', '2024-02-29', '2026-01-31 # a Saturday'])('%s is a day', (day) => {
  expect(findings(id, stabilized(day))).toEqual([])
})

test.each([
  ['2026-02-30', '`2026-02-30`'],
  ['2025-02-29', '`2025-02-29`'],
  ['2026-1-31', '`2026-1-31`'],
  ['2026-01-31T00:00:00Z', '`2026-01-31T00:00:00Z`'],
  ['2026-01-31 12:00:00', '`2026-01-31 12:00:00`'],
  ['31.01.2026', '`31.01.2026`'],
  ['20260131', '`20260131`'],
  ['soon', '`soon`'],
  ['[2026-01-31]', 'list']
])('%s is none', (day, actual) => {
  expect(findings(id, stabilized(day))).toEqual([
    `${path}:6:16 error date-value: Unexpected ${actual} for \`stabilized_at\`, expected a day such as \`2026-01-31\``
  ])
})

test.each(['', 'null', '~', '# soon'])('a date key with `%s` behind it leaves open what is meant', (nothing) => {
  const [found] = lintFiles(stabilized(nothing)).filter(({rule}) => rule === id)
  expect(found?.message).toBe('Unexpected empty value for `stabilized_at`, expected a day such as `2026-01-31`')
  expect(found?.help).toBe('Write the day, or remove `stabilized_at`.')
})

test('a date under the former name of its key is checked under that name', () => {
  expect(findings(id, {[path]: documentText({keys: 'obsoleted_at: soon'})})).toEqual([
    `${path}:6:15 error date-value: Unexpected \`soon\` for \`obsoleted_at\`, expected a day such as \`2026-01-31\``
  ])
})
