import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles, printed} from '../../helpers/lint.ts'
import {profileAt} from '../../helpers/profile.ts'

const id = 'file-name'

test.each(['scs-0100-v1-a.md', 'standards/scs-0100-v12-a-b.md', 'scs-xxxx-v1-a.md', 'scs-0100-v1-größe.md'])(
  '%s follows the pattern',
  (path) => {
    expect(findings(id, {[path]: documentText()})).toEqual([])
  }
)

test.each([
  'notes.md',
  'scs-100-v1-a.md',
  'scs-0100-a.md',
  'scs-0100-v1.md',
  'scs-0100-v1-.md',
  'scs-0100-v0-a.md',
  'scs-0100-v01-a.md',
  'scs-0100-x1-a.md',
  'SCS-0100-v1-a.md',
  'scs-0100-v1-a b.md',
  'scs-0100-v1-100%.md',
  'scs-0100-v1-c#.md',
  'scs-0100-v1-why?.md',
  'scs-0100-v1-a\\b.md',
  'scs-0100-v1-"a".md'
])('%s does not', (path) => {
  expect(findings(id, {[path]: documentText()})).toEqual([
    `${path}:1:1 error file-name: Unexpected file name \`${path}\`, expected \`scs-NNNN-vN-slug.md\``
  ])
})

test('a file with another name is no document, whatever stands in it', () => {
  expect(printed(lintFiles({'standards/notes.md': documentText({status: 'Final'})}))).toEqual([
    'standards/notes.md:1:1 error file-name: Unexpected file name `notes.md`, expected `scs-NNNN-vN-slug.md`'
  ])
})

test('the pattern is the one of the profile', () => {
  const profile = profileAt('tests/fixtures/second-organisation/norma.yaml')
  expect(findings(id, {'TWN-1-a.md': ''}, {profile})).toEqual([
    'TWN-1-a.md:1:1 error file-name: Unexpected file name `TWN-1-a.md`, expected `TWN-NNN-slug.md`'
  ])
})
