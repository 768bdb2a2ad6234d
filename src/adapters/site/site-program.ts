import type {MessagePort} from 'node:worker_threads'
import type {SiteInput} from '../../core/site/site-content.ts'
import type {PageWork, SiteProgram} from '../../core/site/site-program.ts'

/** What a thread is told that makes pages; files go out by `port`. */
export interface PageThreadWork {
  readonly input: SiteInput
  readonly work: PageWork
  readonly port: MessagePort
}

export async function loadSiteProgram(): Promise<SiteProgram> {
  return await import(new URL('./site.js', import.meta.url).href)
}
