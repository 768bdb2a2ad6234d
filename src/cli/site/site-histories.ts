import {resolve} from 'node:path'
import {readHistories} from '../../adapters/git/histories.ts'
import {findRepository, folderIn} from '../../adapters/git/repository.ts'
import {GitError} from '../../adapters/git/run-git.ts'
import {type Histories, noHistories} from '../../core/history/document-history.ts'
import type {Environment} from '../command.ts'
import type {CorpusReading} from '../corpus/corpus.ts'

export interface SiteHistories {
  readonly histories: Histories
  /** What is odd about the history, for standard error. */
  readonly notes: string
}

/** What git knows of the documents; nothing where they lie in no repository, or where its history is cut off. */
export function readSiteHistories(
  {folders, profile}: Pick<CorpusReading, 'folders' | 'profile'>,
  {cwd}: Environment
): SiteHistories {
  const places = folders.map((folder) => resolve(cwd, folder))
  try {
    const repository = findRepository(places)
    if (repository.isShallow) return {histories: noHistories, notes: shallowNote}
    const inRepository = places.map((place) => folderIn(repository, place))
    return {histories: readHistories(repository, inRepository, profile), notes: ''}
  } catch (error) {
    if (error instanceof GitError) return {histories: noHistories, notes: ''}
    throw error
  }
}

const shallowNote = `This clone is shallow: the site does not say when documents were published and last changed.
Get the whole history with \`git fetch --unshallow\`.
`
