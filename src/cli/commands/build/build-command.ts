import {constants} from 'node:os'
import {resolve} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {type BuildCache, buildCache} from '../../../adapters/site/build-cache.ts'
import {copySiteFiles, isReplaceable, readSite, replaceSite} from '../../../adapters/site/site-folder.ts'
import {loadSiteProgram} from '../../../adapters/site/site-program.ts'
import {makeStagingFolder, type StagingFolder} from '../../../adapters/site/staging-folder.ts'
import {HelpfulError} from '../../../core/helpful-error.ts'
import type {SiteInput} from '../../../core/site/site-content.ts'
import {onePerPath} from '../../../core/site/site-page.ts'
import {defined} from '../../../core/text/defined.ts'
import {amount} from '../../../reports/diagnostics/diagnostics-summary.ts'
import type {CommandResult, CorpusOptions, Environment} from '../../command.ts'
import {certificationNotes} from '../../corpus/certification-notes.ts'
import {readSiteCorpus} from '../../corpus/corpus.ts'
import {mustBeReadable} from '../../corpus/ledger-file.ts'
import {leftOutNote} from '../../corpus/left-out.ts'
import {withPathsFrom} from '../../corpus/paths-from.ts'
import {checkRedirects} from '../../site/check-redirects.ts'
import {assetFiles, filesBesidePages} from '../../site/site-files.ts'
import {readSiteHistories} from '../../site/site-histories.ts'
import {siteInput} from '../../site/site-input.ts'
import {writePreview} from './preview-file.ts'
import {noSearchNote, searchIndexOf, searchWork} from './search-files.ts'
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
      'Name another folder with `--out DIR`, or empty this one yourself.'
    )
  }
  setFlagsFromString(heapGrowth)
  const program = loadSiteProgram()
  const threads = makeSiteThreads(() => program, options.threads)
  let staging: StagingFolder | undefined
  const cleanUp = async (): Promise<void> => {
    await threads.stop()
    staging?.remove()
  }
  let exiting: Promise<never> | undefined
  const cleanUpAndExit = async (signal: (typeof stopSignals)[number]): Promise<never> => {
    await cleanUp()
    process.exit(128 + constants.signals[signal])
  }
  const stopBuild = (signal: (typeof stopSignals)[number]): void => {
    exiting ??= cleanUpAndExit(signal)
  }
  // Not once: a second signal must not end the process before it has cleaned up.
  for (const signal of stopSignals) process.on(signal, stopBuild)
  try {
    const asOf = options.asOf ?? sourceDay(process.env['SOURCE_DATE_EPOCH'])
    const corpus = readSiteCorpus({...options, ...defined({asOf})}, environment)
    if (leftOutNote(corpus)) {
      const notes = `${leftOutNote(withPathsFrom(environment.cwd, corpus))}Nothing was built.\n`
      return {output: '', notes, exitCode: 1}
    }
    const {histories, notes: historyNotes} = readSiteHistories(corpus, environment)
    environment.progress('Reading requirements')
    const input = siteInput(corpus, histories)
    checkRedirects(input, 'nothing was built')
    const cache = buildCache(resolve(corpus.root, corpus.profileFile.path), out)
    staging = stagingFolder(out, cache.stagingNote)
    mustBeReadable(corpus.ledger)
    const site = await buildSite(input, {out, staging: staging.path, cache}, threads, environment)
    // The earlier site is not touched any more by a build that was told to end.
    await exiting
    site.putInPlace()
    const {keys, rendered} = site.pages
    const documents = `${amount(corpus.catalog.byId.size, 'document')} in ${corpus.catalog.series.size} series`
    const pages = `${amount(keys.size, 'page')}, ${rendered.length || 'none'} of them new or changed`
    const notes = `${corpus.notes}${historyNotes}${certificationNotes(corpus)}${site.notes}`
    return {output: `${options.out}: ${documents}: ${pages}\n`, notes, exitCode: 0}
  } finally {
    await exiting
    await cleanUp()
    for (const signal of stopSignals) process.off(signal, stopBuild)
  }
}

/** @throws HelpfulError where another build is at work. */
function stagingFolder(out: string, notePath: string): StagingFolder {
  const staging = makeStagingFolder(out, notePath)
  if ('path' in staging) return staging
  throw new HelpfulError(
    `Another build of this site is running, as process ${staging.process}`,
    `Wait until it has ended; if that process is not a build, remove \`${notePath}\`.`
  )
}

interface BuildFolders {
  readonly out: string
  readonly staging: string
  readonly cache: BuildCache
}

interface BuiltSite {
  readonly pages: AllPages
  readonly notes: string
  /** Replaces what lay in the site's folder. */
  readonly putInPlace: () => void
}

/** Builds into a folder of its own. */
async function buildSite(
  input: SiteInput,
  {out, staging, cache}: BuildFolders,
  threads: SiteThreads,
  {progress}: Environment
): Promise<BuiltSite> {
  const earlier = readSite(out, cache.manifest)
  const search = searchWork(input.catalog, out, earlier)
  threads.open(staging, search)
  const [pages, data, preview] = await Promise.all([
    threads.makePages(input, earlier, (count) => progress(`Building pages (${count} so far)`)),
    writeData(filesBesidePages(input), earlier, threads.write),
    writePreview(input, earlier, threads.write)
  ])
  const keysBySource = {page: [...pages.keys], file: data, picture: preview.keys}
  const files = Object.entries(keysBySource).flatMap(([source, entries]) =>
    entries.map(([path, key]) => [path, {source, key}] as const)
  )
  const keys = new Map([...onePerPath(files, ({source}) => `a ${source}`)].map(([path, {key}]) => [path, key]))
  progress('Replacing the site')
  const {programFiles} = await loadSiteProgram()
  const index = searchIndexOf(search, keys)
  const {indexFiles, problem} = await threads.written(index.stale)
  for (const [path, key] of index.keys(indexFiles)) keys.set(path, key)
  copySiteFiles(staging, [...programFiles, ...assetFiles(pages.assets, input.root)])
  const unchanged = new Set([...keys].flatMap(([path, key]) => (earlier.get(path) === key ? [path] : [])))
  const notes = `${preview.notes}${problem ? noSearchNote(problem) : ''}`
  return {pages, notes, putInPlace: () => replaceSite(out, staging, unchanged, keys, cache.manifest)}
}
