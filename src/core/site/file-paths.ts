import type {Series} from '../catalog.ts'
import type {DocumentId} from '../document-id.ts'
import type {Profile} from '../profile/profile.ts'
import {siteFiles, siteFolders, sitePages} from './fixed-paths.ts'
import {cloudScopePath, documentPath, seriesPath, trackPath} from './page-paths.ts'

/** What there is of a document besides its page. */
export const documentEndings = ['md', 'json', 'bib', 'csl.json', 'svg'] as const
export type DocumentEnding = (typeof documentEndings)[number]

/** Where a file about a document lies: beside its page. */
export function documentFile(document: Pick<DocumentId, 'id'>, ending: DocumentEnding): string {
  return `${documentPath(document)}.${ending}`
}

/** Where the data of a document lies once more: with all other data. */
export function documentDataFile(document: Pick<DocumentId, 'id'>): string {
  return `${siteFolders.api}/documents/${documentFile(document, 'json')}`
}

export function seriesDataFile({id}: Pick<Series, 'id'>): string {
  return `${siteFolders.api}/series/${id.normalize()}.json`
}

/** Where the JSON Schema of a kind of data lies. */
export function schemaFile(name: string): string {
  return `${siteFolders.api}/schema/${name}.json`
}

export function trackFeedFile(track: string, profile: Profile): string {
  return `${trackPath(track, profile)}${siteFiles.feed}`
}

export function seriesFeedFile(series: Series, profile: Profile): string {
  return `${seriesPath(series, profile)}/${siteFiles.feed}`
}

export function seriesBadgeFile(series: Series, profile: Profile): string {
  return `${seriesPath(series, profile)}.svg`
}

/** The picture that says how a cloud stands for a scope. */
export function cloudBadgeFile(...cloudScope: Parameters<typeof cloudScopePath>): string {
  return `${cloudScopePath(...cloudScope)}.svg`
}

/** The forms that a list of requirements has besides its page. */
export const requirementForms = [
  {label: 'Markdown', ending: 'md'},
  {label: 'CSV', ending: 'csv'},
  {label: 'JSON', ending: 'json'},
  {label: 'OSCAL', ending: 'oscal.json'}
] as const

/** Where a form of a list of requirements lies: beside the page of the list. */
export function requirementsFile(page: string, {ending}: (typeof requirementForms)[number]): string {
  return `${page}.${ending}`
}

/** What the page of all requirements loads. */
export const requirementListFile = `${sitePages.requirements}/list.json`

/** Where a file that documents link to lies within the site; folders above the working directory drop out. */
export function assetFile(path: string): string {
  return `${siteFolders.assets}/${path.replace(/^(\.\.\/)+/, '')}`
}

/** Where a style or a script of the site lies. */
export function programFile(name: string): string {
  return `${siteFolders.program}/${name}`
}
