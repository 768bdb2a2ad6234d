import {dayOfInstant, type Instant, instantOf} from './instant.ts'
import type {Lifetime} from './scope.ts'

/** From which instant on a result counts no more; always a midnight. */
export function expiryOf(checkedAt: Instant, lifetime: Lifetime): Instant {
  const [year = 0, month = 1, day = 1] = dayOfInstant(checkedAt).split('-').map(Number)
  const midnight = (...[y, m, d]: readonly [year: number, month: number, day: number]): Instant =>
    instantOf(new Date(Date.UTC(y, m - 1, d)))
  switch (lifetime) {
    case 'day':
      return midnight(year, month, day + 2)
    case 'week': {
      // A week on, and then to the Monday that follows.
      const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
      return midnight(year, month, day + 7 + (weekday === 0 ? 1 : 8 - weekday))
    }
    case 'month':
      return midnight(year, month + 2, 1)
    case 'quarter':
      return midnight(year, Math.floor((month - 1) / 3) * 3 + 7, 1)
    case 'year':
      return midnight(year + 1, month + 2, 1)
  }
}
