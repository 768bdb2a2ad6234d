import type {MessagePort} from 'node:worker_threads'
import type {EvaluatedCertification} from '../../core/certification/evaluated-certification.ts'
import type {Document} from '../../core/document.ts'
import type {Histories} from '../../core/history/document-history.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {KnownRequirements} from '../../core/requirements/known-requirements.ts'
import type {SourceTree} from '../../core/text/source-file.ts'

/** What a site is made from: plain data, so that it can be handed to another thread. */
export interface SiteInput {
  readonly documents: readonly Document[]
  readonly profile: Profile
  readonly tree: SourceTree
  /** The folder that the paths of all files are relative to, absolute. */
  readonly root: string
  readonly day: IsoDate
  /** What git knows of the documents; empty without it. */
  readonly histories: Histories
  /** Undefined where nothing is known of scopes or clouds. */
  readonly certification: EvaluatedCertification | undefined
  /** What the documents ask for. */
  readonly requirements: KnownRequirements
}

/** A page when its turn has come. */
export interface PreparedPage {
  /** All that it is made from besides the profile, the day and the program. */
  readonly inputs: string
  readonly html: () => Promise<string>
}

export interface SitePage {
  /** Where its file lies within the site: `iaas/index.html`. */
  readonly path: string
  readonly prepare: () => PreparedPage
}

export interface Site {
  readonly pages: readonly SitePage[]
  /** Paths of files that documents link to, as far as pages are prepared. */
  readonly assets: ReadonlySet<string>
}

/** What one thread of several keepResult: whichever page is next, as long as there are any. */
export interface PageWork {
  /** Path → key of what lies there already as it would come out. */
  readonly known: ReadonlyMap<string, string>
  /** How many pages are taken; shared by all threads. */
  readonly taken: Int32Array
}

export interface MadePages {
  /** Path → digest of what the page is made from. */
  readonly keys: ReadonlyMap<string, string>
  /** Paths of pages that had to be rendered, and were sent. */
  readonly made: readonly string[]
  /** Paths of the files that documents link to. */
  readonly assets: readonly string[]
}

/** The site, compiled: a program of its own, which only commands with a site load. */
export interface SiteProgram {
  readonly makeSite: (input: SiteInput) => Promise<Site>
  readonly makePages: (input: SiteInput, work: PageWork, send: SendPage) => Promise<MadePages>
  /** Styles, scripts and icons: file within the site → file of this program. */
  readonly ownFiles: readonly (readonly [path: string, source: string])[]
}

/** Takes a page, undefined where it stays as it lies. */
export type SendPage = (path: string, text: string | undefined) => void

/** What a thread is told that makes pages; files go out by `port`. */
export interface PageThreadWork {
  readonly input: SiteInput
  readonly work: PageWork
  readonly port: MessagePort
}

export async function loadSiteProgram(): Promise<SiteProgram> {
  return await import(new URL('./site.js', import.meta.url).href)
}
