import {type IsoDate, isIsoDate} from '../lifecycle.ts'

/** A second in UTC as `YYYY-MM-DDTHH:MM:SS`, compared as text. */
export type Instant = string

const instantPattern =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * Reads a time as tools write it. Without a zone it is in UTC; a day alone is its first second. Undefined for a text
 * that is not a time.
 */
export function readInstant(text: string): Instant | undefined {
  const {day = '', time = '00:00', zone = 'Z'} = instantPattern.exec(text.trim())?.groups ?? {}
  if (!isIsoDate(day)) return undefined
  const offset = zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase()
  const date = new Date(`${day}T${time}${offset}`)
  return Number.isNaN(date.getTime()) ? undefined : instantOf(date)
}

export function dayOfInstant(instant: Instant): IsoDate {
  return instant.slice(0, 10)
}

/** The last second of a day: all that was found on the day counts. */
export function endOfDay(day: IsoDate): Instant {
  return `${day}T23:59:59`
}

export function instantOf(date: Date): Instant {
  return date.toISOString().slice(0, 19)
}
