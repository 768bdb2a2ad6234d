import {defined} from '../../core/text/defined.ts'
import type {JsonSchema} from './json-schema.ts'

/** What a schema asks of a mapping. */
export interface Demands {
  readonly properties: Readonly<Record<string, JsonSchema>>
  readonly required: readonly string[]
  readonly allOf: readonly JsonSchema[]
}

export const noDemands: Demands = {properties: {}, required: [], allOf: []}

/** All demands at once; of a key that several speak of, what all of them say. */
export function combineDemands(demands: readonly Demands[]): Demands {
  const properties = new Map<string, JsonSchema>()
  for (const [key, schema] of demands.flatMap((one) => Object.entries(one.properties))) {
    properties.set(key, {...properties.get(key), ...schema})
  }
  return {
    properties: Object.fromEntries(properties),
    required: [...new Set(demands.flatMap(({required}) => required))],
    allOf: demands.flatMap(({allOf}) => allOf)
  }
}

export function schemaOf({properties, required, allOf}: Demands): JsonSchema {
  return defined({
    properties: {...properties},
    required: required.length > 0 ? [...required] : undefined,
    allOf: allOf.length > 0 ? [...allOf] : undefined
  })
}

/**
 * Asks something of the value of a key that also counts under its former names, the first that is there,
 * as long as its name of today is missing.
 */
export function demand(
  [today, ...former]: readonly [string, ...string[]],
  value: JsonSchema,
  presence: 'due' | 'optional'
): Demands {
  const isDue = presence === 'due'
  const properties = {[today]: value}
  if (former.length === 0) return {properties, required: isDue ? [today] : [], allOf: []}
  const missing: JsonSchema = isDue ? {required: [today]} : {}
  const chain = former.reduceRight<JsonSchema>(
    (rest, name) => conditionalSchema({required: [name]}, {properties: {[name]: value}}, rest),
    missing
  )
  return {properties, required: [], allOf: [conditionalSchema({required: [today]}, {}, chain)]}
}

/** What is asked where a condition holds, and where not. */
export function conditionalSchema(condition: JsonSchema, so: JsonSchema, otherwise: JsonSchema = {}): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return {if: condition, then: so, else: otherwise}
}
