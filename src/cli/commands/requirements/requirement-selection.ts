import {type Catalog, findDocument, seriesOf} from '../../../core/catalog.ts'
import {scopeKey, scopeNamed} from '../../../core/certification/scope.ts'
import type {Corpus} from '../../../core/corpus.ts'
import type {Document} from '../../../core/document.ts'
import type {Requirement} from '../../../core/requirements/requirement.ts'
import {documentsOfVersion} from '../../../core/requirements/scope-documents.ts'
import {suggestion} from '../../../core/text/similar.ts'
import {UsageError} from '../../errors/usage-error.ts'

/** What the arguments of a command name: documents, series, or single requirements. */
export interface RequirementSelection {
  readonly hasDocument: (document: Document) => boolean
  readonly hasRequirement: (document: Document, requirement: Requirement) => boolean
  /** The requirements that were named. */
  readonly requirements: readonly string[]
}

/** Reads ids such as `abc-0100`, `abc-0100-v3`, `req-…` and `abc-0100-v3#req-…`. @throws UsageError for unknown ones. */
export function selectRequirements(ids: readonly string[], catalog: Catalog): RequirementSelection {
  const parts = ids.map((id) => {
    const [reference = '', requirement] = id.startsWith('req-') ? ['', id] : id.split('#')
    return {documents: reference === '' ? undefined : documentsNamed(reference, catalog), requirement}
  })
  return {
    hasDocument: (document) =>
      parts.length === 0 || parts.some(({documents}) => documents === undefined || documents.includes(document)),
    hasRequirement: (document, {id}) =>
      parts.length === 0 ||
      parts.some(({documents, requirement}) => {
        return (documents?.includes(document) ?? true) && (requirement === undefined || requirement === id)
      }),
    requirements: ids.filter((id) => id.includes('req-'))
  }
}

/** The document of a reference, or all those of its series. */
function documentsNamed(reference: string, catalog: Catalog): readonly Document[] {
  const series = catalog.series.get(reference.toLowerCase())
  if (series) return series.versions
  return [documentNamed(reference, catalog)]
}

/** @throws UsageError where the document does not exist. */
export function documentNamed(reference: string, catalog: Catalog): Document {
  const document = findDocument(catalog, reference)
  if (document) return document
  const names = catalog.documents.flatMap((one) => [one.id, ...(seriesOf(catalog, one)?.id ?? [])])
  throw new UsageError(`There is no document \`${reference}\``, suggestionFor(reference, names))
}

/** The documents of `name/version`, a version of a scope. @throws UsageError where the version does not exist. */
export function documentsOfScope(reference: string, {certification, catalog}: Corpus): readonly Document[] {
  const {scopes} = certification
  const slash = reference.lastIndexOf('/')
  const scope = scopeNamed(reference.slice(0, slash), scopes)
  const version = scope?.versions.find((one) => one.version === reference.slice(slash + 1))
  if (scope && version) return documentsOfVersion(scope, version, catalog)
  const names = scopes.flatMap((one) => one.versions.map((each) => `${scopeKey(one, scopes)}/${each.version}`))
  throw new UsageError(
    `There is no scope version \`${reference}\``,
    names.length === 0 ? 'Name the folder of the scope files with `--scopes DIR`.' : suggestion(reference, names)
  )
}

function suggestionFor(reference: string, names: readonly string[]): string {
  const advice = suggestion(reference, names)
  return names.length > 12 && advice.startsWith('Use') ? 'See all documents with `norma list`.' : advice
}
