import {z} from 'zod'
import {profileSchema} from '../../core/profile/profile-schema.ts'
import {defined} from '../../core/text/defined.ts'
import {dialect, type JsonSchema} from './json-schema.ts'
import {profileTexts} from './profile-texts.ts'

/** A rule, as far as a profile speaks of it. */
interface NamedRule {
  readonly id: string
  readonly summary: string
}

/** `norma.yaml` as the checker reads it; what one part of it demands of another is left to the checker. */
export function profileJsonSchema(rules: readonly NamedRule[]): JsonSchema {
  const described = describedProfileSchema()
  return {
    $schema: dialect,
    title: 'Profile',
    description: 'What the documents of one organisation look like. Data only: nothing in it is ever run.',
    ...described,
    properties: {...described.properties, ...ofRules(described, rules)}
  }
}

/** The keys of `norma.yaml`, each with its text. */
export function describedProfileSchema(): JsonSchema {
  const {$schema: _, ...schema} = z.toJSONSchema(profileSchema, {io: 'input'})
  return withTexts(schema, '')
}

/** A schema with the text of every key; `path` is where the mapping stands, such as `types[].`. */
function withTexts(schema: JsonSchema, path: string): JsonSchema {
  const {properties, items} = schema
  const described = {...schema}
  if (properties) described.properties = Object.fromEntries(Object.entries(properties).map(textOfKey(path)))
  if (isSchema(items)) described.items = withTexts(items, `${path.slice(0, -1)}[].`)
  return described
}

function textOfKey(path: string): (entry: [string, boolean | JsonSchema]) => [string, boolean | JsonSchema] {
  return ([key, schema]) => {
    if (!isSchema(schema)) return [key, schema]
    const description = profileTexts[`${path}${key}`]
    return [key, {...defined({description}), ...withTexts(schema, `${path}${key}.`)}]
  }
}

/** The severities and waivers, for the rules that there are. */
function ofRules({properties = {}}: JsonSchema, rules: readonly NamedRule[]): Record<string, JsonSchema> {
  const {rules: severities, waivers} = properties
  if (!isSchema(severities) || !isSchema(waivers) || !isSchema(waivers.items)) return {}
  const {additionalProperties: severity, propertyNames: _, ...others} = severities
  const severityOfRule = isSchema(severity) ? severity : {}
  const severitySchemas = rules.map(({id, summary}) => [id, {description: summary, ...severityOfRule}])
  const waiver = {...waivers.items.properties}
  const rule = {...(isSchema(waiver['rule']) ? waiver['rule'] : {}), enum: rules.map(({id}) => id)}
  return {
    rules: {...others, properties: Object.fromEntries(severitySchemas), additionalProperties: false},
    waivers: {...waivers, items: {...waivers.items, properties: {...waiver, rule}}}
  }
}

export function isSchema(schema: JsonSchema['items']): schema is JsonSchema {
  return typeof schema === 'object' && !Array.isArray(schema)
}
