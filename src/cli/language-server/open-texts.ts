import type {SourceTreeReading} from '../../adapters/files/source-tree.ts'
import {isAlwaysIgnored, largestDocument} from '../../adapters/files/source-tree.ts'
import {unreadableFileProblem, unreadableReasons} from '../../adapters/files/unreadable-file.ts'
import {ignoredBy} from '../../core/profile/ignored.ts'

/** Tells of paths whether a document would be read there; folders and paths are relative to the same one. */
export function documentPaths(folders: readonly string[], ignore: readonly string[]): (path: string) => boolean {
  const isIgnored = ignoredBy(ignore)
  const starts = folders.map((folder) => (folder === '.' ? '' : `${folder}/`))
  return (path) =>
    path.endsWith('.md') &&
    starts.some((start) => {
      if (!path.startsWith(start) || path.startsWith('../')) return false
      const below = path.slice(start.length)
      return !below.split('/').some(isAlwaysIgnored) && !isIgnored(below)
    })
}

/** What was read from disk with the texts that stand in an editor (path → text) in place of those of the files. */
export function withOpenTexts(reading: SourceTreeReading, open: ReadonlyMap<string, string>): SourceTreeReading {
  const {tree, problems} = reading
  if (open.size === 0) return reading
  const small = [...open].filter(([, text]) => text.length <= largestDocument)
  const large = [...open].filter(([, text]) => text.length > largestDocument)
  return {
    ...reading,
    tree: {
      ...tree,
      files: [...tree.files.filter(({path}) => !open.has(path)), ...small.map(([path, text]) => ({path, text}))]
    },
    problems: [
      ...problems.filter(({path}) => !open.has(path)),
      ...large.map(([path, text]) => unreadableFileProblem(path, unreadableReasons.size(text.length, largestDocument)))
    ]
  }
}
