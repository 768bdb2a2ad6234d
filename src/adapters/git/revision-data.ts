import {join, relative, sep} from 'node:path'
import type {ShapeProblem} from '../../core/diagnostic.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import {type DataFiles, isDataFile, largestOf} from '../files/data-files.ts'
import {decodeText} from '../files/read-file.ts'
import {readErrorReason, unreadableFileProblem, unreadableReasons} from '../files/unreadable-file.ts'
import {readBlobs} from './blobs.ts'
import {listTree} from './list-tree.ts'
import {folderIn, type Repository} from './repository.ts'

/** Reads what `readDataFiles` would read if the commit were checked out; what lies outside of the repository is not there. */
export function readRevisionData(repository: Repository, commit: string, place: string, root: string): DataFiles {
  const {path} = folderIn(repository, place)
  if (path.split('/')[0] === '..') return {files: [], problems: []}
  const shownPlace = relative(root, place)
  const entries = listTree(repository, commit, [path]).flatMap((entry) => {
    const below = entry.path === path ? '' : entry.path?.slice(path === '' ? 0 : path.length + 1)
    if (below === undefined || below.split('/').some((step) => step.startsWith('.'))) return []
    if (below !== '' && !isDataFile(below)) return []
    return [{...entry, displayPath: join(shownPlace, below).split(sep).join('/')}]
  })
  const files: SourceFile[] = []
  const problems: ShapeProblem[] = []
  const contents = readBlobs(
    repository,
    entries.map(({hash}) => hash)
  )
  for (const {displayPath, kind, size, hash} of entries.sort((a, b) => (a.displayPath < b.displayPath ? -1 : 1))) {
    try {
      const largest = largestOf(displayPath)
      if (kind === 'link') problems.push(unreadableFileProblem(displayPath, unreadableReasons.link))
      else if (size > largest)
        problems.push(unreadableFileProblem(displayPath, unreadableReasons.dataSize(size, largest)))
      else files.push({path: displayPath, text: decodeText(contents.get(hash) ?? new Uint8Array())})
    } catch (error) {
      problems.push(unreadableFileProblem(displayPath, readErrorReason(error)))
    }
  }
  return {files, problems}
}
