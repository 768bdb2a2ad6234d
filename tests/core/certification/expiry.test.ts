import {expect, test} from 'vitest'
import {expiryOf} from '../../../src/core/certification/expiry.ts'
import type {Lifetime} from '../../../src/core/certification/scope.ts'

const table: readonly (readonly [Lifetime, checkedAt: string, expiry: string])[] = [
  ['day', '2026-03-10T00:00:00', '2026-03-12'],
  ['day', '2026-03-10T23:59:59', '2026-03-12'],
  ['day', '2024-02-28T12:00:00', '2024-03-01'],
  ['day', '2026-12-30T12:00:00', '2027-01-01'],
  // The Monday after the same weekday of the next week; 2026-03-16 is one.
  ['week', '2026-03-15T12:00:00', '2026-03-23'],
  ['week', '2026-03-16T12:00:00', '2026-03-30'],
  ['week', '2026-03-17T12:00:00', '2026-03-30'],
  ['week', '2026-03-21T12:00:00', '2026-03-30'],
  ['week', '2026-03-22T12:00:00', '2026-03-30'],
  ['week', '2026-03-23T12:00:00', '2026-04-06'],
  ['month', '2026-03-01T00:00:00', '2026-05-01'],
  ['month', '2026-03-31T23:59:59', '2026-05-01'],
  ['month', '2026-11-30T12:00:00', '2027-01-01'],
  ['month', '2026-12-31T12:00:00', '2027-02-01'],
  ['quarter', '2026-01-01T00:00:00', '2026-07-01'],
  ['quarter', '2026-03-31T12:00:00', '2026-07-01'],
  ['quarter', '2026-04-01T12:00:00', '2026-10-01'],
  ['quarter', '2026-09-30T12:00:00', '2027-01-01'],
  ['quarter', '2026-10-01T12:00:00', '2027-04-01'],
  ['quarter', '2026-12-31T12:00:00', '2027-04-01'],
  ['year', '2026-01-31T12:00:00', '2027-03-01'],
  ['year', '2026-10-31T12:00:00', '2027-12-01'],
  ['year', '2026-11-01T12:00:00', '2028-01-01'],
  ['year', '2026-12-31T12:00:00', '2028-02-01']
]

test.each(table)('a result that counts for a %s, of %s, counts to the midnight of %s', (lifetime, checkedAt, day) => {
  expect(expiryOf(checkedAt, lifetime)).toBe(`${day}T00:00:00`)
})
