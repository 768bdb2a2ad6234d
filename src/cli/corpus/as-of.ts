import {endOfDay, type Instant, readInstant} from '../../core/certification/instant.ts'
import {type IsoDate, isIsoDate} from '../../core/lifecycle.ts'
import {UsageError} from '../errors/usage-error.ts'

/** The day of `--as-of`. @throws UsageError where it is not a day. */
export function dayOption(asOf: string | undefined, today: IsoDate): IsoDate {
  if (asOf === undefined) return today
  if (isIsoDate(asOf)) return asOf
  throw new UsageError(
    `Unexpected \`${asOf}\` for --as-of, expected a day`,
    `Write it as year, month and day, such as \`${today}\`.`
  )
}

/** When a table of certificates is read. */
export interface TableTime {
  /** As it was asked for: a day or an instant. */
  readonly asOf: string
  readonly day: IsoDate
  readonly instant: Instant
}

/** A day, which counts to its end, or an instant. @throws UsageError for anything else. */
export function timeOption(asOf: string | undefined, today: IsoDate): TableTime {
  const text = asOf ?? today
  if (isIsoDate(text)) return {asOf: text, day: text, instant: endOfDay(text)}
  const instant = readInstant(text)
  if (instant !== undefined) return {asOf: instant, day: instant.slice(0, 10), instant}
  throw new UsageError(
    `Unexpected \`${text}\` for --as-of, expected a day or an instant`,
    `Write it as \`${today}\` or \`${today}T12:00:00\`.`
  )
}
