import {getCollection} from 'astro:content'
import {receivedSiteRun} from '../adapters/site-run.ts'
import {type Catalog, makeCatalog} from '../core/catalog.ts'

export const {profile, day, needsPage, htmlKeys, html} = receivedSiteRun()

let made: Promise<Catalog> | undefined

/** All documents of the site, indexed once. */
export function getCatalog(): Promise<Catalog> {
  made ??= readCatalog()
  return made
}

async function readCatalog(): Promise<Catalog> {
  const entries = await getCollection('documents')
  return makeCatalog(
    entries.map(({data}) => data.document),
    profile
  )
}
