import {z} from 'zod'
import type {Series} from '../../core/catalog.ts'
import {documentPhase} from '../../core/document.ts'
import {isInForce} from '../../core/lifecycle.ts'
import {documentAddress, fileAddress, fullAddress, seriesAddress, trackAddress} from '../../core/site/addresses.ts'
import {
  documentDataFile,
  documentFile,
  schemaFile,
  seriesBadgeFile,
  seriesDataFile,
  seriesFeedFile,
  trackFeedFile
} from '../../core/site/file-paths.ts'
import {siteFiles, sitePages} from '../../core/site/fixed-paths.ts'
import type {SiteContent, SiteFile} from '../../core/site/site-content.ts'
import {type MatrixRow, matrixRows, seriesTitle} from '../matrix/matrix-rows.ts'
import {documentFacts} from './document-facts.ts'
import {
  type ApiCatalog,
  type ApiDocument,
  type ApiMatrix,
  type ApiName,
  type ApiSeries,
  apiSchemas,
  apiVersion,
  type SeriesFacts
} from './schemas.ts'

/** The files of the API in the folder of data, and a copy of each document's beside its page. */
export function* apiFiles(content: SiteContent): Iterable<SiteFile> {
  const {byId, series} = content.catalog
  yield {path: siteFiles.catalog, text: jsonText(apiCatalog(content))}
  yield {path: siteFiles.matrix, text: jsonText(apiMatrix(content))}
  for (const one of series.values()) yield {path: seriesDataFile(one), text: jsonText(apiSeries(one, content))}
  for (const document of byId.values()) {
    const text = jsonText({...envelope('document', content), ...documentFacts(document, content)} satisfies ApiDocument)
    yield {path: documentDataFile(document), text}
    yield {path: documentFile(document, 'json'), text}
  }
  for (const name of apiNames) yield {path: schemaFile(name), text: jsonText(jsonSchema(name, content))}
}

const apiNames: readonly ApiName[] = ['catalog', 'matrix', 'series', 'document']

function apiCatalog(content: SiteContent): ApiCatalog {
  const {byId, series, profile} = content.catalog
  const {title, description, license, tracks, types} = profile
  return {
    ...envelope('catalog', content),
    title,
    ...(description && {description}),
    url: fileAddress(sitePages.home, profile),
    ...(license && {license}),
    tracks: tracks.map(({name, introduction}) => ({
      name,
      ...(introduction && {introduction}),
      url: fullAddress(trackAddress(name, profile), profile),
      feed: fileAddress(trackFeedFile(name, profile), profile)
    })),
    types: types.map(({name, normative, role}) => ({name, normative, supplement: role === 'supplement'})),
    series: [...series.values()].map((one) => seriesFacts(one, content)),
    documents: [...byId.values()].map((document) => documentFacts(document, content))
  }
}

function apiMatrix(content: SiteContent): ApiMatrix {
  const {catalog, day} = content
  const {profile} = catalog
  const cellsOf = (cells: MatrixRow['cells']): ApiMatrix['rows'][number]['cells'] =>
    Object.fromEntries(
      Object.entries(cells).map(([column, entries]) => [
        column,
        entries.map(({version, id, mark, phase}) => {
          return {version, id, mark, phase, url: fullAddress(documentAddress({id}, profile), profile)}
        })
      ])
    )
  return {
    ...envelope('matrix', content),
    columns: profile.columns.map(({id, title, phases}) => ({id, title, phases})),
    rows: matrixRows(catalog, day).map(({cells, ...row}) => {
      const series = catalog.series.get(row.id)
      const url = series ? fullAddress(seriesAddress(series, profile), profile) : fileAddress(sitePages.home, profile)
      return {...row, url, cells: cellsOf(cells)}
    })
  }
}

function apiSeries(series: Series, content: SiteContent): ApiSeries {
  return {
    ...envelope('series', content),
    ...seriesFacts(series, content),
    versions: series.versions.map((document) => documentFacts(document, content)),
    supplements: series.supplements.map((document) => documentFacts(document, content))
  }
}

function seriesFacts(series: Series, {catalog, day}: SiteContent): SeriesFacts {
  const {profile} = catalog
  const {id, number, track, versions, supplements} = series
  return {
    id,
    number,
    track,
    title: seriesTitle(series, catalog, day),
    inForce: versions.filter((one) => isInForce(documentPhase(one, day, profile))).map((one) => one.id),
    versions: versions.map((one) => one.id),
    supplements: supplements.map((one) => one.id),
    links: {
      page: fullAddress(seriesAddress(series, profile), profile),
      data: fileAddress(seriesDataFile(series), profile),
      feed: fileAddress(seriesFeedFile(series, profile), profile),
      badge: fileAddress(seriesBadgeFile(series, profile), profile)
    }
  }
}

function envelope(name: ApiName, {catalog, day}: SiteContent) {
  return {$schema: fileAddress(schemaFile(name), catalog.profile), apiVersion, asOf: day} as const
}

/** As it is published: fields that come later do not break who checks against it. */
function jsonSchema(name: ApiName, {catalog}: SiteContent): unknown {
  const {$schema, ...schema} = z.toJSONSchema(apiSchemas[name], {
    override: ({jsonSchema: part}) => {
      if (part.additionalProperties === false) delete part.additionalProperties
    }
  })
  return {$schema, $id: fileAddress(schemaFile(name), catalog.profile), ...schema}
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
