import {relative, resolve, sep} from 'node:path'
import {findProfileFile, profileFileName} from '../../adapters/files/profile-file.ts'
import type {Problem, ShapeProblem} from '../../core/diagnostic.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import {type ProfileFile, type ProfileReading, parseProfile} from '../../core/profile/parse-profile.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import type {YamlReading} from '../../core/yaml/yaml.ts'
import {rules} from '../../lint/rules.ts'
import {ruleAdvice} from '../errors/rule-advice.ts'
import {readRequiredFile} from './text-file.ts'

const help = 'Run the command in the folder of the profile, or name the profile with `--config FILE`.'

/** Reading YAML takes a minute for fifty times as much. */
const largestProfile = 1_000_000

/** The profile of `--config`, else the nearest one, with its absolute path. @throws HelpfulError where it is missing or wrong. */
export function readProfile(config: string | undefined, cwd: string): ProfileFile {
  const path = config === undefined ? findProfileFile(cwd) : resolve(cwd, config)
  if (path === undefined) throw new HelpfulError(`There is no \`${profileFileName}\` here or in a folder above`, help)
  const shownPath = relative(cwd, path).split(sep).join('/')
  const file = {path: shownPath, text: readRequiredFile(path, config ?? shownPath, help)}
  if (file.text.length > largestProfile) {
    throw new HelpfulError(
      `Unexpected size of \`${shownPath}\`, expected at most ${largestProfile} characters`,
      'A profile describes documents in a few hundred lines; move everything else to another file.'
    )
  }
  const reading = checkProfile(file)
  if (reading.profile) return {...reading, path, text: file.text}
  throw new HelpfulError(
    ['The profile cannot be read', ...reading.problems.map(problemText)].join('\n'),
    'Correct the profile first; nothing was checked.'
  )
}

/** Reads a profile, rules that it names included. */
export function checkProfile(file: SourceFile): ProfileReading {
  const reading = parseProfile(file)
  if (!reading.profile) return reading
  const problems = unknownRules(reading.profile, reading.placeOf, file.path)
  return problems.length === 0 ? reading : {problems}
}

/** Severities and waivers for rules that do not exist, which the profile's schema cannot know. */
function unknownRules(profile: Profile, placeOf: YamlReading['placeOf'], path: string): readonly ShapeProblem[] {
  const ruleIds = new Set(rules.map(({id}) => id))
  const mentions = [
    ...Object.keys(profile.rules).map((id) => [id, ['rules', id]] as const),
    ...profile.waivers.map(({rule}, index) => [rule, ['waivers', index, 'rule']] as const)
  ]
  const unknown = mentions.filter(([id]) => !ruleIds.has(id))
  return unknown.map(([id, at]) => ({
    rule: 'profile',
    path,
    place: placeOf(at),
    message: `Unexpected rule \`${id}\` in \`${at[0]}\`, expected a rule that Norma has`,
    help: ruleAdvice(id)
  }))
}

function problemText({path, place, message, help: way}: Problem): string {
  return `${path}:${place.line}:${place.column} ${message}${way ? `\n  help: ${way}` : ''}`
}
