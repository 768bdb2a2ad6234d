import {describe, expect, test} from 'vitest'
import {type Unnamed, withIds} from '../../../src/core/requirements/requirement-id.ts'

const place = {line: 1, column: 1, endLine: 1, endColumn: 1}
const one = (text: string, rest: Partial<Unnamed> = {}): Unnamed => ({
  kind: 'sentence',
  section: '',
  anchor: '',
  anchors: [],
  keyword: 'MUST',
  strength: 'must',
  keywords: [],
  text,
  context: '',
  items: [],
  place,
  extent: place,
  ...rest
})
const ids = (...requirements: readonly Unnamed[]): string[] => withIds(requirements).map(({id}) => id)
const a = 'It MUST be A.'

describe('the id of a requirement', () => {
  // These stand in ledgers and in links: they may not change in any version of Norma.
  test.each([
    ['', 'req-d2nfdz7z'],
    ['It MUST be A.', 'req-y5e9rfh6'],
    ['It MUST be B.', 'req-36vpwy47'],
    ['Wörter – „so“ – MUST bleiben 🎈', 'req-nx9d49jy'],
    ['x'.repeat(200), 'req-e8sfn73v']
  ])('of %j is %s for ever', (text, id) => {
    expect(ids(one(text))).toEqual([id])
  })

  test('of a cell is of its row as well, for ever', () => {
    expect(ids(one('OPTIONAL', {kind: 'cell', context: 'Need › a'}))).toEqual(['req-tt957zxc'])
    expect(ids(one('OPTIONAL', {context: 'Need › a'}))).toEqual(['req-pjhy5e8q'])
  })

  test('of a second one with its text is of section and context as well, for ever', () => {
    expect(ids(one(a), one(a, {section: 'X', context: 'c'}))).toEqual(['req-y5e9rfh6', 'req-vpkbfhdv'])
  })

  test('of those that nothing tells apart is numbered', () => {
    const [first, second, ...others] = ids(one(a), one(a), one(a), one(a), one(a, {section: 'X'}), one(a))
    expect(second).not.toBe(first)
    expect(others).toEqual([`${first}-2`, `${first}-3`, expect.stringMatching(/^req-[a-z2-9]{8}$/), `${first}-4`])
  })

  test('is none that is taken', () => {
    const [plain = '', second = ''] = ids(one(a), one(a))
    const given = (...taken: readonly string[]): string[] => withIds([one(a)], new Set(taken)).map(({id}) => id)
    expect(given(plain)).toEqual([second])
    expect(given(plain, second)).toEqual([`${plain}-2`])
    expect(given(plain, second, `${plain}-2`, `${plain}-3`)).toEqual([`${plain}-4`])
  })

  test('is added to what is there', () => {
    const [named] = withIds([one(a, {section: 'X'})])
    expect(named).toEqual({...one(a, {section: 'X'}), id: named?.id})
  })
})
