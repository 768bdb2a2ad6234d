import type {ShapeProblem} from '../../diagnostic.ts'
import {knownKeys} from '../../profile/profile.ts'
import {inBackticks} from '../../text/describe-value.ts'
import {didYouMean} from '../../text/similar.ts'
import {formerName, type Header} from './front-matter-header.ts'

/** The keys that the profile has renamed or does not know: `renamed-key`, `unknown-key`. */
export function keyProblems(header: Header): ShapeProblem[] {
  const keys = new Set(knownKeys(header.profile))
  return Object.keys(header.raw)
    .filter((name) => !keys.has(name))
    .map((name) => renamedKey(header, name) ?? unknownKey(header, name, keys))
}

function renamedKey({file, profile, yaml, raw}: Header, name: string): ShapeProblem | undefined {
  const today = Object.hasOwn(profile.renamed_keys, name) ? profile.renamed_keys[name] : undefined
  if (today === undefined) return undefined
  const nameThatCounts = Object.hasOwn(raw, today) ? today : formerName(raw, today, profile)
  const problem = {
    rule: 'renamed-key',
    path: file.path,
    place: yaml.placeOfKey(name),
    message: `Unexpected key \`${name}\`, expected \`${today}\``
  }
  if (nameThatCounts !== name)
    return {
      ...problem,
      help: `Remove \`${name}\`: \`${nameThatCounts}\` is there too, and its value is the one that counts.`
    }
  return {
    ...problem,
    help: `Rename the key to \`${today}\`; until then its value counts.`,
    fix: [{place: problem.place, text: today}]
  }
}

function unknownKey({file, yaml}: Header, name: string, keys: ReadonlySet<string>): ShapeProblem {
  return {
    rule: 'unknown-key',
    path: file.path,
    place: yaml.placeOfKey(name),
    message: `Unexpected key ${inBackticks(name)}, expected a key that the profile knows`,
    help: didYouMean(name, keys) ?? 'Remove the key, or add it to `other_keys` in the profile.'
  }
}
