import {resolve} from 'node:path'
import {digest} from '../adapters/digest.ts'
import {isReplaceable, readSite, removeFolder, replaceSite, writeSiteFiles} from '../adapters/site-folder.ts'
import {passSiteRun} from '../adapters/site-run.ts'
import {assetAddress} from '../core/address.ts'
import type {Catalog} from '../core/catalog.ts'
import {amount} from '../reports/diagnostics-summary.ts'
import {redirectHtml, redirectsFile, redirectsOf} from '../reports/redirects.ts'
import {astroSettings} from './astro-settings.ts'
import type {CommandResult, CorpusOptions, Surroundings} from './command.ts'
import {leftOut, readCorpus} from './corpus.ts'
import {Misuse} from './misuse.ts'
import {startRendering} from './render-service.ts'

declare const __NORMA_BUILD__: string

export interface BuildOptions extends CorpusOptions {
  readonly out: string
}

/** Builds the site of the documents; what lay in the folder stays until the new site is complete. */
export async function buildCommand(options: BuildOptions, surroundings: Surroundings): Promise<CommandResult> {
  const {cwd, today, progress} = surroundings
  const out = resolve(cwd, options.out)
  if (!isReplaceable(out)) {
    throw new Misuse(
      `Unexpected files in \`${options.out}\`, expected an empty folder or an earlier site`,
      'Give another folder with `--out DIR`, or empty it yourself.'
    )
  }
  const corpus = readCorpus(options, surroundings)
  const unreadable = leftOut(corpus)
  if (unreadable) return {output: '', notes: `${unreadable}Nothing was built.\n`, exitCode: 1}
  const {catalog, profile, day, folders} = corpus
  const earlier = readSite(out, day)
  const rendering = startRendering({options, cwd, today, known: earlier.documents})
  const pages = new Map<string, string>()
  const kept = new Set<string>()
  passSiteRun({
    profile,
    day,
    folders: folders.map((folder) => resolve(cwd, folder)),
    readDocuments: () => [...catalog.byId.values()],
    htmlKeys: () => rendering.keys,
    html: (id) => rendering.html(id),
    needsPage: (address, inputs) => {
      const path = `${address.slice(1)}/index.html`
      const key = digest(__NORMA_BUILD__, inputs)
      pages.set(path, key)
      if (earlier.pages.get(path) === key) kept.add(path)
      return !kept.has(path)
    }
  })
  const unfinished = `${out}.unfinished`
  const giveUp = (): void => {
    removeFolder(unfinished)
    process.exit(130)
  }
  process.once('SIGINT', giveUp)
  try {
    removeFolder(unfinished)
    progress('Starting Astro')
    const settings = astroSettings(profile, resolve(cwd, corpus.profilePath), out)
    const {build} = await import('astro')
    progress('Building pages')
    await settings.inRoot(() => build({...settings.config, outDir: unfinished}))
    progress('Writing redirects and files')
    const assets = (await rendering.assets).map(
      (path) => [assetAddress(path, {...profile, base: ''}).slice(1), resolve(cwd, path)] as const
    )
    writeSiteFiles(unfinished, redirectFiles(catalog), assets)
    replaceSite(out, unfinished, kept, {day, documents: await rendering.keys, pages})
  } finally {
    process.off('SIGINT', giveUp)
    removeFolder(unfinished)
    await rendering.stop()
  }
  const rendered = pages.size - kept.size
  const reused = kept.size > 0 ? `, ${amount(kept.size, 'page')} unchanged` : ''
  return {
    output: `${options.out}: ${amount(catalog.byId.size, 'document')} in ${catalog.series.size} series, ${amount(rendered, 'page')} rendered${reused}\n`,
    exitCode: 0
  }
}

function* redirectFiles(catalog: Catalog): Iterable<readonly [string, string]> {
  const redirects = redirectsOf(catalog)
  for (const {from, to} of redirects) yield [`${from.slice(1)}/index.html`, redirectHtml(to)]
  yield ['_redirects', redirectsFile(redirects, catalog.profile.base)]
}
