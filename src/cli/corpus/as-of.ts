import {endOfDay, type Instant, readInstant} from '../../core/certification/instant.ts'
import {type IsoDate, isIsoDate} from '../../core/lifecycle.ts'
import {UsageError} from '../errors/usage-error.ts'

/** The day that an option such as `--on` names. @throws UsageError where it is not a day. */
export function dayOption(text: string | undefined, option: string, today: IsoDate): IsoDate | undefined {
  if (text === undefined || isIsoDate(text)) return text
  throw new UsageError(
    `Unexpected \`${text}\` for ${option}, expected a day`,
    `Write it as year, month and day, such as \`${today}\`.`
  )
}

/** The day of `--as-of`, else `otherwise`. @throws UsageError where it is not a day. */
export function asOfDay(asOf: string | undefined, otherwise: IsoDate): IsoDate {
  return dayOption(asOf, '--as-of', otherwise) ?? otherwise
}

/** When a table of certificates is read. */
export interface TableTime {
  /** As the option says it: a day or an instant. */
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
