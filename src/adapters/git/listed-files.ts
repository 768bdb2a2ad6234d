import {relative, resolve, sep} from 'node:path'
import type {SourceTreeReading} from '../files/source-tree.ts'
import type {Repository, RepositoryFolder} from './repository.ts'
import {entriesOf, gitOutput} from './run-git.ts'

/**
 * Of what was read from folders of the working tree (paths relative to `cwd`), what could be committed:
 * untracked files included, but neither what git ignores nor what lies in a submodule.
 */
export function onlyListed(
  {root}: Repository,
  folders: readonly RepositoryFolder[],
  reading: SourceTreeReading,
  cwd: string
): SourceTreeReading {
  const within = folders.map(({path}) => (path === '' ? '.' : path))
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...within]
  const listed = new Set(entriesOf(gitOutput(root, words)).map((entry) => comparable(entry.toString('utf8'))))
  const pathIn = (displayPath: string): string | undefined => {
    const absolute = resolve(cwd, displayPath)
    for (const {place, path} of folders) {
      const below = relative(place, absolute).split(sep).join('/')
      if (below.split('/')[0] !== '..') return path === '' ? below : `${path}/${below}`
    }
    return undefined
  }
  const isListed = ({path}: {readonly path: string}): boolean => {
    const inRepository = pathIn(path)
    return inRepository !== undefined && listed.has(comparable(inRepository))
  }
  const isFolder = ({path}: {readonly path: string}): boolean => {
    const inRepository = comparable(`${pathIn(path) ?? ''}/`)
    return reading.unreadFolders.includes(path) || listed.values().some((one) => one.startsWith(inRepository))
  }
  const problems = reading.problems.filter((problem) => isListed(problem) || isFolder(problem))
  return {...reading, tree: {...reading.tree, files: reading.tree.files.filter(isListed)}, problems}
}

/** On some file systems the index and the disk may name a file differently. */
function comparable(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
