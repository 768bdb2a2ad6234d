import {resolve} from 'node:path'
import {nameUuid} from '../../adapters/files/digest.ts'
import type {Catalog} from '../../core/catalog.ts'
import {withoutByteOrderMark} from '../../core/document.ts'
import type {Histories} from '../../core/history/document-history.ts'
import {assetFile} from '../../core/site/addresses.ts'
import {fileAt} from '../../core/text/source-file.ts'
import {machineFiles} from '../../reports/site/machine-files.ts'
import {redirectHtml, redirectsFile, redirectsOf} from '../../reports/site/redirects.ts'
import {nginxRedirects} from '../../reports/site/redirects-nginx.ts'
import {requirementFiles} from '../../reports/site/requirement-files.ts'
import type {SiteContent} from '../../reports/site/site-content.ts'
import type {SiteCorpus} from './site-certification.ts'

/** Target and source of each file that documents link to. */
export function assetFiles(assets: Iterable<string>, root: string): readonly (readonly [string, string])[] {
  return [...assets].map((path) => [assetFile(path), resolve(root, path)])
}

/** What redirects come to: a page for each, and the tables that hosts read. */
function redirectFiles(catalog: Catalog, histories: Histories): readonly (readonly [path: string, text: string])[] {
  const redirects = redirectsOf(catalog, histories)
  return [
    ...redirects.map(({from, to}) => [`${from.slice(1)}/index.html`, redirectHtml(to)] as const),
    ['_redirects', redirectsFile(redirects, catalog.profile.base)],
    ['redirects.nginx.conf', nginxRedirects(redirects, catalog.profile.base)]
  ]
}

type DataSource = Pick<SiteCorpus, 'catalog' | 'day' | 'tree' | 'certification'> & Pick<SiteContent, 'requirements'>

/** All that is made without rendering. */
export function* filesBesidePages(
  source: DataSource,
  histories: Histories
): Iterable<readonly [path: string, text: string]> {
  yield* redirectFiles(source.catalog, histories)
  yield* dataFiles(source, histories)
}

/** What the site holds for programs: data, feeds, sources, citations, badges, sitemap. */
export function* dataFiles(
  {catalog, day, tree, certification, requirements}: DataSource,
  histories: Histories
): Iterable<readonly [path: string, text: string]> {
  const sourceOf = ({path}: {readonly path: string}): string =>
    withoutByteOrderMark(fileAt(path, tree.files)?.text ?? '')
  const content = {catalog, day, histories, certification, requirements, sourceOf}
  for (const {path, text} of machineFiles(content)) yield [path, text]
  for (const {path, text} of requirementFiles(content, nameUuid)) yield [path, text]
}
