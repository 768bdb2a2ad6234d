import {expect, test} from 'vitest'
import {nearestEntries} from '../../../src/site/client/nearest.ts'

const entries = [
  'scs-0100-v1-lanterns',
  'scs-0100-v2-lanterns',
  'scs-0101-v10-ropes',
  'scs-0101-v9-ropes',
  'scs-0102-v1-lamps',
  'scs-0102-w1-lamps-in-practice',
  'scs-0200-v1-quays'
].map((id) => ({id, title: id.toUpperCase(), href: `/standards/${id}`}))

const ids = (path: string): readonly string[] => nearestEntries(path, entries).map(({id}) => id)

test.each([
  ['/standards/scs-0102-v1-lmaps', 'scs-0102-v1-lamps'],
  ['/standards/SCS-0101-V10-Ropen/', 'scs-0101-v10-ropes'],
  ['/standards/old/place/scs-0200-v1-quais.html', 'scs-0200-v1-quays'],
  ['/standards/scs-0102-v1-l%61mp', 'scs-0102-v1-lamps'],
  ['/standards/scs-0102-w', 'scs-0102-w1-lamps-in-practice']
])('%s means %s first, and offers four more', (path, expected) => {
  expect(ids(path)[0]).toBe(expected)
  expect(ids(path)).toHaveLength(5)
})

test('an address that nobody can decode is taken as it is', () => {
  expect(ids('/standards/scs-0200-v1-quays%E0%A4%A')[0]).toBe('scs-0200-v1-quays')
  expect(ids('/standards/100%')).toEqual([])
})

test('where nothing is near, nothing is offered: six of ten letters are too many', () => {
  const one = [{id: 'abcdefghij', title: '', href: ''}]
  expect(nearestEntries('/abcdexxxxx', one)).toHaveLength(1)
  expect(nearestEntries('/abcdxxxxxx', one)).toEqual([])
  expect(ids('/completely-different-and-far-away')).toEqual([])
})

test('those that are equally near stand in their order', () => {
  expect(ids('/scs-0100-v')).toEqual(entries.slice(0, 5).map(({id}) => id))
})
