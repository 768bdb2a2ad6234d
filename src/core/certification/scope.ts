import type {IsoDate} from '../lifecycle.ts'
import {memoize} from '../text/memoize.ts'
import type {YamlReading} from '../yaml/yaml.ts'

/** The words that a timeline gives versions. */
export const scopeStates = ['draft', 'effective', 'warn', 'deprecated'] as const
export type ScopeState = (typeof scopeStates)[number]

/** How long a result counts. */
export const lifetimes = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Lifetime = (typeof lifetimes)[number]

/** The target that decides whether a version is fulfilled. */
export const mainTarget = 'main'

export interface ScopeTestcase {
  readonly id: string
  readonly description?: string
  /** The section of the document that it tests. */
  readonly url?: string
  readonly lifetime: Lifetime
  /** Where it stands within the file. */
  readonly at: readonly PropertyKey[]
}

export interface ScopeModule {
  readonly id: string
  readonly name: string
  readonly url: string
  /** Parameter → what it means. */
  readonly parameters: Readonly<Record<string, string>>
  /** Target → ids of testcases; empty in the older format, where versions choose testcases by their tags. */
  readonly targets: ReadonlyMap<string, readonly string[]>
  readonly tagged: readonly TaggedTestcase[]
}

export interface TaggedTestcase extends ScopeTestcase {
  readonly tags: readonly string[]
}

export interface ScopeInclude {
  readonly module: string
  readonly parameters: Readonly<Record<string, string>>
}

export interface ScopeVersion {
  readonly version: string
  /** Shown, never used to compute. */
  readonly stabilizedAt?: IsoDate
  readonly include: readonly ScopeInclude[]
  /** Target → selector of tags; only in the older format. */
  readonly selectors: ReadonlyMap<string, string>
}

export interface TimelineEntry {
  readonly date: IsoDate
  readonly states: ReadonlyMap<string, ScopeState>
}

/** A certificate scope: a named, versioned list of what is to be fulfilled. */
export interface Scope {
  readonly path: string
  /** The file name without its extension. */
  readonly id: string
  readonly name: string
  readonly uuid: string
  readonly url: string
  /** `listed`: modules list testcases for targets (since 2026); `tagged`: versions choose them by tags (since 2024). */
  readonly format: 'listed' | 'tagged'
  readonly testcases: readonly ScopeTestcase[]
  readonly modules: readonly ScopeModule[]
  /** In the order of the file, as are the versions. */
  readonly timeline: readonly TimelineEntry[]
  readonly versions: readonly ScopeVersion[]
}

/** A scope with the places of its file. */
export interface ScopeFile {
  readonly scope: Scope
  readonly placeOf: YamlReading['placeOf']
}

/** The module of an id; of two with the same id the first. */
export function moduleNamed({modules}: Scope, id: string): ScopeModule | undefined {
  return modules.find((module) => module.id === id)
}

/** The modules that a version includes and that are there. */
export function modulesOf(scope: Scope, {include}: ScopeVersion): readonly ScopeModule[] {
  return include.flatMap(({module}) => moduleNamed(scope, module) ?? [])
}

/**
 * A short name for addresses and columns: the last word of the file name, or the whole name where several scopes
 * share that word.
 */
export function scopeKey(scope: Scope, scopes: readonly Scope[]): string {
  return keysOf(scopes).get(scope) ?? scope.id
}

const keysOf = memoize((scopes: readonly Scope[]) => {
  const lastWord = ({id}: Scope): string => id.slice(id.lastIndexOf('-') + 1).toLowerCase()
  const byLastWord = Map.groupBy(scopes, lastWord)
  return new Map(
    scopes.map((scope) => [scope, byLastWord.get(lastWord(scope))?.length === 1 ? lastWord(scope) : scope.id])
  )
})

/** The scope that a key, file name, name or uuid means. */
export function scopeNamed(name: string, scopes: readonly Scope[]): Scope | undefined {
  return scopes.find((scope) => [scopeKey(scope, scopes), scope.id, scope.name, scope.uuid].includes(name))
}
