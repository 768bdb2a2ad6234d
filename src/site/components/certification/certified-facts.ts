import type {Catalog} from '../../../core/catalog.ts'
import type {EvaluatedCertification} from '../../../core/certification/evaluated-certification.ts'
import {dayOfInstant} from '../../../core/certification/instant.ts'
import {type Membership, membershipsOf, testsOf} from '../../../core/certification/membership.ts'
import {documentOfUrl} from '../../../core/certification/module-document.ts'
import {mainTarget} from '../../../core/certification/scope.ts'
import type {Document} from '../../../core/document.ts'
import type {IsoDate} from '../../../core/lifecycle.ts'
import {scopeAddress} from '../../../core/site/addresses.ts'
import {memoize} from '../../../core/text/memoize.ts'
import {viewTarget} from '../../../reports/certification/cloud-scope-view.ts'
import {type SectionLink, type Sections, sectionLink} from './section-link.ts'

interface PartOf {
  readonly name: string
  readonly href: string
  readonly versions: string
  /** What it is from later days on. */
  readonly later: readonly (readonly [from: IsoDate, versions: string])[]
}

/** What certificates have to do with a document, or with all of a series. */
export interface CertifiedFacts {
  readonly partOf: readonly PartOf[]
  readonly tests: readonly {
    readonly id: string
    readonly description: string
    readonly link: SectionLink | undefined
    /** `recommended`; empty where the test decides. */
    readonly remark: string
  }[]
}

/** Undefined where no scope knows of them. */
export function certifiedFacts(
  documents: readonly Document[],
  evaluated: EvaluatedCertification | undefined,
  catalog: Catalog,
  sections: Sections
): CertifiedFacts | undefined {
  if (!evaluated) return undefined
  const {certification, instant} = evaluated
  const {scopes} = certification
  if (!documents.some((document) => mentionedDocuments(catalog)(certification).has(document))) return undefined
  const tests = testsOf(documents, scopes, catalog)
  return {
    partOf: membershipsOf(documents, scopes, catalog, dayOfInstant(instant)).map((membership) => ({
      name: membership.scope.name,
      href: scopeAddress(membership.scope, scopes, catalog.profile),
      versions: versionsText(membership),
      later: laterTexts(membership, documents, catalog, dayOfInstant(instant))
    })),
    tests: tests.map(({id, description = '', url, targets}) => ({
      id,
      description,
      link: url === undefined ? undefined : sectionLink(viewTarget(url, catalog), sections, catalog.profile),
      remark: targets.length === 0 || targets.includes(mainTarget) ? '' : targets.join(', ')
    }))
  }
}

function laterTexts(
  {scope}: Membership,
  documents: readonly Document[],
  catalog: Catalog,
  day: IsoDate
): PartOf['later'] {
  const days = scope.timeline.map(({date}) => date).filter((date) => date > day)
  return days.sort().flatMap((date) => {
    const then = membershipsOf(documents, [scope], catalog, date)[0]
    return then ? [[date, versionsText(then)] as const] : []
  })
}

/** "since v4 (v4, v5; planned: next)" */
function versionsText({since, versions, planned}: Membership): string {
  const current = versions.map(({version}) => version).join(', ')
  const later = planned.length === 0 ? '' : `planned: ${planned.join(', ')}`
  const list = [current, later].filter(Boolean).join('; ')
  if (since === undefined) return later
  return list === '' ? `since ${since}, in no version that is in force now` : `since ${since} (${list})`
}

/** The documents that any module or test is about: usually few of all. */
const mentionedDocuments = memoize((catalog: Catalog) =>
  memoize(({scopes}: EvaluatedCertification['certification']): ReadonlySet<Document> => {
    const urls = scopes.flatMap(({modules, testcases}) => [...modules, ...testcases].flatMap(({url}) => url ?? []))
    return new Set(urls.flatMap((url) => documentOfUrl(url, catalog) ?? []))
  })
)
