import type {z} from 'zod'

/** JSON Schema of the draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

export const dialect = 'https://json-schema.org/draft/2020-12/schema'

/** A schema as the text of a file. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`
}
