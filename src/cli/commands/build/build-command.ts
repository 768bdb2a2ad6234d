import {constants} from 'node:os'
import {resolve} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {copySiteFiles, isReplaceable, readSite, replaceSite} from '../../../adapters/site/site-folder.ts'
import {loadSiteProgram} from '../../../adapters/site/site-program.ts'
import {type StateFiles, stateFiles} from '../../../adapters/site/state-files.ts'
import {makeUnfinishedFolder, type UnfinishedFolder} from '../../../adapters/site/unfinished-folder.ts'
import type {Document} from '../../../core/document.ts'
import {HelpfulError} from '../../../core/helpful-error.ts'
import {amount} from '../../../reports/diagnostics/diagnostics-summary.ts'
import type {CommandResult, CorpusOptions, Environment} from '../../command.ts'
import {readSiteCorpus} from '../../corpus/corpus.ts'
import {leftOut} from '../../corpus/left-out.ts'
import {withPathsFrom} from '../../corpus/paths-from.ts'
import {checkRedirects} from '../../site/checked-redirects.ts'
import {type SiteCorpus, toSiteCorpus} from '../../site/site-certification.ts'
import {assetFiles, filesBesidePages} from '../../site/site-files.ts'
import {type SiteHistories, siteHistories} from '../../site/site-histories.ts'
import {readSiteRequirements} from '../../site/site-requirements.ts'
import {writePreview} from './preview-file.ts'
import {noSearch, searchIndexOf, searchWork} from './search-files.ts'
import {type AllPages, makeSiteThreads, type SiteThreads} from './site-threads.ts'
import {sourceDay} from './source-date.ts'
import {writeData} from './write-data.ts'

const stopSignals = ['SIGINT', 'SIGTERM'] as const

/** By how much memory may grow before it is cleaned up: by default it doubles, and of ten thousand documents that is a lot. */
const heapGrowth = '--heap-growing-percent=50'

export interface BuildOptions extends CorpusOptions {
  readonly out: string
  readonly threads?: number
}

/** Builds the site of the documents; what lay in the folder stays until the new site is complete. */
export async function buildCommand(options: BuildOptions, environment: Environment): Promise<CommandResult> {
  const out = resolve(environment.cwd, options.out)
  if (!isReplaceable(out)) {
    throw new HelpfulError(
      `Unexpected files in \`${options.out}\`, expected an empty folder or an earlier site`,
      'Give another folder with `--out DIR`, or empty it yourself.'
    )
  }
  setFlagsFromString(heapGrowth)
  const program = loadSiteProgram()
  const threads = makeSiteThreads(() => program, options.threads)
  let unfinished: UnfinishedFolder | undefined
  const cleanUp = async (): Promise<void> => {
    await threads.stop()
    unfinished?.remove()
  }
  let leaving: Promise<never> | undefined
  const leave = async (signal: (typeof stopSignals)[number]): Promise<never> => {
    await cleanUp()
    process.exit(128 + constants.signals[signal])
  }
  const giveUp = (signal: (typeof stopSignals)[number]): void => {
    leaving ??= leave(signal)
  }
  // Not once: a second signal must not end the process before it has cleaned up.
  for (const signal of stopSignals) process.on(signal, giveUp)
  try {
    const asOf = options.asOf ?? sourceDay(process.env['SOURCE_DATE_EPOCH'])
    const corpus = readSiteCorpus({...options, ...(asOf !== undefined && {asOf})}, environment)
    if (leftOut(corpus)) {
      const notes = `${leftOut(withPathsFrom(environment.cwd, corpus))}Nothing was built.\n`
      return {output: '', notes, exitCode: 1}
    }
    const history = siteHistories(corpus, environment)
    const site = toSiteCorpus(corpus)
    checkRedirects(site, history.histories, 'nothing was built')
    const state = stateFiles(resolve(corpus.root, corpus.profileFile.path), out)
    unfinished = unfinishedFolder(out, state.unfinished)
    const built = await buildSite(site, history, {out, unfinished: unfinished.path, state}, threads, environment)
    // The earlier site is not touched any more by a build that was told to end.
    await leaving
    built.putInPlace()
    const {keys, made} = built.pages
    const documents = `${amount(corpus.catalog.byId.size, 'document')} in ${corpus.catalog.series.size} series`
    const pages = `${amount(keys.size, 'page')}, ${made.length || 'none'} of them new or changed`
    const notes = `${corpus.notes}${history.notes}${site.certificationNotes}${built.notes}`
    return {output: `${options.out}: ${documents}: ${pages}\n`, notes, exitCode: 0}
  } finally {
    await leaving
    await cleanUp()
    for (const signal of stopSignals) process.off(signal, giveUp)
  }
}

/** @throws HelpfulError where another build is at work. */
function unfinishedFolder(out: string, notePath: string): UnfinishedFolder {
  const made = makeUnfinishedFolder(out, notePath)
  if ('path' in made) return made
  throw new HelpfulError(
    `Another build of this site is running, as process ${made.process}`,
    `Wait until it has ended; if that is no build, remove \`${notePath}\`.`
  )
}

interface BuildFolders {
  readonly out: string
  readonly unfinished: string
  readonly state: StateFiles
}

interface BuiltSite {
  readonly pages: AllPages
  readonly notes: string
  /** Replaces what lay in the site's folder. */
  readonly putInPlace: () => void
}

/** Builds into a folder of its own. */
async function buildSite(
  corpus: SiteCorpus,
  {histories}: SiteHistories,
  {out, unfinished, state}: BuildFolders,
  threads: SiteThreads,
  {progress}: Environment
): Promise<BuiltSite> {
  const {catalog, profile, root, tree, day, certification} = corpus
  const earlier = readSite(out, state.manifest)
  const documents = [...catalog.byId.values()].map(withoutPlaces)
  progress('Reading requirements')
  const requirements = readSiteRequirements(corpus)
  const input = {documents, profile, tree, root, day, histories, certification, requirements}
  const search = searchWork(catalog, out, earlier)
  threads.open(unfinished, search)
  const [pages, data, preview] = await Promise.all([
    threads.makePages(input, earlier, (taken) => progress(`Building pages (${taken} so far)`)),
    writeData(filesBesidePages({...corpus, requirements}, histories), earlier, threads.write),
    writePreview(corpus, earlier, threads.write)
  ])
  const keys = new Map([...data, ...preview.keys, ...pages.keys])
  progress('Putting the site into place')
  const {ownFiles} = await loadSiteProgram()
  const index = searchIndexOf(search, keys)
  const {indexFiles, problem} = await threads.written(index.stale)
  for (const [path, key] of index.keys(indexFiles)) keys.set(path, key)
  copySiteFiles(unfinished, [...ownFiles, ...assetFiles(pages.assets, root)])
  const kept = new Set([...keys].flatMap(([path, key]) => (earlier.get(path) === key ? [path] : [])))
  const notes = `${preview.notes}${problem ? noSearch(problem) : ''}`
  return {pages, notes, putInPlace: () => replaceSite(out, unfinished, kept, keys, state.manifest)}
}

/** Pages show no places, and of ten thousand documents they are half of all facts. */
function withoutPlaces(document: Document): Document {
  return {...document, places: {}, keyPlaces: {}}
}
