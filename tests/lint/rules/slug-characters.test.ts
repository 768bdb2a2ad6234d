import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'

test.each(['flavor-naming', 'k8s-version-policy', '0-day', 'a'])('accepts the slug %s', (slug) => {
  expect(findings('slug-characters', {[`scs-0100-v1-${slug}.md`]: documentText()})).toEqual([])
})

test.each(['Flavor', 'flavor_naming', '-flavor', 'flävor', 'flavor.naming'])('reports the slug %s', (slug) => {
  const path = `scs-0100-v1-${slug}.md`
  expect(findings('slug-characters', {[path]: documentText()})).toEqual([
    `${path}:1:1 warning slug-characters: Unexpected slug \`${slug}\`, expected only lower-case letters, digits and hyphens`
  ])
})
