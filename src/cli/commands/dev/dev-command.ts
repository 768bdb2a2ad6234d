import {relative, resolve, sep} from 'node:path'
import {watchFiles} from '../../../adapters/files/watch-files.ts'
import {loadSiteProgram} from '../../../adapters/site/site-program.ts'
import {fileText} from '../../../core/corpus.ts'
import type {Diagnostic} from '../../../core/diagnostic.ts'
import {lint} from '../../../lint/engine/run.ts'
import {rules} from '../../../lint/rules.ts'
import {summarize} from '../../../reports/diagnostics/diagnostics-summary.ts'
import {findingsText} from '../../../reports/diagnostics/diagnostics-text.ts'
import {brokenRedirects} from '../../../reports/site/redirects.ts'
import type {CommandResult, CorpusOptions, Environment} from '../../command.ts'
import {certificationPaths, nothingCertified} from '../../corpus/certification.ts'
import type {CorpusReading} from '../../corpus/corpus.ts'
import {readSiteCorpus} from '../../corpus/corpus.ts'
import {withPathsFrom} from '../../corpus/paths-from.ts'
import {failureText} from '../../errors/failure.ts'
import {checkRedirects} from '../../site/check-redirects.ts'
import {type SiteCorpus, toSiteCorpus} from '../../site/site-certification.ts'
import {type SiteHistories, siteHistories} from '../../site/site-histories.ts'
import type {DevContent} from './dev-answer.ts'
import {type ListeningAddress, startDevServer} from './dev-server.ts'
import {makeDevSite} from './dev-site.ts'

declare const __NORMA_VERSION__: string

export interface DevOptions extends CorpusOptions, ListeningAddress {}

/** What is served at the moment: replaced as a whole whenever a file changes. */
interface Served {
  readonly corpus: SiteCorpus
  readonly history: SiteHistories
  /** The same documents as people are told about them. */
  readonly shown: CorpusReading
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks the documents and serves their site until it is interrupted; saved changes show up in the browser. */
export async function devCommand(options: DevOptions, environment: Environment): Promise<CommandResult> {
  const {print} = environment
  const program = loadSiteProgram()
  let served = read(options, environment)
  checkRedirects(served.corpus, served.history.histories, 'nothing is served')
  print(
    served.corpus.notes +
      served.history.notes +
      served.corpus.certificationNotes +
      findings(served, served.diagnostics, environment)
  )
  const site = makeDevSite(await program)
  await site.show(contentOf(served))
  const refresh = async (): Promise<void> => {
    const before = served
    try {
      served = read(options, environment)
      watching.add(watched(served.corpus, environment))
      print(news(served, before, environment))
      await site.show(contentOf(served))
    } catch (error) {
      // A folder or profile that cannot be read for a moment must not end the server.
      print(`${failureText(error, __NORMA_VERSION__, false)}The site stays as it was until you correct that.\n`)
    }
  }
  const interrupted = interruption()
  const server = await startDevServer(options, site.answer)
  const watching = watchFiles(watched(served.corpus, environment), refresh)
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  const taken = options.port !== 0 && server.port !== options.port ? `Port ${options.port} is in use.\n` : ''
  const {base} = served.corpus.profile
  print(`\n${taken}The site is at http://${host}:${server.port}${base}/ (stop with Ctrl-C)\n`)
  await interrupted
  await Promise.all([watching.stop(), server.stop()])
  return {output: '', exitCode: 0}
}

function read(options: DevOptions, environment: Environment): Served {
  const reading = readSiteCorpus(options, environment)
  const corpus = toSiteCorpus(reading)
  const shown = {...withPathsFrom(environment.cwd, reading), certification: nothingCertified}
  return {corpus, history: siteHistories(corpus, environment), shown, diagnostics: lint(shown, {rules})}
}

/** The findings with the paths that the site knows, which are relative to its profile. */
function contentOf({corpus, shown, history, diagnostics}: Served): DevContent {
  const own = (path: string): string => relative(corpus.root, resolve(shown.root, path)).split(sep).join('/')
  return {
    corpus,
    histories: history.histories,
    diagnostics: diagnostics.map((one) => ({...one, path: own(one.path)}))
  }
}

/** The profile, the folders of documents, and what is known of certification, absolute. */
function watched(corpus: SiteCorpus, {cwd}: Environment): readonly string[] {
  const {root, folders} = corpus
  const profileFile = {...corpus.profileFile, path: resolve(root, corpus.profileFile.path)}
  const documents = folders.map((folder) => resolve(cwd, folder))
  const certification = corpus.certification ? certificationPaths(profileFile) : []
  return [profileFile.path, ...documents, ...certification]
}

/** Resolved when whoever runs the command has had enough of it. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/** What was not known before: findings, and redirects that have lost their page. */
function news(after: Served, before: Served, environment: Environment): string {
  const known = new Set(before.diagnostics.map(identity))
  const fresh = after.diagnostics.filter((diagnostic) => !known.has(identity(diagnostic)))
  const {certificationNotes} = after.corpus
  const problems = brokenRedirects(after.corpus, after.history.histories)
  const redirects = problems.map((problem) => `${problem}\n`)
  const ofCertification = certificationNotes === before.corpus.certificationNotes ? '' : certificationNotes
  return [...redirects, ofCertification, findings(after, fresh, environment)].join('')
}

function identity({path, rule, message}: Diagnostic): string {
  return [path, rule, message].join('\0')
}

/** Some findings in full, and the count of all. */
function findings({shown, diagnostics}: Served, some: readonly Diagnostic[], {paint}: Environment): string {
  const summary = summarize(diagnostics, shown.tree.files.length)
  return findingsText(some, summary, (path) => fileText(path, shown), paint)
}
