import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const id = 'unknown-reference'
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2024-01-01'})

test.each(['scs-0100-v1-a.md', 'scs-0100-v1-a', 'scs-0100-v1', '"scs-0100-v1-a.md "'])('finds %s', (reference) => {
  const files = {'scs-0100-v1-a.md': stable, 'scs-0100-v2-a.md': documentText({keys: `replaces: ${reference}`})}
  expect(findings(id, files)).toEqual([])
})

test('points at the entry that is wrong', () => {
  const keys = 'replaces:\n  - scs-0100-v1-a.md\n  - scs-0100-v1-a\n  - scs-0100-v1-b.md'
  expect(findings(id, {'scs-0100-v1-a.md': stable, 'scs-0100-v2-a.md': documentText({keys})})).toEqual([
    'scs-0100-v2-a.md:9:5 error unknown-reference: Unexpected `scs-0100-v1-b.md` in `replaces`, expected a document that exists'
  ])
})

test('is a warning on a first version, which may replace what stood elsewhere', () => {
  expect(findings(id, {'scs-0100-v1-a.md': documentText({keys: 'replaces: [Old-Page.md, Older-Page.md]'})})).toEqual([
    'scs-0100-v1-a.md:6:12 warning unknown-reference: Unexpected `Old-Page.md` in `replaces`, expected a document that exists',
    'scs-0100-v1-a.md:6:25 warning unknown-reference: Unexpected `Older-Page.md` in `replaces`, expected a document that exists'
  ])
})

test('is on a first version what someone has decided, be it the default', () => {
  const files = {'scs-0100-v1-a.md': documentText({keys: 'replaces: [Old-Page.md]'})}
  for (const severity of ['error', 'notice'] as const) {
    const [asked] = findings(id, files, {severities: {[id]: severity}})
    expect(asked).toContain(`${severity} unknown-reference`)
    const [said] = findings(id, files, {profile: {...scsProfile, rules: {[id]: severity}}})
    expect(said).toContain(`${severity} unknown-reference`)
  }
})

test('suggests a document of the same number, or of the number that is named', () => {
  const help = (reference: string): string | undefined => {
    const files = {
      'scs-0100-v1-flavor-naming.md': stable,
      'scs-0100-v2-flavor-naming.md': documentText({keys: `replaces:\n  - ${reference}`}),
      'scs-0214-v1-node-distribution.md': stable
    }
    return lintFiles(files).find(({rule}) => rule === id)?.help
  }
  expect(help('scs-0100-v1-flavour-naming.md')).toBe('Did you mean `scs-0100-v1-flavor-naming.md`?')
  expect(help('scs-0110-v1-flavor-naming.md')).toBe('Did you mean `scs-0100-v1-flavor-naming.md`?')
  expect(help('scs-0214-v1-nodes-distribution.md')).toBe('Did you mean `scs-0214-v1-node-distribution.md`?')
  expect(help('Image-Metadata-Spec.md')).toBe('Write the file name of a document, or remove the entry.')
})

test('is silent about a file that is there but cannot be read', () => {
  const keys = 'replaces:\n  - scs-0100-v1-a.md\n  - scs-0100-v1'
  expect(findings(id, {'scs-0100-v1-a.md': 'no front matter', 'scs-0100-v2-a.md': documentText({keys})})).toEqual([])
})

test('leaves the targets of supplements to `supplement-target`', () => {
  const supplement = documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0100-v1-b.md'})
  expect(findings(id, {'scs-0100-w1-a.md': supplement})).toEqual([])
})

test('does not suggest the document itself', () => {
  const keys = 'replaces:\n  - scs-0100-v2-flavor-namings.md'
  const alone = {'scs-0100-v2-flavor-naming.md': documentText({keys})}
  expect(waysOut(id, alone)).toEqual(['Write the file name of a document, or remove the entry.'])
  expect(waysOut(id, {...alone, 'scs-0100-v1-flavor-naming.md': stable})).toEqual([
    'Did you mean `scs-0100-v1-flavor-naming.md`?'
  ])
})

test('is an error where file names have no versions, since no document is a first one', () => {
  const {kinds: _, ...file_names} = scsProfile.file_names
  const files = {'scs-0100-a.md': documentText({keys: 'replaces: [Old-Page.md]'})}
  expect(findings(id, files, {profile: {...scsProfile, file_names}})).toEqual([expect.stringContaining(' error ')])
})

test('leaves `supplements` alone only in supplements, and there no other key', () => {
  const standard = documentText({keys: 'supplements:\n  - scs-0100-v7-b.md'})
  expect(findings(id, {'scs-0100-v2-a.md': standard})).toEqual([expect.stringContaining('in `supplements`')])
  const supplement = documentText({
    type: 'Supplement',
    keys: 'supplements:\n  - scs-0100-v2-a.md\nreplaces:\n  - scs-0100-w7-b.md'
  })
  expect(findings(id, {'scs-0100-w1-a.md': supplement})).toEqual([expect.stringContaining('in `replaces`')])
})
