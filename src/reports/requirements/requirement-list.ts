import {documentPhase, lifecycleOf} from '../../core/document.ts'
import {shortId} from '../../core/document-id.ts'
import {coverageLevels} from '../../core/requirements/requirement.ts'
import {documentAddress} from '../../core/site/addresses.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {lifecycleText} from '../status/lifecycle-text.ts'
import type {DocumentRequirements, RequirementRow} from './requirement-rows.ts'

/**
 * All requirements, small enough to be loaded at once and filtered in a browser: what many of them share
 * stands once, and columns hold where.
 */
export interface RequirementList {
  readonly tracks: readonly string[]
  readonly types: readonly string[]
  /** `iaas/v4` */
  readonly scopes: readonly string[]
  readonly documents: readonly ListedDocument[]
  /** The keywords of a requirement, its own first, joined with `|`. */
  readonly keywords: readonly string[]
  readonly sections: readonly string[]
  readonly contexts: readonly string[]
  /** Ids of testcases, with blanks between them. */
  readonly tests: readonly string[]
  /** For each requirement, in the order of the documents. */
  readonly columns: {
    /** Without `req-`. */
    readonly id: readonly string[]
    readonly text: readonly string[]
    /** Places in the lists above. */
    readonly keyword: readonly number[]
    readonly section: readonly number[]
    readonly context: readonly number[]
    readonly test: readonly number[]
    /** Place in the levels of coverage, which begin with the nearest; -1 without a test. */
    readonly level: readonly number[]
  }
}

export interface ListedDocument {
  /** How readers call it. */
  readonly id: string
  readonly title: string
  readonly href: string
  readonly track: number
  readonly type: number
  /** For the browser, which reads the phase against its own day; else the phase itself. */
  readonly life: string
  readonly scopes: readonly number[]
  /** How many of the requirements are its own. */
  readonly count: number
}

export function requirementList(
  listed: readonly DocumentRequirements[],
  {catalog, requirements: known, day}: SiteContent
): RequirementList {
  const {profile} = catalog
  const keywords = places()
  const sections = places()
  const contexts = places()
  const tests = places()
  const rows = listed.flatMap((one) => one.rows)
  const tracks = profile.tracks.map(({name}) => name)
  const types = profile.types.map(({name}) => name)
  const scopes = known.scopeVersions.map(({documents}) => new Set(documents))
  const columns = {
    id: rows.map(({id}) => id.replace(/^req-/, '')),
    text: rows.map((row) => [row.text, ...row.items].join('\n')),
    keyword: rows.map((row) => keywords.of(keywordsOf(row).join('|'))),
    section: rows.map(({section}) => sections.of(section)),
    context: rows.map(({context}) => contexts.of(context)),
    test: rows.map((row) => tests.of(row.tests.join(' '))),
    level: rows.map(({coverage}) => (coverage === undefined ? -1 : coverageLevels.indexOf(coverage)))
  }
  return {
    tracks,
    types,
    scopes: known.scopeVersions.map(({key, version}) => `${key}/${version}`),
    documents: listed.map(({document, rows}) => ({
      id: shortId(document),
      title: document.frontMatter.title,
      href: documentAddress(document, profile),
      track: tracks.indexOf(document.frontMatter.track),
      type: types.indexOf(document.frontMatter.type),
      life: lifecycleText(lifecycleOf(document, profile)) ?? documentPhase(document, day, profile),
      scopes: scopes.flatMap((ids, index) => (ids.has(document.id) ? [index] : [])),
      count: rows.length
    })),
    keywords: keywords.all(),
    sections: sections.all(),
    contexts: contexts.all(),
    tests: tests.all(),
    columns
  }
}

function keywordsOf({keyword, keywords}: RequirementRow): readonly string[] {
  return [...new Set([keyword, ...keywords.map((use) => use.keyword)])]
}

/** Texts in the order in which they first come, each once. */
function places(): {readonly of: (text: string) => number; readonly all: () => readonly string[]} {
  const placeOf = new Map<string, number>()
  return {
    of: (text) => {
      const place = placeOf.get(text) ?? placeOf.size
      placeOf.set(text, place)
      return place
    },
    all: () => [...placeOf.keys()]
  }
}
