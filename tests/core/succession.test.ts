import {expect, test} from 'vitest'
import {canHaveReplacedBy, hasBeenStable, successorsOf} from '../../src/core/succession.ts'
import {catalogOf, documentIn, idsOf, supplementText} from '../helpers/catalog.ts'
import {documentText} from '../helpers/document-text.ts'
import {scsProfile} from '../helpers/profile.ts'

const draft = documentText()
const stable = documentText({status: 'Stable', keys: 'stabilized_at: 2025-01-01'})
const deprecated = documentText({status: 'Deprecated', keys: 'stabilized_at: 2025-01-01\ndeprecated_at: 2025-06-01'})
const rejected = documentText({status: 'Rejected', keys: 'rejected_at: 2025-01-01'})
const stableWith = (keys: string): string =>
  documentText({status: 'Stable', keys: `stabilized_at: 2025-01-01\n${keys}`})

test.each([
  ['Draft', draft, false, false],
  ['Stable', stable, true, false],
  ['Deprecated', deprecated, true, true],
  ['Rejected', rejected, false, true]
])('what is %s may replace others, or be replaced', (_, text, beenStable, replaced) => {
  const document = documentIn(catalogOf({'scs-0100-v1-a.md': text}), 'scs-0100-v1-a')
  expect(hasBeenStable(document, scsProfile)).toBe(beenStable)
  expect(canHaveReplacedBy(document, scsProfile)).toBe(replaced)
})

test('a supplement has no stage, so it does neither', () => {
  const document = documentIn(catalogOf({'scs-0100-w1-a.md': supplementText('scs-0100-v1-a.md')}), 'scs-0100-w1-a')
  expect(hasBeenStable(document, scsProfile)).toBe(false)
  expect(canHaveReplacedBy(document, scsProfile)).toBe(false)
})

function successors(files: Readonly<Record<string, string>>, id = 'scs-0100-v1-a'): string[] {
  const catalog = catalogOf(files)
  return idsOf(successorsOf(documentIn(catalog, id), catalog))
}

const next = {'scs-0100-v1-a.md': deprecated, 'scs-0100-v2-a.md': stable}

test('those that say they replace it succeed a document', () => {
  const files = {
    ...next,
    'scs-0101-v1-b.md': stableWith('replaces: [scs-0100-v1-a.md]'),
    'scs-0102-v1-c.md': documentText({
      status: 'Deprecated',
      keys: 'stabilized_at: 2025-01-01\ndeprecated_at: 2025-06-01\nreplaces: [scs-0100-v1-a.md]'
    })
  }
  expect(successors(files)).toEqual(['scs-0101-v1-b', 'scs-0102-v1-c'])
})

test('else the next version does, whether it is in force or was', () => {
  expect(successors({...next, 'scs-0100-v3-a.md': stable})).toEqual(['scs-0100-v2-a'])
  expect(successors({...next, 'scs-0100-v2-a.md': deprecated})).toEqual(['scs-0100-v2-a'])
  expect(successors({...next, 'scs-0100-v2-a.md': draft, 'scs-0100-v3-a.md': stable})).toEqual(['scs-0100-v3-a'])
})

test('a draft succeeds nothing, whatever it says', () => {
  const replacing = documentText({keys: 'replaces: [scs-0100-v1-a.md]'})
  expect(successors({'scs-0100-v1-a.md': deprecated, 'scs-0101-v1-b.md': replacing})).toEqual([])
  expect(successors({...next, 'scs-0101-v1-b.md': replacing})).toEqual(['scs-0100-v2-a'])
  expect(successors({'scs-0100-v1-a.md': deprecated, 'scs-0100-v2-a.md': draft})).toEqual([])
  expect(successors({'scs-0100-v1-a.md': deprecated, 'scs-0100-v2-a.md': rejected})).toEqual([])
})

test('the newest version, and one of two files with its number, have no successor', () => {
  expect(successors(next, 'scs-0100-v2-a')).toEqual([])
  expect(successors({'scs-0100-v1-a.md': stable, 'scs-0100-v1-b.md': stable})).toEqual([])
})

test('a proposal without number has no versions', () => {
  const files = {'scs-xxxx-v1-a.md': deprecated, 'scs-xxxx-v2-a.md': stable}
  expect(successors(files, 'scs-xxxx-v1-a')).toEqual([])
  const replaced = {...files, 'scs-0101-v1-b.md': stableWith('replaces: [scs-xxxx-v1-a.md]')}
  expect(successors(replaced, 'scs-xxxx-v1-a')).toEqual(['scs-0101-v1-b'])
})
