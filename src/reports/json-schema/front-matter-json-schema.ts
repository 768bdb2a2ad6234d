import {z} from 'zod'
import {frontMatterSchema} from '../../core/front-matter/read/front-matter-schema.ts'
import {dateKeys} from '../../core/lifecycle.ts'
import {impliedValue, keyName, type MeaningfulKey, type Profile, type ProfileType} from '../../core/profile/profile.ts'
import {meaningfulKeys, relationKeys} from '../../core/profile/profile-schema.ts'
import {combineDemands, conditionalSchema, type Demands, demand, noDemands, schemaOf} from './demands.ts'
import {dialect, type JsonSchema} from './json-schema.ts'
import {keyTexts} from './key-texts.ts'

/**
 * The front matter that the checker reads without error: that of one type, or of any. Keys that the profile
 * does not know are left to the linter, which only notices them.
 */
export function frontMatterJsonSchema(profile: Profile, type?: ProfileType): JsonSchema {
  const what = type ? `a document of type ${type.name}` : 'a document'
  const only = type ?? (profile.types.length === 1 ? profile.types[0] : undefined)
  const ofTypes = only ? demandsOf(only, profile) : {...noDemands, allOf: profile.types.map(whereTypeIs(profile))}
  return {
    $schema: dialect,
    title: `Front matter of ${what}`,
    description: `The keys between the two lines \`---\` at the start of ${what} (${profile.title}).`,
    type: 'object',
    ...schemaOf(combineDemands([demandsOfAny(profile), otherKeys(profile), ofTypes]))
  }
}

const alwaysDue: readonly MeaningfulKey[] = ['title', 'type', 'track']

function demandsOfAny(profile: Profile): Demands {
  return combineDemands(
    meaningfulKeys.map((key) => {
      const value = {...keyTexts[key], ...valueSchema(key, profile)}
      return demand(namesOf(key, profile), value, alwaysDue.includes(key) ? presenceOf(key, profile) : 'optional')
    })
  )
}

/** The value of a key as the checker reads it. */
function valueSchema(key: MeaningfulKey, profile: Profile): JsonSchema {
  // A description that is not text is ignored.
  if (key === 'description') return {}
  const {properties = {}} = z.toJSONSchema(frontMatterSchema(profile), {io: 'input'})
  const property = properties[key]
  const {default: _, ...value} = typeof property === 'object' ? property : {}
  if (impliedValue(profile, key) !== undefined) return {anyOf: [value, {type: ['string', 'null'], pattern: '^\\s*$'}]}
  if (!relationKeys.some((relation) => relation === key)) return value
  return {anyOf: [value, {type: 'string', pattern: '\\S', deprecated: true, description: 'Write a list.'}]}
}

/** What a type asks for beyond that. */
function demandsOf(type: ProfileType, profile: Profile): Demands {
  const isOfType = impliedValue(profile, 'type')
    ? noDemands
    : demand(namesOf('type', profile), {const: type.name}, 'due')
  if (type.role === 'main')
    return combineDemands([isOfType, demand(namesOf('status', profile), {}, presenceOf('status', profile))])
  const lifecycle = (['status', ...dateKeys] as const).flatMap((key) => namesOf(key, profile))
  const none = {not: {}, description: `A document of type ${type.name} does not have this key.`}
  const properties = Object.fromEntries(lifecycle.map((name) => [name, none]))
  return combineDemands([
    isOfType,
    {...noDemands, properties},
    demand(namesOf('supplements', profile), {minItems: 1}, 'due')
  ])
}

function whereTypeIs(profile: Profile): (type: ProfileType) => JsonSchema {
  return (type) =>
    conditionalSchema(
      schemaOf(demand(namesOf('type', profile), {const: type.name}, 'due')),
      schemaOf(demandsOf(type, profile))
    )
}

/** What goes without saying may be left out. */
function presenceOf(key: MeaningfulKey, profile: Profile): 'due' | 'optional' {
  return impliedValue(profile, key) === undefined ? 'due' : 'optional'
}

/** Keys without meaning, and former names of those with one, for editors to show. */
function otherKeys(profile: Profile): Demands {
  const unused = profile.other_keys.map((name): [string, JsonSchema] => [
    name,
    {description: 'Norma does not use this key and leaves it as it is.'}
  ])
  const renamed = Object.entries(profile.renamed_keys).map(([former, today]): [string, JsonSchema] => [
    former,
    {description: `Renamed to \`${today}\`.`, deprecated: true, deprecationMessage: `Renamed to ${today}`}
  ])
  return {...noDemands, properties: Object.fromEntries([...unused, ...renamed])}
}

/** The name of a key, then its former names in the order in which they count. */
function namesOf(key: MeaningfulKey, profile: Profile): readonly [string, ...string[]] {
  const today = keyName(profile, key)
  const former = Object.entries(profile.renamed_keys).filter(([, name]) => name === today)
  return [today, ...former.map(([name]) => name)]
}
