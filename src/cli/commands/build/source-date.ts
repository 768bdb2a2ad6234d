import type {IsoDate} from '../../../core/lifecycle.ts'
import {UsageError} from '../../errors/usage-error.ts'

/** The last second that a day of four-digit years has. */
const latest = 253_402_300_799

/**
 * The day that reproducible builds are made for (https://reproducible-builds.org/specs/source-date-epoch/), from
 * seconds since 1970; undefined where the variable is empty. @throws UsageError where it is not such a number.
 */
export function sourceDay(seconds: string | undefined): IsoDate | undefined {
  if (seconds === undefined || seconds === '') return undefined
  if (/^\d{1,12}$/.test(seconds) && Number(seconds) <= latest) {
    return new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
  }
  throw new UsageError(
    `Unexpected \`${seconds}\` in SOURCE_DATE_EPOCH, expected seconds since 1970`,
    'For example `SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)`; or name the day with `--as-of DAY`.'
  )
}
