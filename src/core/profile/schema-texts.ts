import {z} from 'zod'
import {isIsoDate} from '../lifecycle.ts'

const plain = {error: 'expected a text without control characters'}

// What the JSON Schema says of a text counts before it is trimmed; `.meta` says there what only code says here.
const first = '[^\\s\\p{Cc}]'
const inLine = '\\P{Cc}'
const inLines = '[\\P{Cc}\\n]'

/** A text in one line. */
export const word = z
  .string()
  .trim()
  .min(1)
  .regex(/^\P{Cc}*$/u, plain)
  .meta({pattern: `^\\s*${first}(${inLine}*${first})?\\s*$`})
/** The same, or nothing. */
export const line = z
  .string()
  .trim()
  .regex(/^\P{Cc}*$/u, plain)
  .meta({pattern: `^\\s*(${first}(${inLine}*${first})?\\s*)?$`})
/** A text that may have several lines. */
export const prose = z
  .string()
  .trim()
  .min(1)
  .regex(/^[\P{Cc}\n]*$/u, plain)
  .meta({pattern: `^\\s*${first}(${inLines}*${first})?\\s*$`})
export const day = z.string().refine(isIsoDate, {error: 'expected a day such as `2026-01-31`'}).meta({format: 'date'})
export const slug = z.string().regex(/^[a-z0-9-]+$/, {error: 'expected lower-case letters, digits and hyphens'})
export const letter = z.string().regex(/^[a-z]$/, {error: 'expected one lower-case letter'})

/** Below the base and never out of it. */
export const redirectFrom = z
  .string()
  .startsWith('/', {error: 'expected a path that begins with `/`'})
  .regex(/^(?!\/)|^(\/(?!\.\.?(\/|$))[^\s\p{Cc}/\\?#]+)+$/u, {error: 'expected a path such as `/former-name`'})
export const redirectTo = z.string().regex(/^(\/(?!\/)|https?:\/\/)[^\s\p{Cc}]*$/u, {
  error: 'expected a path such as `/new-name`, or an address such as `https://example.org`'
})
export const basePath = z.string().regex(/^(\/[^/\s\p{Cc}]+)*$/u, {
  error: 'expected a path such as `/standards`, or an empty text'
})

/** An address that a browser opens as a page: no `javascript:` becomes a link. */
export function webAddress(ideal = 'an address such as `https://example.org`') {
  return z
    .string()
    .refine((text) => /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text), {error: `expected ${ideal}`})
    .meta({pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\p{Cc}]+$'})
}
