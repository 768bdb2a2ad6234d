import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const supplements = 'supplements:\n  - scs-0100-v1-a.md'
const supplement = documentText({type: 'Supplement', keys: supplements})

test('is silent about documents and supplements that are what their names say', () => {
  const files = {'scs-0100-v1-a.md': documentText(), 'scs-0100-w1-a.md': supplement}
  expect(findings('supplement-status', files)).toEqual([])
})

test('reports the status and every date of a supplement at its key', () => {
  const keys = `${supplements}\nstabilized_at: 2025-01-01\nrejected_at: 2025-01-01`
  const text = documentText({type: 'Supplement', status: 'Draft', keys})
  expect(findings('supplement-status', {'scs-0100-w1-a.md': text})).toEqual([
    'scs-0100-w1-a.md:4:1 error supplement-status: Unexpected `status` on a document of type `Supplement`, expected none',
    'scs-0100-w1-a.md:8:1 error supplement-status: Unexpected `stabilized_at` on a document of type `Supplement`, expected none',
    'scs-0100-w1-a.md:9:1 error supplement-status: Unexpected `rejected_at` on a document of type `Supplement`, expected none'
  ])
})

test('calls keys what the profile calls them', () => {
  const profile = {...scsProfile, keys: {status: 'state'}}
  const text = documentText({type: 'Supplement', keys: `${supplements}\nstate: Draft`})
  expect(findings('supplement-status', {'scs-0100-w1-a.md': text}, {profile})).toEqual([
    'scs-0100-w1-a.md:7:1 error supplement-status: Unexpected `state` on a document of type `Supplement`, expected none'
  ])
})

test('reports a type that contradicts the letter of the file name', () => {
  expect(findings('supplement-status', {'scs-0100-v1-a.md': supplement, 'scs-0100-w1-a.md': documentText()})).toEqual([
    'scs-0100-v1-a.md:3:7 error supplement-status: Unexpected `v1` in the file name of a Supplement, expected `w1`',
    'scs-0100-w1-a.md:3:7 error supplement-status: ' +
      'Unexpected `w1` in the file name of a Standard, expected the type `Supplement`'
  ])
})

test('names all types of supplements, and the letters', () => {
  const another = scsProfile.types.filter(({role}) => role === 'supplement').map((type) => ({...type, name: 'Notes'}))
  const profile = {...scsProfile, types: [...scsProfile.types, ...another]}
  const files = {'scs-0100-w1-a.md': documentText()}
  expect(findings('supplement-status', files, {profile})).toEqual([
    expect.stringContaining('expected the type `Supplement` or `Notes`')
  ])
  expect(waysOut('supplement-status', files)).toEqual([
    'Correct the type, or the file name: `w` marks supplements, `v` all other documents.'
  ])
})
