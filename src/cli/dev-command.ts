import {relative, resolve, sep} from 'node:path'
import {astroFolders} from '../adapters/astro-folders.ts'
import {passSiteRun} from '../adapters/site-run.ts'
import type {Diagnostic} from '../core/diagnostic.ts'
import {rules} from '../lint/rules.ts'
import {lint} from '../lint/run.ts'
import {summarize} from '../reports/diagnostics-summary.ts'
import {findingsText} from '../reports/diagnostics-text.ts'
import {redirectProblems} from '../reports/redirects.ts'
import {answerBesidePages} from './answer-beside-pages.ts'
import {astroSettings} from './astro-settings.ts'
import {checkRedirects} from './checked-redirects.ts'
import type {CommandResult, CorpusOptions, Surroundings} from './command.ts'
import {type Corpus, readSiteCorpus} from './corpus.ts'
import {type ListeningAddress, startDevServer} from './dev-server.ts'
import {failureText} from './failure.ts'
import {makeRenderer, type Renderer} from './renderer.ts'
import {fromWorkingDirectory, rereadCorpus} from './reread-corpus.ts'

declare const __NORMA_VERSION__: string

export interface DevOptions extends CorpusOptions, ListeningAddress {}

/** What is served at the moment: replaced as a whole whenever a document changes; the profile stays. */
interface Served {
  readonly corpus: Corpus
  readonly renderer: Renderer
  /** The same documents as people are told about them. */
  readonly shown: Corpus
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks the documents and serves their site until it is interrupted; saved changes show up in the browser. */
export async function devCommand(options: DevOptions, surroundings: Surroundings): Promise<CommandResult> {
  const {cwd, print, progress} = surroundings
  const corpus = readSiteCorpus(options, surroundings)
  checkRedirects(corpus.catalog, 'nothing is served')
  let served = serve(corpus, surroundings)
  print(served.corpus.notes + findings(served, served.diagnostics, surroundings))
  let isFirst = true
  const {profile, root, profilePath, day, folders} = corpus
  const profileFile = resolve(root, profilePath)
  passSiteRun({
    profile,
    day,
    folders: folders.map((folder) => resolve(cwd, folder)),
    profileFile,
    readDocuments: () => {
      if (!isFirst) {
        const before = served
        served = serve(rereadCorpus(before.corpus, surroundings), surroundings)
        print(news(served, before, surroundings))
      }
      isFirst = false
      return [...served.corpus.catalog.byId.values()]
    },
    profileChanged: () => print(`${relative(cwd, profileFile).split(sep).join('/')} has changed: restart to see it\n`),
    // A folder that cannot be read for a moment must not end the server.
    failed: (error) => print(failureText(error, __NORMA_VERSION__, false)),
    htmlKeys: async () => {
      const {corpus, renderer} = served
      return new Map([...corpus.catalog.byId.values()].map((document) => [document.id, renderer.key(document)]))
    },
    html: (id) => {
      const document = served.corpus.catalog.byId.get(id)
      return document ? served.renderer.render(document) : Promise.resolve({html: '', toc: []})
    },
    needsPage: () => true
  })
  const settings = astroSettings(profile, astroFolders(profileFile, `dev ${folders.join(' ')}`))
  const interrupted = interruption()
  progress('Starting Astro')
  const server = await startDevServer(
    settings,
    options,
    answerBesidePages(() => served)
  )
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  const taken = options.port !== 0 && server.port !== options.port ? `Port ${options.port} is in use.\n` : ''
  print(`\n${taken}The site is at http://${host}:${server.port}${profile.base}/ (stop with Ctrl-C)\n`)
  await interrupted
  await server.stop()
  return {output: '', exitCode: 0}
}

function serve(corpus: Corpus, surroundings: Surroundings): Served {
  const shown = fromWorkingDirectory(corpus, surroundings)
  return {
    corpus,
    renderer: makeRenderer({...corpus, documents: corpus.catalog.documents}),
    shown,
    diagnostics: lint({...shown, rules})
  }
}

/** Resolved when whoever runs the command has had enough of it. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      // Vite ends the process on SIGTERM by itself, as a failure unless it is told otherwise.
      process.exitCode = 0
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

/** What was not known before: findings, and redirects that have lost their page. */
function news(after: Served, before: Served, surroundings: Surroundings): string {
  const known = new Set(before.diagnostics.map(identity))
  const fresh = after.diagnostics.filter((diagnostic) => !known.has(identity(diagnostic)))
  const redirects = redirectProblems(after.corpus.catalog).map((problem) => `${problem}\n`)
  return [...redirects, findings(after, fresh, surroundings)].join('')
}

function identity({path, rule, message}: Diagnostic): string {
  return [path, rule, message].join('\0')
}

/** Some findings in full, and the count of all. */
function findings({shown, diagnostics}: Served, some: readonly Diagnostic[], {paint}: Surroundings): string {
  const texts = new Map(shown.tree.files.map(({path, text}) => [path, text]))
  texts.set(shown.profilePath, shown.profileText)
  const summary = summarize(diagnostics, shown.tree.files.length)
  return findingsText(some, summary, (path) => texts.get(path), paint)
}
