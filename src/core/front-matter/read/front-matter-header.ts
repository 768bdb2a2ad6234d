import {keyName, type MeaningfulKey, type Profile} from '../../profile/profile.ts'
import {meaningfulKeys} from '../../profile/profile-schema.ts'
import type {Place} from '../../text/place.ts'
import type {SourceFile} from '../../text/source-file.ts'
import type {YamlReading} from '../../yaml/yaml.ts'

/** Front matter that is a mapping, before anyone judges its keys and values. */
export interface Header {
  readonly file: SourceFile
  readonly profile: Profile
  readonly yaml: YamlReading
  readonly raw: Readonly<Record<string, unknown>>
  /** Norma's name of a key → the name that stands in the file. */
  readonly names: ReadonlyMap<MeaningfulKey, string>
}

export type KeyPlaces = Readonly<Partial<Record<MeaningfulKey, Place>>>

/** Undefined where the YAML is not a mapping. */
export function makeHeader(file: SourceFile, yaml: YamlReading, profile: Profile): Header | undefined {
  const raw = yaml.value
  return isMapping(raw) ? {file, profile, yaml, raw, names: canonicalNames(raw, profile)} : undefined
}

/** The value of a key; undefined where the key is missing or has nothing behind it. */
export function writtenValue({raw, names}: Header, key: MeaningfulKey): unknown {
  const name = names.get(key)
  const value = name === undefined ? undefined : raw[name]
  return isBlank(value) ? undefined : value
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** The former name of a key under which it stands in the file, if any. */
export function formerName(raw: Header['raw'], today: string, profile: Profile): string | undefined {
  return Object.entries(profile.renamed_keys).find(([old, name]) => name === today && Object.hasOwn(raw, old))?.[0]
}

/** Renamed keys still count, unless the key's name of today is there too. */
function canonicalNames(raw: Header['raw'], profile: Profile): Header['names'] {
  return new Map(
    meaningfulKeys.flatMap((key): [MeaningfulKey, string][] => {
      const today = keyName(profile, key)
      const name = Object.hasOwn(raw, today) ? today : formerName(raw, today, profile)
      return name === undefined ? [] : [[key, name]]
    })
  )
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
