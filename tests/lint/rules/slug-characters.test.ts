import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {changeFindings} from '../../helpers/lint-change.ts'
import {scsProfile} from '../../helpers/profile.ts'

test.each(['flavor-naming', 'k8s-version-policy', '0-day', 'a'])('accepts the slug %s', (slug) => {
  expect(findings('slug-characters', {[`scs-0100-v1-${slug}.md`]: documentText()})).toEqual([])
})

test.each(['Flavor', 'flavor_naming', '-flavor', 'flävor', 'flavor.naming'])('reports the slug %s', (slug) => {
  const path = `scs-0100-v1-${slug}.md`
  expect(findings('slug-characters', {[path]: documentText()})).toEqual([
    `${path}:1:1 warning slug-characters: Unexpected slug \`${slug}\`, expected only lower-case letters, digits and hyphens`
  ])
})

test('is an error where a change adds the document, since it can still be renamed', () => {
  const files = {'scs-0100-v1-Flavor.md': documentText()}
  const more = {'scs-0100-v1-Flavor.md': documentText({body: 'More.'})}
  expect(changeFindings('slug-characters', {}, files)).toEqual([expect.stringContaining(' error slug-characters')])
  expect(changeFindings('slug-characters', files, more)).toEqual([])
  expect(changeFindings('slug-characters', {'scs-0100-v1-flavor.md': documentText()}, files)).toEqual([
    expect.stringContaining(' warning slug-characters')
  ])
})

test('is silent where file names have no slugs', () => {
  const profile = {...scsProfile, file_names: {...scsProfile.file_names, slugs: false}}
  expect(findings('slug-characters', {'scs-0100-v1.md': documentText()}, {profile})).toEqual([])
})
