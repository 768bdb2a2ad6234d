import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {fixedFiles} from '../../helpers/fixed-files.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const id = 'renamed-key'
const path = 'scs-0100-v1-a.md'
const deprecated = (keys: string): Record<string, string> => ({
  [path]: documentText({status: 'Deprecated', keys: `stabilized_at: 2024-01-01\n${keys}`})
})

test('is silent about the name of today', () => {
  expect(findings(id, deprecated('deprecated_at: 2025-01-01'))).toEqual([])
})

test('names the name of today; the value counts', () => {
  const files = deprecated('obsoleted_at: 2025-01-01')
  expect(lintFiles(files).map(({rule}) => rule)).toEqual([id])
  expect(findings(id, files)).toEqual([
    `${path}:7:1 warning renamed-key: Unexpected key \`obsoleted_at\`, expected \`deprecated_at\``
  ])
})

test('the fix renames the key and nothing else', () => {
  expect(fixedFiles(id, deprecated('obsoleted_at:   "2025-01-01" # in force'))).toEqual(
    deprecated('deprecated_at:   "2025-01-01" # in force')
  )
})

test('where both names stand, the name of today counts and nothing is fixed', () => {
  const found = lintFiles(deprecated('obsoleted_at: soon\ndeprecated_at: 2025-01-01'))
  expect(found.map(({rule}) => rule)).toEqual([id])
  expect(found[0]?.help).toBe(
    'Remove `obsoleted_at`: `deprecated_at` is there too, and its value is the one that counts.'
  )
  expect(found[0]?.fix).toBeUndefined()
})

test('of two former names one counts, and only that one is fixed', () => {
  const profile = {...scsProfile, renamed_keys: {obsoleted_at: 'deprecated_at', ended_at: 'deprecated_at'}}
  const found = lintFiles(deprecated('ended_at: 2025-01-02\nobsoleted_at: 2025-01-01'), {profile})
  expect(found.map(({place, help, fix}) => [place.line, help, fix?.length])).toEqual([
    [7, 'Remove `ended_at`: `obsoleted_at` is there too, and its value is the one that counts.', undefined],
    [8, 'Rename the key to `deprecated_at`; until then its value counts.', 1]
  ])
})
