import {resolve} from 'node:path'
import type {AstroInlineConfig} from 'astro'
import {astroFolders} from '../adapters/astro-folders.ts'
import {serveFile} from '../adapters/serve-file.ts'
import {passSiteRun} from '../adapters/site-run.ts'
import {assetFile} from '../core/address.ts'
import type {Diagnostic} from '../core/diagnostic.ts'
import {rules} from '../lint/rules.ts'
import {lint} from '../lint/run.ts'
import {summarize} from '../reports/diagnostics-summary.ts'
import {findingsText} from '../reports/diagnostics-text.ts'
import {redirectsOf} from '../reports/redirects.ts'
import {astroSettings} from './astro-settings.ts'
import type {CommandResult, CorpusOptions, Surroundings} from './command.ts'
import {type Corpus, readSiteCorpus} from './corpus.ts'
import {Misuse} from './misuse.ts'
import {makeRenderer, type Renderer} from './renderer.ts'

export interface DevOptions extends CorpusOptions {
  readonly port: number
  readonly host: string
}

/** What is served at the moment: replaced as a whole whenever a document changes. */
interface Served {
  readonly corpus: Corpus
  readonly renderer: Renderer
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks the documents and serves their site until it is interrupted; saved changes show up in the browser. */
export async function devCommand(options: DevOptions, surroundings: Surroundings): Promise<CommandResult> {
  const {cwd, print, progress} = surroundings
  const read = (): Served => {
    const corpus = readSiteCorpus(options, surroundings)
    return {
      corpus,
      renderer: makeRenderer({...corpus, documents: corpus.catalog.documents}),
      diagnostics: lint({...corpus, rules})
    }
  }
  let served = read()
  print(findings(served, served.diagnostics, surroundings))
  let isFirst = true
  const {profile, root, profilePath, day, folders} = served.corpus
  passSiteRun({
    profile,
    day,
    folders: folders.map((folder) => resolve(cwd, folder)),
    readDocuments: () => {
      if (!isFirst) served = reread(read, served, surroundings)
      isFirst = false
      return [...served.corpus.catalog.byId.values()]
    },
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
  const settings = astroSettings(profile, astroFolders(resolve(root, profilePath), `dev ${folders.join(' ')}`))
  progress('Starting Astro')
  const {dev} = await import('astro')
  const server = await settings.inRoot(() =>
    dev({
      ...settings.config,
      server: {port: options.port, host: options.host},
      integrations: [besidePages(() => served)]
    })
  )
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  print(`\nThe site is at http://${host}:${server.address.port}${profile.base}/ (stop with Ctrl-C)\n`)
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
  await server.stop()
  return {output: '', exitCode: 0}
}

/** Reads anew and tells what is new; a folder that cannot be read for a moment must not end the server. */
function reread(read: () => Served, before: Served, surroundings: Surroundings): Served {
  try {
    const after = read()
    const known = new Set(before.diagnostics.map(identity))
    const fresh = after.diagnostics.filter((diagnostic) => !known.has(identity(diagnostic)))
    surroundings.print(findings(after, fresh, surroundings))
    return after
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    surroundings.print(`${error.message}\n`)
    return before
  }
}

function identity({path, rule, message}: Diagnostic): string {
  return [path, rule, message].join('\0')
}

/** Some findings in full, and the count of all. */
function findings({corpus, diagnostics}: Served, shown: readonly Diagnostic[], {paint}: Surroundings): string {
  const texts = new Map(corpus.tree.files.map(({path, text}) => [path, text]))
  const summary = summarize(diagnostics, corpus.tree.files.length)
  return findingsText(shown, summary, (path) => texts.get(path), paint)
}

/** Redirects and linked files, which a build writes beside the pages. */
function besidePages(served: () => Served): NonNullable<AstroInlineConfig['integrations']>[number] {
  return {
    name: 'norma-beside-pages',
    hooks: {
      'astro:server:setup': ({server}) => {
        server.middlewares.use((request, response, next) => {
          const {corpus, renderer} = served()
          const {catalog, root} = corpus
          const path = decodeURIComponent((request.url ?? '').replace(/\?.*$/, '')).replace(/\/$/, '')
          const redirect = redirectsOf(catalog).find(({from}) => from === path)
          const asset = [...renderer.assets].find((one) => `/${assetFile(one)}` === path)
          if (redirect) {
            response.writeHead(302, {location: redirect.to}).end()
          } else if (asset) {
            serveFile(resolve(root, asset), response)
          } else {
            next()
          }
        })
      }
    }
  }
}
