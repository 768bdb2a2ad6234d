import type {Catalog} from '../catalog.ts'
import type {Document} from '../document.ts'
import type {IsoDate} from '../lifecycle.ts'
import {defined} from '../text/defined.ts'
import {documentOfUrl} from './module-document.ts'
import {modulesOf, type Scope, type ScopeModule, type ScopeState} from './scope.ts'
import {targetsOf} from './targets.ts'
import {entryOn, scopeHistory} from './timeline.ts'
import {compareScopeVersions} from './version-order.ts'

export interface MemberVersion {
  readonly version: string
  readonly state: ScopeState
}

/** That documents are part of a scope: "Part of … since v4 (v4, v5; planned: next)". */
export interface Membership {
  readonly scope: Scope
  /** The first version that ever was in force with them; undefined where they are only planned. */
  readonly since: string | undefined
  /** What the timeline names on the day and includes them, oldest first, drafts apart. */
  readonly versions: readonly MemberVersion[]
  /** Versions that are drafts on the day. */
  readonly planned: readonly string[]
}

/** The scopes that some documents (one, or all of a series) are part of on a day. */
export function membershipsOf(
  documents: readonly Document[],
  scopes: readonly Scope[],
  catalog: Catalog,
  day: IsoDate
): readonly Membership[] {
  return scopes.flatMap((scope): Membership[] => {
    const modules = modulesAbout(documents, scope, catalog)
    const versions = scope.versions
      .filter((version) => modulesOf(scope, version).some((module) => modules.has(module)))
      .map(({version}) => version)
      .sort(compareScopeVersions)
    const states = entryOn(scope, day)?.states
    const members = versions.flatMap((version): MemberVersion[] => {
      const state = states?.get(version)
      return state ? [{version, state}] : []
    })
    const versionsInForce = new Set(
      scopeHistory(scope)
        .filter(({segments}) => segments.some(({state, from}) => state !== 'draft' && from <= day))
        .map(({version}) => version)
    )
    const since = versions.find((version) => versionsInForce.has(version))
    const planned = members.filter(({state}) => state === 'draft').map(({version}) => version)
    if (since === undefined && planned.length === 0) return []
    return [{scope, since, versions: members.filter(({state}) => state !== 'draft'), planned}]
  })
}

/** A testcase of a scope that tests a document, for "Tested by …". */
export interface DocumentTest {
  readonly scope: Scope
  readonly id: string
  readonly description?: string
  /** Where the test is described. */
  readonly url?: string
  /** `main`: it decides; others are recommended, or looked at by hand. */
  readonly targets: readonly string[]
}

/** The testcases of the modules that are about some documents, or that are described in one of them. */
export function testsOf(
  documents: readonly Document[],
  scopes: readonly Scope[],
  catalog: Catalog
): readonly DocumentTest[] {
  return scopes.flatMap((scope): DocumentTest[] => {
    const modules = modulesAbout(documents, scope, catalog)
    const targets = targetsByTestcase(scope, modules)
    const ids = new Set<string>()
    return scope.testcases.flatMap(({id, description, url}): DocumentTest[] => {
      const isDescribedHere = url !== undefined && isOneOf(documents, documentOfUrl(url, catalog))
      const targetsOfTestcase = targets.get(id)
      if (ids.has(id) || (!targetsOfTestcase && !isDescribedHere)) return []
      ids.add(id)
      return [defined({scope, id, description, url, targets: [...(targetsOfTestcase ?? [])]})]
    })
  })
}

function modulesAbout(documents: readonly Document[], scope: Scope, catalog: Catalog): ReadonlySet<ScopeModule> {
  return new Set(scope.modules.filter(({url}) => isOneOf(documents, documentOfUrl(url, catalog))))
}

function isOneOf(documents: readonly Document[], document: Document | undefined): boolean {
  return document !== undefined && documents.some(({id}) => id === document.id)
}

function targetsByTestcase(scope: Scope, modules: ReadonlySet<ScopeModule>): ReadonlyMap<string, ReadonlySet<string>> {
  const fromModules = [...modules].flatMap((module) => [...module.targets].map(([target, ids]) => ({target, ids})))
  const fromVersions = scope.versions.flatMap((version) =>
    [...targetsOf(scope, version)].map(([target, testcases]) => ({
      target,
      ids: testcases.filter(({module}) => modules.has(module)).map(({id}) => id)
    }))
  )
  const targets = new Map<string, Set<string>>()
  for (const {target, ids} of [...fromModules, ...fromVersions]) {
    for (const id of ids) targets.set(id, (targets.get(id) ?? new Set()).add(target))
  }
  return targets
}
