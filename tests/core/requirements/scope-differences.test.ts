import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {makeTexts} from '../../../src/core/markdown/texts.ts'
import {requirementDifferences} from '../../../src/core/requirements/differences.ts'
import {scopeDifferences} from '../../../src/core/requirements/scope-differences.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {reading} from './reading.ts'

const sources = [
  ['scs-0100-v1-a', 'Apples MUST be.'],
  ['scs-0100-v2-a', 'Apples MUST be. Bananas MUST be.'],
  ['scs-0100-v3-a', 'Bananas MUST be.'],
  ['scs-0100-v10-a', 'Cherries MUST be.'],
  ['scs-0101-v1-b', 'Doors MUST be.'],
  ['scs-0102-v1-c', 'Nothing is asked for.']
].map(([name, body = '']) => ({path: `${name}.md`, text: documentText({body})}))
const {catalog} = parseCatalog(sources, scsProfile)
const texts = makeTexts(sources)

function differences(before: readonly string[], after: readonly string[]): string[] {
  const documents = (ids: readonly string[]) =>
    ids.flatMap((id) => catalog.documents.filter((document) => document.id.startsWith(`scs-${id}-`)))
  return scopeDifferences(
    documents(before),
    documents(after),
    scsProfile,
    (document) => texts.requirements(document).requirements
  ).map((one) => {
    const words = one.differences.map((each) => `${each.kind} ${('after' in each ? each.after : each.before).text}`)
    return `${one.before?.id.slice(4, -2) ?? '-'} → ${one.after?.id.slice(4, -2) ?? '-'}: ${words.join(' ')}`
  })
}

describe('two versions of a scope', () => {
  test.each([
    [['0100-v1'], ['0100-v1'], []],
    [['0100-v1'], ['0100-v2'], ['0100-v1 → 0100-v2: added Bananas MUST be.']],
    [[], ['0101-v1'], ['- → 0101-v1: added Doors MUST be.']],
    [['0101-v1'], [], ['0101-v1 → -: removed Doors MUST be.']],
    [['0102-v1'], [], []],
    [[], ['0102-v1'], []],
    // Each is compared with the last one that nothing was compared with yet.
    [
      ['0100-v1', '0100-v2'],
      ['0100-v10', '0100-v3'],
      [
        '0100-v2 → 0100-v3: removed Apples MUST be.',
        '0100-v1 → 0100-v10: added Cherries MUST be. removed Apples MUST be.'
      ]
    ],
    [
      ['0100-v2', '0100-v1'],
      ['0100-v3'],
      ['0100-v2 → 0100-v3: removed Apples MUST be.', '0100-v1 → -: removed Apples MUST be.']
    ],
    // What stands in both is no difference, and nothing is compared with it.
    [
      ['0100-v1', '0100-v2'],
      ['0100-v2', '0100-v3'],
      ['0100-v1 → 0100-v3: added Bananas MUST be. removed Apples MUST be.']
    ],
    [['0101-v1'], ['0100-v1'], ['- → 0100-v1: added Apples MUST be.', '0101-v1 → -: removed Doors MUST be.']]
  ])('%j and %j differ by %j', (before, after, expected) => {
    expect(differences(before, after)).toEqual(expected)
  })
})

describe('two texts', () => {
  const kinds = (before: string, after: string): string[] =>
    requirementDifferences(reading(before).requirements, reading(after).requirements).map(({kind}) => kind)

  test.each([
    ['It MUST be A and SHOULD be B.', 'It MUST be A and MAY be B.', ['weakened']],
    ['It MAY be A and MUST be B.', 'It SHOULD be A and MUST be B.', ['strengthened']],
    ['It MUST be A and MAY be B.', 'It MAY be A and MUST be B.', ['reworded']],
    ['It SHOULD be A and be B.', 'It MUST be A and MAY be B.', ['strengthened']],
    ['It MUST be A and MAY be B.', 'It SHOULD be A and be B.', ['weakened']],
    ['It MUST be A, B and C.', 'It MUST be A, B and D.', ['reworded']],
    ['It MUST be A.', 'It MUST be A.', []],
    ['It MUST be A, as always.', 'It SHALL be A, as always.', ['reworded']],
    ['It MUST be A, MAY be B and MAY be C.', 'It SHOULD be A, SHOULD be B and SHOULD be C.', ['weakened']],
    ['"NEEDED" means "MAY".\n\nIt is NEEDED.', '"NEEDED" means "MUST".\n\nIt is NEEDED.', ['strengthened']],
    ['It MUST be. Words of one.', 'It MUST be. Words of another.', []]
  ])('%j and %j: %j', (before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected)
  })

  test('differ in the order of the later one, and what was removed comes last', () => {
    const [before, after] = [
      reading('Old MUST go. It MUST be A, of all.'),
      reading('New MAY come. It SHOULD be A, of all.')
    ]
    const [gone, former] = before.requirements
    const [come, latter] = after.requirements
    expect(requirementDifferences(before.requirements, after.requirements)).toEqual([
      {kind: 'added', after: come},
      {kind: 'weakened', before: former, after: latter},
      {kind: 'removed', before: gone}
    ])
  })
})
