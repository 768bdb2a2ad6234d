import {createHash} from 'node:crypto'

/** SHA-256 in hexadecimal. */
export function digest(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex')
}
