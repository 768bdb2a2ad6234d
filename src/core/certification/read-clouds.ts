import {z} from 'zod'
import type {ShapeProblem} from '../diagnostic.ts'
import {day, prose, webAddress, word} from '../profile/schema-texts.ts'
import {defined} from '../text/defined.ts'
import {inBackticks, oneOf} from '../text/describe-value.ts'
import {didYouMean} from '../text/similar.ts'
import type {SourceFile} from '../text/source-file.ts'
import {readYaml, type YamlReading} from '../yaml/yaml.ts'
import type {CertificationLevel, Cloud, CloudScope, Region} from './cloud.ts'
import {readData} from './data-file.ts'
import {type Scope, scopeKey, scopeNamed} from './scope.ts'

const region = z.union([word, z.strictObject({name: word, subject: word})], {
  error: 'expected a subject, or `name` and `subject`'
})

const regions = z.array(region).min(1)
const scopeValue = z.union([word, regions], {error: 'expected a subject, or a list of regions'})

const cloudSchema = z
  .object({
    id: z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, {
      error: 'expected letters, digits, dots and hyphens'
    }),
    name: word,
    url: webAddress().optional(),
    description: prose.default(''),
    operator: z.string().trim().default(''),
    certified: z.boolean().default(false),
    certificate: z
      .strictObject({name: word.optional(), since: day.optional(), until: day.optional(), url: webAddress().optional()})
      .optional(),
    /** Subjects in the place of the one that the scopes name. */
    regions: regions.optional(),
    health: z.array(z.strictObject({label: word, url: webAddress().optional()})).default([])
  })
  // Every other key is a scope.
  .catchall(scopeValue)

const cloudsSchema = z.strictObject({clouds: z.array(cloudSchema)})
const levelsSchema = z.strictObject({levels: z.array(z.strictObject({name: word, description: prose}))})
type RawCloud = z.output<typeof cloudSchema>

const kind = {rule: 'clouds-file', whole: 'file'}

export interface CloudsReading {
  readonly clouds: readonly Cloud[]
  readonly problems: readonly ShapeProblem[]
}

/** Reads `clouds.yaml`; the keys of a cloud that have no other meaning are scopes. */
export function readClouds(file: SourceFile, scopes: readonly Scope[]): CloudsReading {
  const yaml = readYaml(file.text)
  const {value, problems: refused} = readData(file, yaml, cloudsSchema, kind)
  if (!value) return {clouds: [], problems: refused}
  const problems: ShapeProblem[] = []
  const clouds = value.clouds.flatMap((raw, index): Cloud[] => {
    if (value.clouds.findIndex(({id}) => id === raw.id) < index) {
      problems.push(secondCloud(file.path, raw.id, yaml.placeOf(['clouds', index, 'id'])))
      return []
    }
    const reading = scopesOf(raw, scopes)
    problems.push(...reading.unknown.map((key) => unknownScope(file.path, key, index, scopes, yaml)))
    return [cloudOf(raw, reading.scopes)]
  })
  return {clouds, problems}
}

export interface LevelsReading {
  readonly levels: readonly CertificationLevel[]
  readonly problems: readonly ShapeProblem[]
}

/** Reads `levels.yaml`: the levels that an organisation certifies, lowest first. */
export function readLevels(file: SourceFile): LevelsReading {
  const {value, problems = []} = readData(file, readYaml(file.text), levelsSchema, kind)
  return {levels: value?.levels ?? [], problems}
}

function cloudOf(raw: RawCloud, scopes: readonly CloudScope[]): Cloud {
  const {id, name, url, description, operator, certified, certificate, health} = raw
  return defined({
    id,
    name,
    description,
    operator,
    scopes,
    url,
    certificate: certificate ?? (certified ? {} : undefined),
    health
  })
}

function scopesOf(
  raw: RawCloud,
  scopes: readonly Scope[]
): {readonly scopes: CloudScope[]; readonly unknown: readonly string[]} {
  const keys = Object.entries(raw).filter(([key]) => !Object.hasOwn(cloudSchema.shape, key))
  const cloudScopes: CloudScope[] = []
  const unknown: string[] = []
  for (const [key, value] of keys) {
    const scope = scopeNamed(key, scopes)
    const group = regions.safeParse(value).data ?? raw.regions
    if (!scope) unknown.push(key)
    else if (group) cloudScopes.push({key, scope, regions: group.map(regionOf), isGroup: true})
    else cloudScopes.push({key, scope, regions: [{name: String(value), subject: String(value)}], isGroup: false})
  }
  return {scopes: cloudScopes, unknown}
}

function regionOf(raw: z.output<typeof region>): Region {
  return typeof raw === 'string' ? {name: raw, subject: raw} : raw
}

function secondCloud(path: string, id: string, place: ShapeProblem['place']): ShapeProblem {
  const message = `Unexpected second cloud ${inBackticks(id)}, expected each id once`
  return {rule: kind.rule, path, place, message, help: 'Give it another id, or remove it.'}
}

function unknownScope(
  path: string,
  key: string,
  index: number,
  scopes: readonly Scope[],
  yaml: YamlReading
): ShapeProblem {
  const keys = scopes.map((scope) => scopeKey(scope, scopes))
  const ideal = keys.length > 0 ? `the name of a scope: ${oneOf(keys)}` : 'that there are scopes'
  return {
    rule: kind.rule,
    path,
    place: yaml.placeOf(['clouds', index, key]),
    message: `Unexpected key ${inBackticks(key)} of a cloud, expected ${ideal}`,
    help: didYouMean(key, [...keys, ...Object.keys(cloudSchema.shape)]) ?? 'Correct the key, or add the scope.'
  }
}
