import type {Document} from '../core/document.ts'
import type {Heading} from '../core/headings.ts'
import type {IsoDate} from '../core/lifecycle.ts'
import type {Profile} from '../core/profile.ts'

export interface RenderedHtml {
  readonly html: string
  readonly toc: readonly Heading[]
}

/** What a command gives to the site that it builds or serves. */
export interface SiteRun {
  readonly profile: Profile
  readonly day: IsoDate
  /** The folders of documents, absolute. */
  readonly folders: readonly string[]
  /** The profile, absolute: it is read once. */
  readonly profileFile: string
  readonly profileChanged: () => void
  /** Told what kept a change from being shown. */
  readonly failed: (error: unknown) => void
  /** Reads the documents; in development again after each change. */
  readonly readDocuments: () => readonly Document[]
  /** A digest of everything that the HTML of each document is made from, by id. */
  readonly htmlKeys: () => Promise<ReadonlyMap<string, string>>
  readonly html: (id: string) => Promise<RenderedHtml>
  /**
   * Notes that the site has a page in a folder, made from what `key` is a digest of;
   * says whether it has to be rendered or stands already as it would come out.
   */
  readonly needsPage: (folder: string, key: string) => boolean
}

declare global {
  /** Astro evaluates the site's modules anew, in the same process: this is what both sides see. */
  var normaSiteRun: SiteRun | undefined
}

export function passSiteRun(run: SiteRun): void {
  globalThis.normaSiteRun = run
}

/** Whether a command has passed one; Astro's own commands (`astro check`) have none. */
export function hasSiteRun(): boolean {
  return globalThis.normaSiteRun !== undefined
}

/** @throws where no command has passed one. */
export function receivedSiteRun(): SiteRun {
  if (!globalThis.normaSiteRun) throw new Error('The site is built by `norma build` and served by `norma dev`')
  return globalThis.normaSiteRun
}
