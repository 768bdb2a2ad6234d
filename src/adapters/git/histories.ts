import type {Histories} from '../../core/history/document-history.ts'
import {lineagesOf} from '../../core/history/lineage.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {readHistory} from './history.ts'
import type {Repository, RepositoryFolder} from './repository.ts'
import {findCommit} from './revision.ts'

/**
 * What git knows of all documents that are there, by id: since when, until when, by whom and under which names.
 * It takes three processes whatever the number of documents. @throws GitError where git cannot answer.
 */
export function readHistories(
  repository: Repository,
  folders: readonly RepositoryFolder[],
  profile: Profile,
  revision = 'HEAD'
): Histories {
  const {hash} = findCommit(repository, revision)
  const steps = readHistory(repository, hash, folders, profile.ignore, repository.root)
  const present = lineagesOf(steps, profile).filter(({isThere}) => isThere)
  return new Map(
    present.map(({ids, firstDay, lastDay, recordedOn, contributors}) => {
      const id = ids.at(-1) ?? ''
      const formerIds = [...new Set(ids.toReversed())].filter((one) => one !== id)
      const days = {firstPublishedOn: firstDay, lastChangedOn: lastDay, recordedOn}
      return [id, {...days, formerIds, contributors: [...contributors]}]
    })
  )
}
