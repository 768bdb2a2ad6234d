import {suggestion} from '../../core/text/similar.ts'
import {UsageError} from '../errors/usage-error.ts'

/** The one that a word of the user's means, whatever its case. @throws UsageError with what may be meant. */
export function named<Named extends {readonly name: string}>(
  name: string,
  known: readonly Named[],
  what: string
): Named {
  const found = known.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found) return found
  const names = known.map((one) => one.name)
  throw new UsageError(`There is no ${what} \`${name}\``, suggestion(name, names))
}
