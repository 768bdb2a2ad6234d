import {join, resolve} from 'node:path'
import {writeFileAtomically} from '../../../adapters/files/write-file.ts'
import type {Profile} from '../../../core/profile/profile.ts'
import {slugOf} from '../../../core/steps/template.ts'
import {rules} from '../../../lint/rules.ts'
import {frontMatterJsonSchema} from '../../../reports/json-schema/front-matter-json-schema.ts'
import {type JsonSchema, schemaText} from '../../../reports/json-schema/json-schema.ts'
import {profileJsonSchema} from '../../../reports/json-schema/profile-json-schema.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {findByName} from '../../corpus/find-by-name.ts'
import {readProfile} from '../../corpus/profile.ts'
import {UsageError} from '../../errors/usage-error.ts'

export type SchemaSubject = 'front-matter' | 'profile'

export interface SchemaOptions {
  readonly config?: string
  readonly type?: string
  /** A file for the one schema that was asked for. */
  readonly out?: string
  /** A folder for all of them. */
  readonly write?: string
}

/** JSON Schemas of what Norma reads, for editors. */
export function schemaCommand(
  subject: SchemaSubject | undefined,
  options: SchemaOptions,
  {cwd}: Environment
): CommandResult {
  if (options.write !== undefined) return writeAll(subject, options, options.write, cwd)
  if (subject === 'profile' && options.type !== undefined) {
    throw new UsageError('Unexpected --type for the schema of the profile, expected none', 'Leave out `--type`.')
  }
  const text = schemaText(subject === 'profile' ? profileJsonSchema(rules) : frontMatter(options, cwd))
  if (options.out === undefined) return {output: text, exitCode: 0}
  writeFileAtomically(resolve(cwd, options.out), text)
  return {output: `${options.out} written\n`, exitCode: 0}
}

function frontMatter({config, type}: SchemaOptions, cwd: string): JsonSchema {
  const {profile} = readProfile(config, cwd)
  return frontMatterJsonSchema(profile, type === undefined ? undefined : findByName(type, profile.types, 'type'))
}

function writeAll(
  subject: SchemaSubject | undefined,
  {config, type}: SchemaOptions,
  folder: string,
  cwd: string
): CommandResult {
  if (subject !== undefined || type !== undefined) {
    throw new UsageError(
      `Unexpected ${type === undefined ? `\`${subject}\`` : '--type'} with --write, expected none`,
      'Leave it out to write all schemas, or use `--out FILE` to write only one.'
    )
  }
  const schemas = allSchemas(readProfile(config, cwd).profile)
  for (const [name, schema] of schemas) writeFileAtomically(resolve(cwd, folder, name), schemaText(schema))
  return {output: [...schemas.keys()].map((name) => `${join(folder, name)} written\n`).join(''), exitCode: 0}
}

/** By file name: that of the profile, that of any document and that of each type. */
export function allSchemas(profile: Profile): ReadonlyMap<string, JsonSchema> {
  const schemas = new Map([
    ['norma.schema.json', profileJsonSchema(rules)],
    ['front-matter.schema.json', frontMatterJsonSchema(profile)]
  ])
  for (const [index, type] of profile.types.entries()) {
    const name = `front-matter-${slugOf(type.name)}.schema.json`
    const isFree = slugOf(type.name) !== '' && !schemas.has(name)
    schemas.set(isFree ? name : `front-matter-${index + 1}.schema.json`, frontMatterJsonSchema(profile, type))
  }
  return schemas
}
