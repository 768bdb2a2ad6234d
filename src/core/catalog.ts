import {compareText, type ShapeProblem} from './diagnostic.ts'
import {type Document, isSupplement, parseDocument} from './document.ts'
import {compareVersions, type DocumentId, parseDocumentId, seriesId, shortId, versionLabel} from './document-id.ts'
import {type Profile, trackIndex} from './profile/profile.ts'
import {memoize} from './text/memoize.ts'
import {fileName, type SourceFile} from './text/source-file.ts'

/** Everything that shares a number. */
export interface Series {
  /** `scs-0100` */
  readonly id: string
  readonly number: string
  /** That of its newest main document; of its newest supplement where there is none. */
  readonly track: string
  /** Main documents, oldest version first. */
  readonly versions: readonly Document[]
  readonly supplements: readonly Document[]
}

/** All documents of one revision, indexed. */
export interface Catalog {
  readonly profile: Profile
  /** In the order: tracks of the series, number, main before supplements, version. */
  readonly documents: readonly Document[]
  readonly byId: ReadonlyMap<string, Document>
  /** By series id, in the order: tracks of the profile, number. */
  readonly series: ReadonlyMap<string, Series>
  /** Files that have a document's name but cannot be read as one: references to them are not broken. */
  readonly unreadable: readonly DocumentId[]
}

export interface CatalogReading {
  readonly catalog: Catalog
  readonly problems: readonly ShapeProblem[]
}

/** Reads documents; `unread` are the paths of files that are there but could not even be read as text. */
export function parseCatalog(
  files: readonly SourceFile[],
  profile: Profile,
  unread: readonly string[] = []
): CatalogReading {
  const readings = files.map((file) => parseDocument(file, profile))
  const documents = readings.flatMap(({document}) => document ?? [])
  const withoutFacts = readings.flatMap(({id, document}) => (id && !document ? id : []))
  const unreadable = unread.flatMap((path) => parseDocumentId(fileName(path), profile) ?? [])
  return {
    catalog: makeCatalog(documents, profile, [...withoutFacts, ...unreadable]),
    problems: readings.flatMap(({problems}) => problems)
  }
}

/** The catalog of a folder that holds none. */
export function noDocuments(profile: Profile): Catalog {
  return makeCatalog([], profile)
}

/** Indexes documents; of two with the same id the first by path is the one that the id means. */
export function makeCatalog(
  documents: readonly Document[],
  profile: Profile,
  unreadable: readonly DocumentId[] = []
): Catalog {
  const groups = Map.groupBy(documents, (document) => seriesId(document, profile))
  const series = [...groups]
    .map(([id, group]) => makeSeries(id, group, profile))
    .sort(
      (a, b) => trackIndex(profile, a.track) - trackIndex(profile, b.track) || compareText(sortKey(a.id), sortKey(b.id))
    )
  const sorted = series.flatMap(({versions, supplements}) => [...versions, ...supplements])
  const byId = new Map<string, Document>()
  for (const document of sorted) if (!byId.has(document.id)) byId.set(document.id, document)
  return {profile, documents: sorted, byId, series: new Map(series.map((one) => [one.id, one])), unreadable}
}

/** By number, also where numbers have no leading zeros. */
function sortKey(id: string): string {
  return id.replace(/\d+/, (number) => number.padStart(12, '0'))
}

/** The document that an id, file name or short form (`scs-0100-v3`) means. */
export function findDocument(catalog: Catalog, reference: string): Document | undefined {
  const id = fileName(reference.trim()).replace(/\.md$/, '').normalize()
  return catalog.byId.get(id) ?? shortForms(catalog).get(id.toLowerCase())
}

export function seriesOf(catalog: Catalog, document: Document): Series | undefined {
  return catalog.series.get(seriesId(document, catalog.profile))
}

const shortForms = memoize(({documents}: Catalog) => {
  const forms = new Map<string, Document>()
  for (const document of documents) {
    const form = shortId(document).toLowerCase()
    if (!forms.has(form)) forms.set(form, document)
  }
  return forms
})

function makeSeries(id: string, group: readonly Document[], profile: Profile): Series {
  const sorted = [...group].sort(compareVersionsOf)
  const versions = sorted.filter((document) => !isSupplement(document, profile))
  const supplements = sorted.filter((document) => isSupplement(document, profile))
  const namesake = versions.at(-1) ?? supplements.at(-1)
  return {
    id,
    number: namesake?.number ?? '',
    track: namesake?.frontMatter.track ?? '',
    versions,
    supplements
  }
}

function compareVersionsOf(a: Document, b: Document): number {
  return compareVersions(versionLabel(a), versionLabel(b)) || compareText(a.id, b.id) || compareText(a.path, b.path)
}

/** How many documents there are, with those that cannot be read; other files do not count. */
export function documentCount({documents, unreadable}: Catalog): number {
  return documents.length + unreadable.length
}

const unreadableNames = memoize(
  ({unreadable}: Catalog) => new Set(unreadable.flatMap((id) => [id.id.toLowerCase(), shortId(id).toLowerCase()]))
)

/** Whether a reference (id, file name or short form) means a file that is there but cannot be read. */
export function isUnreadable(catalog: Catalog, reference: string): boolean {
  return unreadableNames(catalog).has(fileName(reference.trim()).replace(/\.md$/, '').normalize().toLowerCase())
}
