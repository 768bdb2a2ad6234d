import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import {profileSchema} from '../../../src/core/profile/profile-schema.ts'
import {profileEffects} from '../../../src/reports/json-schema/profile-effects.ts'
import {profilePage} from '../../../src/reports/json-schema/profile-page.ts'
import {profileTexts} from '../../../src/reports/json-schema/profile-texts.ts'
import {docPage} from '../../helpers/doc-pages.ts'

const example = readFileSync(new URL('../../../docs/example-profile.yaml', import.meta.url), 'utf8')

test('the page is what `node scripts/profile-page.ts` writes', () => {
  expect(docPage('docs/profile.md').text).toBe(profilePage(example))
})

test('the example is a profile that uses every key', () => {
  const {profile} = parseProfile({path: 'norma.yaml', text: example})
  expect(profile).toBeDefined()
  const keys = keysIn(parse(example))
  expect(Object.keys(profileTexts).filter((path) => !keys.has(path))).toEqual([])
})

test('the page has every key, with what it changes', () => {
  expect(Object.keys(profileEffects).sort()).toEqual(Object.keys(profileSchema.shape).sort())
  const page = profilePage(example)
  expect(Object.keys(profileTexts).filter((path) => !page.includes(`\`${path}\``))).toEqual([])
})

/** The paths of all keys in a value: `tracks[].digit`. */
function keysIn(value: unknown, path = ''): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...keysIn(item, `${path}[]`)]))
  if (typeof value !== 'object' || value === null) return new Set()
  const entries = Object.entries(value).map(([key, inner]) => [path === '' ? key : `${path}.${key}`, inner] as const)
  return new Set(entries.flatMap(([key, inner]) => [key, ...keysIn(inner, key)]))
}
