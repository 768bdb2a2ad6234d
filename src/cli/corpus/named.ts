import {suggestion} from '../../core/text/similar.ts'
import {Misuse} from '../errors/misuse.ts'

/** The one that a word of the user's means, whatever its case. @throws Misuse with what may be meant. */
export function named<Named extends {readonly name: string}>(
  name: string,
  known: readonly Named[],
  what: string
): Named {
  const found = known.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found) return found
  const names = known.map((one) => one.name)
  throw new Misuse(`There is no ${what} \`${name}\``, suggestion(name, names))
}
