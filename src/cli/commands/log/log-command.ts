import {readHistory} from '../../../adapters/git/history.ts'
import {findCommit} from '../../../adapters/git/revision.ts'
import {compareText} from '../../../core/diagnostic.ts'
import {parseDocumentId, seriesId, shortId} from '../../../core/document-id.ts'
import {type Lineage, lineagesOf} from '../../../core/history/lineage.ts'
import type {Profile} from '../../../core/profile/profile.ts'
import {suggestion} from '../../../core/text/similar.ts'
import {fileName} from '../../../core/text/source-file.ts'
import {lineagesText} from '../../../reports/status/lineage-text.ts'
import {printableJson} from '../../../reports/text/printable.ts'
import type {CommandResult, CorpusOptions, Environment} from '../../command.ts'
import {findVersionedFolders} from '../../corpus/revision-corpus.ts'
import {UsageError} from '../../errors/usage-error.ts'

export interface LogOptions extends CorpusOptions {
  readonly rev?: string
  readonly format: 'text' | 'json'
}

/** The lifecycle of a document or of all documents of a series, oldest event first. */
export function logCommand(
  id: string,
  {rev = 'HEAD', ...options}: LogOptions,
  environment: Environment
): CommandResult {
  const {repository, repositoryFolders, profileFile} = findVersionedFolders(options, environment)
  const {profile} = profileFile
  const {hash} = findCommit(repository, rev)
  const steps = readHistory(repository, hash, repositoryFolders, profile.ignore, environment.cwd)
  const lineages = lineagesOf(steps, profile)
  const name = fileName(id.trim()).replace(/\.md$/, '').toLowerCase()
  const matches = lineages.filter((lineage) => namesOf(lineage, profile).includes(name))
  if (matches.length === 0) {
    const latestIds = lineages.flatMap(({ids}) => ids.at(-1) ?? [])
    throw new UsageError(
      `There is no document \`${id}\` in the history of \`${rev}\``,
      latestIds.length > 0 ? suggestion(id, latestIds) : 'Commit the documents first.'
    )
  }
  const sorted = matches.toSorted((a, b) => compareText(a.ids.at(-1) ?? '', b.ids.at(-1) ?? ''))
  const notes = repository.isShallow
    ? 'This clone is shallow: the older history is missing; get it with `git fetch --unshallow`.\n'
    : ''
  const output =
    options.format === 'json' ? printableJson({documents: sorted.map(entryOf)}) : lineagesText(sorted, profile)
  return {output, notes, exitCode: 0}
}

/** The names of a document: its ids, their short forms and its series. */
function namesOf({ids}: Lineage, profile: Profile): string[] {
  return ids.flatMap((name) => {
    const id = parseDocumentId(name, profile)
    return id ? [name, shortId(id), seriesId(id, profile)].map((one) => one.toLowerCase()) : []
  })
}

function entryOf({ids, events, contributors, isThere}: Lineage): object {
  const id = ids.at(-1)
  const formerIds = [...new Set(ids)].filter((one) => one !== id)
  return {id, formerIds, present: isThere, contributors: [...contributors], events}
}
