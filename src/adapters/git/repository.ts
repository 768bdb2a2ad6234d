import {existsSync, realpathSync} from 'node:fs'
import {basename, dirname, join, relative, sep} from 'node:path'
import {askGit, failedCommand, GitError} from './run-git.ts'

export interface Repository {
  /** Its working tree, absolute, links resolved. */
  readonly root: string
  /** Whether its history was cut off when it was cloned. */
  readonly isShallow: boolean
}

/** A folder of documents, whether or not it is there at the moment. */
export interface RepositoryFolder {
  /** As it was given, absolute. */
  readonly place: string
  /** Relative to the repository's root, with `/`; empty for the root itself. */
  readonly path: string
}

/** The repository that all the folders (absolute) lie in. @throws GitError where they do not lie in one repository. */
export function findRepository(folders: readonly string[]): Repository {
  const repositories = folders.map((folder) => repositoryOf(nearest(folder).present))
  const [first] = repositories
  if (!first) throw new GitError('There is no folder of documents', 'Name one with `--content DIR`.')
  if (repositories.every(({root}) => root === first.root)) return first
  throw new GitError(
    `Unexpected folders in ${new Set(repositories.map(({root}) => root)).size} repositories, expected one`,
    'Give the folders of one repository with `--content DIR`.'
  )
}

/** Where in the repository a folder (absolute) lies. */
export function folderIn({root}: Repository, folder: string): RepositoryFolder {
  const {present, missing} = nearest(folder)
  return {
    place: folder,
    path: join(relative(root, realpathSync(present)), missing)
      .split(sep)
      .join('/')
      .replace(/^\.$/, '')
  }
}

function repositoryOf(folder: string): Repository {
  const words = ['rev-parse', '--is-shallow-repository', '--show-toplevel']
  const {output, complaint, status} = askGit(folder, words)
  if (status === 0) {
    const [shallow, ...root] = output.toString('utf8').trimEnd().split('\n')
    return {root: realpathSync(root.join('\n')), isShallow: shallow === 'true'}
  }
  if (complaint.includes('dubious ownership')) {
    throw new GitError(
      `The repository of \`${folder}\` belongs to someone else, expected your own`,
      `If you trust it: \`git config --global --add safe.directory ${folder}\`.`
    )
  }
  if (!/not a git repository|work tree|bare repository/.test(complaint)) throw failedCommand(words, complaint)
  throw new GitError(
    `Unexpected folder \`${folder}\` outside a git repository, expected a folder in a repository`,
    'Name the folder of documents in a repository with `--content DIR`, or make a repository with `git init`.'
  )
}

/** The part of a path that is there, and the rest. */
function nearest(folder: string): {readonly present: string; readonly missing: string} {
  if (existsSync(folder) || dirname(folder) === folder) return {present: folder, missing: ''}
  const {present, missing} = nearest(dirname(folder))
  return {present, missing: join(missing, basename(folder))}
}
