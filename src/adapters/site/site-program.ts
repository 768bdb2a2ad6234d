import type {MessagePort} from 'node:worker_threads'
import type {SiteInput} from '../../core/site/site-content.ts'
import type {PageWork, SiteProgram} from '../../core/site/site-program.ts'

/** The message to a thread that makes pages; it sends files by `port`. */
export interface PageThreadWork {
  readonly input: SiteInput
  readonly work: PageWork
  readonly port: MessagePort
}

export async function loadSiteProgram(): Promise<SiteProgram> {
  return await import(new URL('./site.js', import.meta.url).href)
}
