import type {Catalog, Series} from '../../core/catalog.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {shortId} from '../../core/document-id.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import {stageOf, statusesOf} from '../../core/profile/profile.ts'
import {seriesTitle} from '../matrix/matrix-rows.ts'
import {type Ahead, aheadOf, type DocumentStatus, documentStatus, findingsIn, type NextStep} from './document-status.ts'

/** Where the documents of a series stand on a day. */
export interface SeriesStatus {
  readonly id: string
  readonly title: string
  readonly track: string
  /** Versions, oldest first, then supplements. */
  readonly documents: readonly DocumentStatus[]
  readonly ahead: readonly Ahead[]
  /** What its newest version may become, and whether another one may follow. */
  readonly mayBecome: readonly NextStep[]
  readonly findings: DocumentStatus['findings']
}

export function seriesStatus(
  series: Series,
  catalog: Catalog,
  day: IsoDate,
  diagnostics: readonly Diagnostic[]
): SeriesStatus {
  const members = [...series.versions, ...series.supplements]
  const documents = members.map((document) => documentStatus(document, catalog, day, diagnostics))
  const newest = documents[series.versions.length - 1]
  const paths = new Set(members.map(({path}) => path))
  return {
    id: series.id,
    title: seriesTitle(series, catalog, day),
    track: series.track,
    documents,
    ahead: aheadOf(members, catalog, day),
    mayBecome: newest ? [...newest.mayBecome, ...nextVersion(series, newest, catalog)] : [],
    findings: findingsIn(diagnostics.filter(({path}) => paths.has(path)))
  }
}

/** Another version may follow as soon as the newest is not a draft any more. */
function nextVersion({id, versions}: Series, {status}: DocumentStatus, {profile}: Catalog): readonly NextStep[] {
  const [first = ''] = statusesOf(profile, 'draft')
  if (!profile.file_names.kinds || stageOf(profile, status) === 'draft') return []
  const newest = versions.at(-1)
  const name = newest ? shortId({...newest, version: newest.version + 1}) : id
  return [{shortId: name, status: first, tolerated: false, how: `norma new --version-of ${id}`}]
}
