import type {Catalog} from '../catalog.ts'
import type {EvaluatedCertification} from '../certification/evaluated-certification.ts'
import {comparedVersions} from './compared-versions.ts'
import {
  cloudBadgeFile,
  documentDataFile,
  documentEndings,
  documentFile,
  requirementForms,
  requirementsFile,
  seriesBadgeFile,
  seriesDataFile,
  seriesFeedFile,
  trackFeedFile
} from './file-paths.ts'
import {scopesPage, siteFiles, sitePages} from './fixed-paths.ts'
import {
  checklistPath,
  cloudScopePath,
  differencePath,
  documentPath,
  scopePath,
  seriesPath,
  trackPath
} from './page-paths.ts'

/** What decides which pages and files a site has. */
export interface SiteSubjects {
  readonly catalog: Catalog
  /** Undefined where nothing is known of scopes or clouds. */
  readonly certification?: EvaluatedCertification | undefined
}

/** The paths of all pages but those below `rules/` and `requirements/`. */
export function pagePaths({catalog, certification}: SiteSubjects): readonly string[] {
  const {byId, profile} = catalog
  const series = [...catalog.series.values()]
  return [
    ...Object.values(sitePages),
    ...profile.tracks.map(({name}) => trackPath(name, profile)),
    ...[...byId.values()].map(documentPath),
    ...series.map((one) => seriesPath(one, profile)),
    ...series.flatMap((one) => comparedVersions(one).map((compared) => differencePath(one, compared, profile))),
    ...certificationPagePaths(certification)
  ]
}

/** The paths of the checklists; a document without requirements has none. */
export function checklistPaths({byId}: Catalog): readonly string[] {
  return [...byId.values()].map(checklistPath)
}

/** The paths of all pages about clouds and scopes. */
export function certificationPagePaths(evaluated: EvaluatedCertification | undefined): readonly string[] {
  if (!evaluated) return []
  const {scopes} = evaluated.certification
  return [
    sitePages.certification,
    ...(scopes.length > 0 ? [scopesPage] : []),
    ...scopes.map((scope) => scopePath(scope, scopes)),
    ...cloudScopes(evaluated).map((cloudScope) => cloudScopePath(...cloudScope))
  ]
}

/** Where all files beside pages lie, but those in folders that are the site's own. */
export function filePaths({catalog, certification}: SiteSubjects): readonly string[] {
  const {byId, series, profile} = catalog
  return [
    ...Object.values(siteFiles),
    ...profile.tracks.map(({name}) => trackFeedFile(name, profile)),
    ...[...series.values()].flatMap((one) => [
      seriesFeedFile(one, profile),
      seriesBadgeFile(one, profile),
      seriesDataFile(one)
    ]),
    ...[...byId.values()].flatMap((document) => [
      ...documentEndings.map((ending) => documentFile(document, ending)),
      documentDataFile(document),
      ...requirementForms.map((form) => requirementsFile(checklistPath(document), form))
    ]),
    ...(certification ? cloudScopes(certification).map((cloudScope) => cloudBadgeFile(...cloudScope)) : [])
  ]
}

function cloudScopes({certification: {clouds, scopes}}: EvaluatedCertification): Parameters<typeof cloudScopePath>[] {
  return clouds.flatMap((cloud) =>
    cloud.scopes.map(({scope}): Parameters<typeof cloudScopePath> => [cloud, scope, scopes])
  )
}
