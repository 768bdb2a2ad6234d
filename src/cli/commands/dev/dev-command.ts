import {relative, resolve, sep} from 'node:path'
import {watchFiles} from '../../../adapters/files/watch-files.ts'
import {loadSiteProgram} from '../../../adapters/site/site-program.ts'
import {fileText} from '../../../core/corpus.ts'
import type {Diagnostic} from '../../../core/diagnostic.ts'
import type {SiteInput} from '../../../core/site/site-content.ts'
import {lint} from '../../../lint/engine/run.ts'
import {rules} from '../../../lint/rules.ts'
import {summarize} from '../../../reports/diagnostics/diagnostics-summary.ts'
import {findingsText} from '../../../reports/diagnostics/diagnostics-text.ts'
import {brokenRedirects} from '../../../reports/site/redirects.ts'
import type {CommandResult, CorpusOptions, Environment} from '../../command.ts'
import {certificationPaths, nothingCertified} from '../../corpus/certification.ts'
import {certificationNotes} from '../../corpus/certification-notes.ts'
import {type CorpusReading, readSiteCorpus} from '../../corpus/corpus.ts'
import {mustBeReadable} from '../../corpus/ledger-file.ts'
import {withPathsFrom} from '../../corpus/paths-from.ts'
import {failureText} from '../../errors/failure.ts'
import {checkRedirects} from '../../site/check-redirects.ts'
import {readSiteHistories} from '../../site/site-histories.ts'
import {siteInput} from '../../site/site-input.ts'
import type {DevContent} from './dev-answer.ts'
import {type ListeningAddress, startDevServer} from './dev-server.ts'
import {makeDevSite} from './dev-site.ts'

declare const __NORMA_VERSION__: string

export interface DevOptions extends CorpusOptions, ListeningAddress {}

/** What is served at the moment: replaced as a whole whenever a file changes. */
interface Served {
  readonly corpus: CorpusReading
  readonly input: SiteInput
  /** What is odd about the files of certification and about the history, for standard error. */
  readonly certificationNotes: string
  readonly historyNotes: string
  /** The same documents with paths relative to the working directory, for messages. */
  readonly messageCorpus: CorpusReading
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks the documents and serves their site until it is interrupted; saved changes show up in the browser. */
export async function devCommand(options: DevOptions, environment: Environment): Promise<CommandResult> {
  const {print} = environment
  const program = loadSiteProgram()
  let served = readServed(options, environment)
  checkRedirects(served.input, 'nothing is served')
  print(
    served.corpus.notes +
      served.historyNotes +
      served.certificationNotes +
      findings(served, served.diagnostics, environment)
  )
  const site = makeDevSite(await program)
  await site.show(contentOf(served))
  const refresh = async (): Promise<void> => {
    const before = served
    try {
      served = readServed(options, environment)
      watching.add(watchedPaths(served, environment))
      print(news(served, before, environment))
      await site.show(contentOf(served))
    } catch (error) {
      // A folder or profile that cannot be read for a moment must not end the server.
      print(`${failureText(error, __NORMA_VERSION__, false)}The site stays as it was until you correct that.\n`)
    }
  }
  const interrupted = interruption()
  const server = await startDevServer(options, site.answer)
  const watching = watchFiles(watchedPaths(served, environment), refresh)
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  const portNote = options.port !== 0 && server.port !== options.port ? `Port ${options.port} is in use.\n` : ''
  const {base} = served.corpus.profile
  print(`\n${portNote}The site is at http://${host}:${server.port}${base}/ (stop with Ctrl-C)\n`)
  await interrupted
  await Promise.all([watching.stop(), server.stop()])
  return {output: '', exitCode: 0}
}

function readServed(options: DevOptions, environment: Environment): Served {
  const corpus = readSiteCorpus(options, environment)
  const {histories, notes: historyNotes} = readSiteHistories(corpus, environment)
  const messageCorpus = {...withPathsFrom(environment.cwd, corpus), certification: nothingCertified}
  return {
    corpus,
    input: siteInput(corpus, histories),
    certificationNotes: certificationNotes(corpus),
    historyNotes,
    messageCorpus,
    diagnostics: lint(messageCorpus, {rules})
  }
}

/** What pages are made from, and the findings with paths relative to the profile's folder, as the site has them. */
function contentOf({corpus, input, messageCorpus, diagnostics}: Served): DevContent {
  mustBeReadable(corpus.ledger)
  const sitePath = (path: string): string =>
    relative(corpus.root, resolve(messageCorpus.root, path)).split(sep).join('/')
  return {input, diagnostics: diagnostics.map((one) => ({...one, path: sitePath(one.path)}))}
}

/** The profile, the folders of documents, and what is known of certification, absolute. */
function watchedPaths({corpus, input}: Served, {cwd}: Environment): readonly string[] {
  const {root, folders} = corpus
  const profileFile = {...corpus.profileFile, path: resolve(root, corpus.profileFile.path)}
  const documents = folders.map((folder) => resolve(cwd, folder))
  const certification = input.certification ? certificationPaths(profileFile) : []
  return [profileFile.path, ...documents, ...certification]
}

/** Resolved when the command is told to end. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** What was not known before: findings, and redirects that have lost their page. */
function news(after: Served, before: Served, environment: Environment): string {
  const earlier = new Set(before.diagnostics.map(identity))
  const fresh = after.diagnostics.filter((diagnostic) => !earlier.has(identity(diagnostic)))
  const messages = new Set(after.diagnostics.map(({message}) => message))
  const broken = brokenRedirects(after.input, after.input.histories).filter((problem) => !messages.has(problem))
  const redirects = broken.map((problem) => `${problem}\n`)
  const certification = after.certificationNotes === before.certificationNotes ? '' : after.certificationNotes
  return [...redirects, certification, findings(after, fresh, environment)].join('')
}

function identity({path, rule, message}: Diagnostic): string {
  return [path, rule, message].join('\0')
}

/** Some findings in full, and the count of all. */
function findings({messageCorpus, diagnostics}: Served, some: readonly Diagnostic[], {paint}: Environment): string {
  const summary = summarize(diagnostics, messageCorpus.tree.files.length)
  return findingsText(some, summary, (path) => fileText(path, messageCorpus), paint)
}
