import {expect, test} from 'vitest'
import {identifyDocument} from '../../../src/core/steps/identify-document.ts'
import {isRefusal} from '../../../src/core/steps/refusal.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {profileAt} from '../../helpers/profile.ts'
import {refusalsText, type Standards, standardsOf} from '../../helpers/standards.ts'

const secondProfile = profileAt('tests/fixtures/second-organisation/norma.yaml')

const standards = standardsOf({
  'standards/scs-0100-v1-names.md': {status: 'Stable', keys: 'stabilized_at: 2024-01-01'},
  'standards/scs-0100-v2-names.md': {},
  'standards/scs-0100-w1-names.md': {type: 'Supplement', keys: 'supplements: [scs-0100-v1-names.md]'},
  'standards/scs-xxxx-v1-images.md': {},
  'standards/scs-xxxx-v1-volumes.md': {},
  'standards/scs-0101-v1-unread.md': '---\n',
  'standards/scs-0102-v1-twice.md': {},
  'drafts/scs-0102-v1-twice.md': {},
  'standards/scs-0103-v1-one.md': {},
  'standards/scs-0103-v1-other.md': {}
})

const note = (...lines: readonly string[]): string => `---\n${['title: A', 'crew: Charts', ...lines].join('\n')}\n---\n`
const notes = standardsOf(
  {
    'notes/TWN-001-horns.md': note('kind: Rule', 'standing: Proposed'),
    'notes/TWN-001-annex.md': note('kind: Annex', 'annex_of: [TWN-001-horns.md]'),
    'notes/TWN-002-first.md': note('kind: Annex', 'annex_of: [TWN-001-horns.md]'),
    'notes/TWN-002-second.md': note('kind: Annex', 'annex_of: [TWN-001-horns.md]')
  },
  secondProfile
)

const meant = (text: string, {catalog}: Standards): unknown => {
  const result = identifyDocument(text, catalog)
  return isRefusal(result) ? result : result.path
}

test.each([
  ['scs-0100-v1-names', 'standards/scs-0100-v1-names.md'],
  ['scs-0100-v1-names.md', 'standards/scs-0100-v1-names.md'],
  ['  scs-0100-v1-names ', 'standards/scs-0100-v1-names.md'],
  ['anywhere/scs-0100-v1-names.md', 'standards/scs-0100-v1-names.md'],
  ['SCS-0100-V1', 'standards/scs-0100-v1-names.md'],
  ['scs-0100-w1', 'standards/scs-0100-w1-names.md'],
  ['scs-xxxx-v1-images', 'standards/scs-xxxx-v1-images.md'],
  // Where two have one name, a path tells which is meant.
  ['./drafts/scs-0102-v1-twice.md', 'drafts/scs-0102-v1-twice.md'],
  ['standards/../standards/scs-0102-v1-twice.md', 'standards/scs-0102-v1-twice.md']
])('%s means %s', (text, path) => {
  expect(meant(text, standards)).toBe(path)
})

test('without versions the short form means the document, not its annex', () => {
  expect(meant('TWN-001', notes)).toBe('notes/TWN-001-horns.md')
  expect(meant('twn-001-annex', notes)).toMatchObject({refused: 'There is no document `twn-001-annex`'})
  expect(meant('TWN-001-annex', notes)).toBe('notes/TWN-001-annex.md')
})

test('what means no one document, and the way out', () => {
  const tried = (text: string, {catalog}: Standards = standards): [string, object] => [
    text,
    identifyDocument(text, catalog)
  ]
  expectGolden(
    'steps/identify-refusals.txt',
    refusalsText(
      Object.fromEntries([
        tried('scs-0100'),
        tried('SCS-0100'),
        tried('scs-xxxx-v1'),
        tried('scs-0102-v1-twice'),
        tried('scs-0103-v1'),
        tried('scs-0101-v1-unread.md'),
        tried('SCS-0101-v1'),
        tried('scs-0100-v1-nmaes'),
        tried('scs-0100-v3'),
        tried('scs-0104'),
        tried('nothing like it'),
        tried('TWN-002', notes),
        tried('TWN-001-horn', notes)
      ])
    )
  )
})
