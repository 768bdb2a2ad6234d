import {type IsoDate, isIsoDate} from '../../core/lifecycle.ts'
import {mostSimilar} from '../../core/text/similar.ts'
import {type GitObject, readObjects} from './blobs.ts'
import type {Repository} from './repository.ts'
import {askGit, GitError, gitOutput} from './run-git.ts'

export interface Commit {
  readonly hash: string
  /** The day on which it was committed, UTC. */
  readonly day: IsoDate
  /** The day of a revision such as `main@{2025-01-15}`. */
  readonly askedDay?: IsoDate
}

/** The two sides of a comparison. */
export interface ComparedCommits {
  /** The commit that the two revisions have in common. */
  readonly base: Commit
  readonly head: Commit
}

/** `main@{2025-01-15}`: what the branch was at the end of that day. */
const atDay = /^(?<name>.*)@\{(?<day>\d{4}-\d{2}-\d{2})\}$/

/**
 * The commit that a revision means. A branch at a day is its last commit up to the end of that day (UTC) by the
 * days of commit, so that every clone answers alike; git's own reading asks the log of the clone itself.
 * @throws GitError where it does not exist, with what may be meant or how to fetch it.
 */
export function findCommit(repository: Repository, revision: string): Commit {
  const groups = atDay.exec(revision)?.groups
  if (!groups) return namedCommit(repository, revision)
  const {name = '', day = ''} = groups
  if (!isIsoDate(day)) throw new GitError(`Unexpected day in \`${revision}\``, 'Write it as year, month and day.')
  return commitAt(repository, name === '' ? 'HEAD' : name, day)
}

/** What is compared where a revision is proposed to another. @throws GitError where they do not have a commit in common. */
export function comparedCommits(repository: Repository, base: string, head: string): ComparedCommits {
  const [left, right] = findTwoCommits(repository, base, head)
  if (left.hash === right.hash) return {base: left, head: right}
  const {output, status} = askGit(repository.root, ['merge-base', left.hash, right.hash])
  const hash = output.toString('latin1').trim()
  if (hash === left.hash) return {base: left, head: right}
  if (status === 0 && hash !== '') return {base: namedCommit(repository, hash), head: right}
  const message = `There is no common ancestor of \`${base}\` and \`${head}\``
  throw repository.isShallow
    ? new GitError(`${message} in this shallow clone`, 'Fetch the history with `git fetch --unshallow`.')
    : new GitError(message, 'Compare with the revision on which the change is based.')
}

/** Git is asked for both at once where it can name them. */
function findTwoCommits(repository: Repository, left: string, right: string): readonly [Commit, Commit] {
  if ([left, right].some((revision) => atDay.test(revision) || !isOneLine(revision)))
    return [findCommit(repository, left), findCommit(repository, right)]
  const [leftObject, rightObject] = readObjects(repository, [`${left}^{commit}`, `${right}^{commit}`])
  return [commitOf(repository, left, leftObject), commitOf(repository, right, rightObject)]
}

function namedCommit(repository: Repository, revision: string): Commit {
  const [object] = isOneLine(revision) ? readObjects(repository, [`${revision}^{commit}`]) : []
  return commitOf(repository, revision, object)
}

function isOneLine(revision: string): boolean {
  return revision !== '' && !/\p{Cc}/u.test(revision)
}

function commitOf(repository: Repository, revision: string, object: GitObject | undefined): Commit {
  if (object?.type !== 'commit') throw unknownRevision(repository, revision)
  const seconds = /^committer .*> (?<seconds>\d+) [+-]\d{4}$/m.exec(object.content.toString('utf8'))?.groups?.[
    'seconds'
  ]
  return {hash: object.hash, day: dayOfSeconds(Number(seconds ?? 0))}
}

function commitAt(repository: Repository, name: string, day: IsoDate): Commit {
  const {hash} = namedCommit(repository, name)
  const words = ['rev-list', '--first-parent', '-1', `--before=${day}T23:59:59Z`, hash]
  const commit = gitOutput(repository.root, words).toString('latin1').trim()
  if (commit !== '') return {...namedCommit(repository, commit), askedDay: day}
  throw new GitError(
    `There is no commit of \`${name}\` on \`${day}\` or before`,
    repository.isShallow ? 'Fetch the history with `git fetch --unshallow`.' : 'Give a later day.'
  )
}

/** A day of the time that git keeps in seconds, UTC. */
export function dayOfSeconds(seconds: number): IsoDate {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

function unknownRevision(repository: Repository, revision: string): GitError {
  const {root, isShallow} = repository
  const lines = gitOutput(root, ['for-each-ref', '--format=%(refname:short)']).toString('utf8')
  const names = lines.split('\n').filter((name) => name !== '')
  if (names.length === 0 && askGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).status !== 0) {
    return new GitError('There is no commit in the repository yet', 'Commit the documents first.')
  }
  if (revision === 'HEAD') return new GitError('The branch has no commit yet', 'Commit the documents first.')
  const message = `There is no revision \`${revision}\``
  const near = names.find((name) => name.endsWith(`/${revision}`)) ?? mostSimilar(revision, names)
  if (near !== undefined) return new GitError(message, `Did you mean \`${near}\`?`)
  const remotes = gitOutput(root, ['remote']).toString('utf8').split('\n')
  const remote = remotes.find((name) => name !== '' && revision.startsWith(`${name}/`))
  if (remote !== undefined) {
    const branch = revision.slice(remote.length + 1)
    return new GitError(message, `Fetch it with \`git fetch ${remote} ${branch}:refs/remotes/${revision}\`.`)
  }
  if (isShallow) {
    return new GitError(`${message} in this shallow clone`, 'Fetch the history with `git fetch --unshallow`.')
  }
  return new GitError(message, 'List branches with `git branch --all`, tags with `git tag`.')
}
