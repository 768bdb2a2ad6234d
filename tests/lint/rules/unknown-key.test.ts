import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const id = 'unknown-key'
const path = 'scs-0100-v1-a.md'
const files = (keys: string): Record<string, string> => ({[path]: documentText({keys})})

test('is silent about the keys of the profile', () => {
  expect(findings(id, files('description: Some words'))).toEqual([])
  expect(findings(id, files('authors: me'), {profile: {...scsProfile, other_keys: ['authors']}})).toEqual([])
})

test('names the key where it stands, and what it may mean', () => {
  expect(findings(id, files('replaced-by: []'))).toEqual([
    `${path}:6:1 notice unknown-key: Unexpected key \`replaced-by\`, expected a key that the profile knows`
  ])
  expect(lintFiles(files('replaced-by: []'))[0]?.help).toBe('Did you mean `replaced_by`?')
  expect(lintFiles(files('authors: me'))[0]?.help).toBe('Remove the key, or add it to `other_keys` in the profile.')
})

test.each(['constructor', '__proto__', 'toString', '2026', 'true'])(
  'a key called `%s` is a key like any other',
  (key) => {
    expect(findings(id, files(`${key}: x`))).toEqual([
      `${path}:6:1 notice unknown-key: Unexpected key \`${key}\`, expected a key that the profile knows`
    ])
  }
)
