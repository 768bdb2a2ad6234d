import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
const draft = documentText()

test('is silent about versions that count up, in the order of numbers', () => {
  const versions = Array.from({length: 11}, (_, index) => [`scs-0100-v${index + 1}-a.md`, stable])
  expect(findings('version-gap', {...Object.fromEntries(versions), 'scs-0100-v12-a.md': draft})).toEqual([])
})

test('reports the version after a gap, and a series that does not begin at 1', () => {
  const files = {
    'scs-0100-v1-a.md': stable,
    'scs-0100-v3-a.md': draft,
    'scs-0101-v2-a.md': draft
  }
  expect(findings('version-gap', files)).toEqual([
    'scs-0100-v3-a.md:1:1 warning version-gap: Unexpected `scs-0100-v3` without `scs-0100-v2`, expected versions without a gap',
    'scs-0101-v2-a.md:1:1 warning version-gap: Unexpected `scs-0101-v2` without `scs-0101-v1`, expected versions without a gap'
  ])
})

test('reports a draft beside a draft of the version before', () => {
  expect(findings('version-gap', {'scs-0100-v1-a.md': draft, 'scs-0100-v2-a.md': draft})).toEqual([
    'scs-0100-v2-a.md:4:9 warning version-gap: Unexpected draft of `v2` while `scs-0100-v1` is still `Draft`, expected one draft at a time'
  ])
})

test('is silent where the version before is there but cannot be read', () => {
  expect(findings('version-gap', {'scs-0100-v1-b.md': 'no front matter', 'scs-0100-v2-a.md': draft})).toEqual([])
})

test('leaves out supplements and documents without number', () => {
  const supplement = documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0100-v1-a.md'})
  const files = {'scs-0100-v1-a.md': stable, 'scs-0100-w2-a.md': supplement, 'scs-xxxx-v2-a.md': draft}
  expect(findings('version-gap', files)).toEqual([])
})

test('names the way out of a gap and of a second draft', () => {
  expect(waysOut('version-gap', {'scs-0100-v2-a.md': draft})).toEqual([
    'Rename the file to the first free version, or restore `v1`.'
  ])
  expect(waysOut('version-gap', {'scs-0100-v1-a.md': draft, 'scs-0100-v2-a.md': draft})).toEqual([
    'Finish `v1` first, or continue in it instead of here.'
  ])
})
