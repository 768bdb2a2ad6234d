import {expect, test} from 'vitest'
import {documentText} from '../helpers/document-text.ts'
import {findings} from '../helpers/lint.ts'

test('is silent about a document with front matter', () => {
  expect(findings('front-matter', {'scs-0100-v1-a.md': documentText()})).toEqual([])
})

test('names a language that would be run, and does not run it', () => {
  const text = '---js\n{title: globalThis.wasRun = true}\n---\n'
  expect(findings('front-matter', {'scs-0100-v1-a.md': text})).toEqual([
    'scs-0100-v1-a.md:1:1 error front-matter: Unexpected line `---js`, expected `---` alone'
  ])
  expect(globalThis).not.toHaveProperty('wasRun')
})
