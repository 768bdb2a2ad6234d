import {sep} from 'node:path'
import type {Loader} from 'astro/loaders'
import {z} from 'astro/zod'
import {digest} from '../adapters/digest.ts'
import {hasSiteRun, receivedSiteRun} from '../adapters/site-run.ts'
import type {Document} from '../core/document.ts'

/** What the store holds of a document: its facts, never its text or HTML. */
export interface StoredDocument {
  readonly document: Document
}

export const documentSchema = z.custom<StoredDocument>()

/** Milliseconds of quiet after which a change of many files counts as complete. */
const settled = 50

/** Fills the store with the documents; in development again whenever a file changes. */
export function documentLoader(): Loader {
  return {
    name: 'norma',
    async load({store, watcher}) {
      if (!hasSiteRun()) return
      const {readDocuments, htmlKeys, folders, profileFile, profileChanged, failed} = receivedSiteRun()
      const fill = async (): Promise<void> => {
        const documents = readDocuments()
        const keys = watcher ? await htmlKeys() : new Map<string, string>()
        const ids = new Set(documents.map(({id}) => id))
        for (const document of documents) {
          const data = {document}
          store.set({id: document.id, data, digest: digest(JSON.stringify(data), keys.get(document.id) ?? '')})
        }
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
      }
      await fill()
      watcher?.add([...folders, profileFile])
      const documentsChanged = whenSettled(() => fill().catch(failed))
      const otherProfile = whenSettled(profileChanged)
      watcher?.on('all', (_event, path) => {
        if (path === profileFile) otherProfile()
        else if (folders.some((folder) => path === folder || path.startsWith(folder + sep))) documentsChanged()
      })
    }
  }
}

/** Does something once, however often it is asked for within a moment. */
function whenSettled(action: () => unknown): () => void {
  let pending: NodeJS.Timeout | undefined
  return () => {
    clearTimeout(pending)
    pending = setTimeout(action, settled)
  }
}
