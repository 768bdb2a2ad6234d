import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const supplement = documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0100-v1-a.md'})

test('is silent about other numbers, other versions and supplements of the same number', () => {
  const files = {
    'scs-0100-v1-a.md': documentText(),
    'scs-0100-v2-a.md': documentText({keys: 'replaces:\n  - scs-0100-v1-a.md'}),
    'scs-0100-w1-a.md': supplement,
    'scs-0101-v1-a.md': documentText()
  }
  expect(findings('unique-number', files)).toEqual([])
})

test('names the other file of two slugs with one number, on both', () => {
  const files = {'scs-0100-v1-a.md': documentText(), 'scs-0100-v1-b.md': documentText()}
  expect(findings('unique-number', files)).toEqual([
    'scs-0100-v1-a.md:1:1 error unique-number: Unexpected second `scs-0100-v1` beside `scs-0100-v1-b.md`, expected one document with that number',
    'scs-0100-v1-b.md:1:1 error unique-number: Unexpected second `scs-0100-v1` beside `scs-0100-v1-a.md`, expected one document with that number'
  ])
})

test('names the other folder of two files with one id', () => {
  const files = {'standards/scs-0100-v1-a.md': documentText(), 'drafts/scs-0100-v1-a.md': documentText()}
  expect(findings('unique-number', files)).toEqual([
    'drafts/scs-0100-v1-a.md:1:1 error unique-number: Unexpected second `scs-0100-v1` beside `standards/scs-0100-v1-a.md`, expected one document with that number',
    'standards/scs-0100-v1-a.md:1:1 error unique-number: Unexpected second `scs-0100-v1` beside `drafts/scs-0100-v1-a.md`, expected one document with that number'
  ])
})

test('finds two supplements with one version', () => {
  const files = {'scs-0100-v1-a.md': documentText(), 'scs-0100-w1-a.md': supplement, 'scs-0100-w1-b.md': supplement}
  expect(findings('unique-number', files)).toHaveLength(2)
})

test('exempts proposals that have no number yet', () => {
  const files = {'scs-xxxx-v1-a.md': documentText(), 'scs-xxxx-v1-b.md': documentText()}
  expect(findings('unique-number', files)).toEqual([])
  const namesakes = {'drafts/scs-xxxx-v1-a.md': documentText(), 'standards/scs-xxxx-v1-a.md': documentText()}
  expect(findings('unique-number', namesakes)).toEqual([])
})

test('lets supplements share the number of their document where file names have no versions', () => {
  const {kinds: _, ...file_names} = scsProfile.file_names
  const profile = {...scsProfile, file_names}
  const files = {'scs-0100-a.md': documentText(), 'scs-0100-b.md': supplement, 'scs-0100-c.md': supplement}
  expect(findings('unique-number', files, {profile})).toEqual([])
  const twice = {'scs-0100-a.md': documentText(), 'scs-0100-d.md': documentText()}
  expect(findings('unique-number', twice, {profile})).toHaveLength(2)
})
