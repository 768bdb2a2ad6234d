import type {z} from 'zod'
import type {ShapeProblem} from '../diagnostic.ts'
import {schemaProblems} from '../profile/schema-problems.ts'
import {defined} from '../text/defined.ts'
import type {SourceFile} from '../text/source-file.ts'
import type {YamlReading} from '../yaml/yaml.ts'

export type DataReading<Value> =
  | {readonly value: Value; readonly problems?: undefined}
  | {readonly value?: undefined; readonly problems: readonly ShapeProblem[]}

/** What messages call the file, and the rule that its problems belong to. */
export interface DataKind {
  readonly rule: string
  readonly whole: string
}

/** Holds what was read of a file to a schema; what it refuses comes with its place. */
export function readData<Schema extends z.ZodType>(
  {path}: Pick<SourceFile, 'path'>,
  yaml: YamlReading,
  schema: Schema,
  {rule, whole}: DataKind
): DataReading<z.output<Schema>> {
  if (yaml.problems.length > 0) return {problems: yaml.problems.map((problem) => ({rule, path, ...problem}))}
  const result = schema.safeParse(yaml.value)
  if (result.success) return {value: result.data}
  const problems = result.error.issues.flatMap((issue) => schemaProblems(issue, yaml.value, {schema, whole}))
  return {
    problems: problems.map(({path: at, message, help}) => defined({rule, path, place: yaml.placeOf(at), message, help}))
  }
}
