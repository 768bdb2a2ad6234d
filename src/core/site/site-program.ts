import type {SiteInput} from './site-content.ts'
import type {PreparedPage, SitePage} from './site-page.ts'

export interface Site {
  readonly pages: readonly SitePage[]
  /** Makes the HTML of a page. */
  readonly print: (page: SitePage, prepared: PreparedPage) => Promise<string>
  /** Paths of files that documents link to, as far as pages are prepared. */
  readonly assets: ReadonlySet<string>
}

/** What one thread of several does: whichever page is next, as long as there are any. */
export interface PageWork {
  /** Path → key of the files of an earlier site. */
  readonly earlier: ReadonlyMap<string, string>
  /** The index of the next page, in one element that all threads share. */
  readonly nextPage: Int32Array
}

export interface MadePages {
  /** Path → digest of what the page is made from. */
  readonly keys: ReadonlyMap<string, string>
  /** Paths of pages that had to be rendered, and were sent. */
  readonly rendered: readonly string[]
  /** Paths of the files that documents link to. */
  readonly assets: readonly string[]
}

/** The site, compiled: a program of its own, which only commands with a site load. */
export interface SiteProgram {
  readonly makeSite: (input: SiteInput) => Promise<Site>
  readonly makePages: (input: SiteInput, work: PageWork, send: SendPage) => Promise<MadePages>
  /** Styles, scripts and icons: file within the site → file of this program. */
  readonly programFiles: readonly (readonly [path: string, source: string])[]
}

/** Takes a page, undefined where it stays as it lies. */
export type SendPage = (path: string, text: string | undefined) => void
