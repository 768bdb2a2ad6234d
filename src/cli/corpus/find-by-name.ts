import {suggestion} from '../../core/text/similar.ts'
import {UsageError} from '../errors/usage-error.ts'

/** The one that a word of the user's means, whatever its case. @throws UsageError with what may be meant. */
export function findByName<Item extends {readonly name: string}>(
  name: string,
  items: readonly Item[],
  what: string
): Item {
  const item = items.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (item) return item
  const names = items.map((one) => one.name)
  throw new UsageError(`There is no ${what} \`${name}\``, suggestion(name, names))
}
