import {constants} from 'node:os'
import {resolve} from 'node:path'
import {type AstroFolders, astroFolders} from '../adapters/astro-folders.ts'
import {digest} from '../adapters/digest.ts'
import {copySiteFiles, isReplaceable, readSite, replaceSite} from '../adapters/site-folder.ts'
import {passSiteRun} from '../adapters/site-run.ts'
import {makeUnfinishedFolder, type UnfinishedFolder} from '../adapters/unfinished-folder.ts'
import type {Document} from '../core/document.ts'
import {amount} from '../reports/diagnostics-summary.ts'
import {astroSettings} from './astro-settings.ts'
import {checkRedirects} from './checked-redirects.ts'
import type {CommandResult, CorpusOptions, Surroundings} from './command.ts'
import {type Corpus, leftOut, readSiteCorpus} from './corpus.ts'
import {Misuse} from './misuse.ts'
import {makeRenderingThread, type RenderingThread} from './rendering-thread.ts'
import {fromWorkingDirectory} from './reread-corpus.ts'
import {assetFiles, dataFiles, pageFolders, redirectFiles} from './site-files.ts'
import {makeWritingThread, type WritingThread} from './writing-thread.ts'

declare const __NORMA_BUILD__: string

const stopSignals = ['SIGINT', 'SIGTERM'] as const

export interface BuildOptions extends CorpusOptions {
  readonly out: string
}

/** Builds the site of the documents; what lay in the folder stays until the new site is complete. */
export async function buildCommand(options: BuildOptions, surroundings: Surroundings): Promise<CommandResult> {
  const out = resolve(surroundings.cwd, options.out)
  if (!isReplaceable(out)) {
    throw new Misuse(
      `Unexpected files in \`${options.out}\`, expected an empty folder or an earlier site`,
      'Give another folder with `--out DIR`, or empty it yourself.'
    )
  }
  const aside: Aside = {renderer: makeRenderingThread(), writer: makeWritingThread()}
  let unfinished: UnfinishedFolder | undefined
  const cleanUp = async (): Promise<void> => {
    await Promise.all([aside.renderer.stop(), aside.writer.stop()])
    unfinished?.remove()
  }
  const giveUp = async (signal: (typeof stopSignals)[number]): Promise<never> => {
    await cleanUp()
    process.exit(128 + constants.signals[signal])
  }
  // Not once: a second signal must not end the process before it has cleaned up.
  for (const signal of stopSignals) process.on(signal, giveUp)
  try {
    const corpus = readSiteCorpus(options, surroundings)
    if (leftOut(corpus)) {
      const notes = `${leftOut(fromWorkingDirectory(corpus, surroundings))}Nothing was built.\n`
      return {output: '', notes, exitCode: 1}
    }
    checkRedirects(corpus.catalog, 'nothing was built')
    const astroIn = astroFolders(resolve(corpus.root, corpus.profilePath), out)
    unfinished = unfinishedFolder(out, astroIn.unfinished)
    const made = await buildSite(corpus, {out, unfinished: unfinished.path, astroIn}, aside, surroundings)
    const {byId, series} = corpus.catalog
    const built = `${amount(byId.size, 'document')} in ${series.size} series`
    const pages = `${amount(byId.size + series.size, 'page')}, ${made === 0 ? 'none' : made} of them new or changed`
    return {output: `${options.out}: ${built}: ${pages}\n`, notes: corpus.notes, exitCode: 0}
  } finally {
    for (const signal of stopSignals) process.off(signal, giveUp)
    await cleanUp()
  }
}

/** @throws Misuse where another build is at work. */
function unfinishedFolder(out: string, notePath: string): UnfinishedFolder {
  const made = makeUnfinishedFolder(out, notePath)
  if ('path' in made) return made
  throw new Misuse(
    `Another build of this site is running, as process ${made.process}`,
    `Wait until it has ended; if that is no build, remove \`${notePath}\`.`
  )
}

/** What is done on other threads while Astro starts and works on this one. */
interface Aside {
  readonly renderer: RenderingThread
  readonly writer: WritingThread
}

interface BuildFolders {
  readonly out: string
  readonly unfinished: string
  readonly astroIn: AstroFolders
}

/** Builds into one folder, then replaces another by it; returns how many pages of documents and series had to be rendered. */
async function buildSite(
  corpus: Corpus,
  {out, unfinished, astroIn}: BuildFolders,
  {renderer, writer}: Aside,
  {cwd, progress}: Surroundings
): Promise<number> {
  const {catalog, profile, root, profilePath, tree, day, folders} = corpus
  const earlier = readSite(out, astroIn.manifest, day)
  const documents = [...catalog.byId.values()].map(withoutPlaces)
  renderer.start({documents, profile, tree, root, day, known: earlier.documents})
  const ofAllPages = digest(JSON.stringify(profile))
  const files = new Map<string, string>()
  const kept = new Set<string>()
  /** Notes a file of the site; whether it has to be made, or lies there already as it would come out. */
  const needsFile = (path: string, inputs: string): boolean => {
    const key = digest(__NORMA_BUILD__, ofAllPages, inputs)
    files.set(path, key)
    if (earlier.files.get(path) === key) kept.add(path)
    return !kept.has(path)
  }
  passSiteRun({
    profile,
    day,
    folders: folders.map((folder) => resolve(cwd, folder)),
    profileFile: resolve(root, profilePath),
    profileChanged: () => undefined,
    failed: () => undefined,
    readDocuments: () => documents,
    htmlKeys: () => renderer.keys,
    html: (id) => renderer.html(id),
    needsPage: (folder, inputs) => needsFile(`${folder}/index.html`, inputs)
  })
  const texts = [...redirectFiles(catalog), ...dataFiles(corpus)].filter(([path, text]) => needsFile(path, text))
  const writing = writer.write(unfinished, {folders: earlier.files.size === 0 ? pageFolders(catalog) : [], texts})
  progress('Starting Astro')
  const {build} = await import('astro')
  progress('Building pages')
  const settings = astroSettings(profile, astroIn)
  await settings.inRoot(() => build({...settings.config, outDir: unfinished}))
  progress('Putting the site into place')
  copySiteFiles(unfinished, assetFiles(await renderer.assets, root))
  await writing
  replaceSite(out, unfinished, kept, {day, documents: await renderer.keys, files}, astroIn.manifest)
  return files.size - kept.size - texts.length
}

/** Pages show no places, and of ten thousand documents they are half of all facts. */
function withoutPlaces(document: Document): Document {
  return {...document, places: {}, keyPlaces: {}}
}
