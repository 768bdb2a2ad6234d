import {join, relative, sep} from 'node:path'
import type {HistoryFile, HistoryStep} from '../../core/history/history-step.ts'
import {ignoredBy} from '../../core/profile/ignored.ts'
import {decodeText} from '../files/read-file.ts'
import {isAlwaysIgnored, largestDocument} from '../files/source-tree.ts'
import {readBlobs} from './blobs.ts'
import type {Repository, RepositoryFolder} from './repository.ts'
import {dayOfSeconds} from './revision.ts'
import {gitOutput} from './run-git.ts'

const commitMark = '\u0001'
const format = '%x01%H%x00%ct%x00%an%x00%s%x00%(trailers:key=Co-authored-by,valueonly,separator=%x02)%x00'

interface RawFile {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * How the documents of folders came to be what they are at a commit, oldest step first: what each commit on the way
 * of its branch brought, a merge as a whole. Asked of git by one `log` and one reading of all contents.
 */
export function readHistory(
  repository: Repository,
  commit: string,
  folders: readonly RepositoryFolder[],
  ignore: readonly string[],
  cwd: string
): readonly HistoryStep[] {
  const words = ['log', '--first-parent', '-m', '--reverse', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-notes']
  const within = folders.some(({path}) => path === '') ? [] : folders.map(({path}) => path)
  const output = gitOutput(repository.root, [...words, `--format=${format}`, commit, '--', ...within]).toString('utf8')
  const displayPathOf = shownPath(folders, ignore, cwd)
  const steps = readSteps(output.split('\0'), displayPathOf)
  const hashes = steps.flatMap(({files}) => files.flatMap(({before, after}) => [before ?? [], after ?? []].flat()))
  const contents = readBlobs(repository, hashes)
  const side = (hash: string | undefined): HistoryFile['before'] =>
    hash === undefined ? undefined : {text: readable(contents.get(hash))}
  return steps.map((step) => ({
    ...step,
    files: step.files.map(({path, before, after}) => ({path, before: side(before), after: side(after)}))
  }))
}

/** Each commit begins with its hash and has as many entries as the format says; then come its files, two entries each. */
function readSteps(entries: readonly string[], displayPathOf: (path: string) => string | undefined) {
  const steps: (Omit<HistoryStep, 'files'> & {readonly files: RawFile[]})[] = []
  for (let at = 0; at < entries.length; at += 1) {
    const [entry = '', seconds = '0', author = '', subject = '', trailers = ''] = entries.slice(at, at + 5)
    const [, hash] = entry.trimStart().split(commitMark)
    if (hash !== undefined && /^[0-9a-f]{40,64}$/.test(hash)) {
      const coauthors = trailers.split('\u0002').map((one) => one.replace(/<.*$/s, '').trim())
      const authors = [...new Set([author, ...coauthors].filter((name) => name !== ''))]
      steps.push({hash, day: dayOfSeconds(Number(seconds)), subject, authors, files: []})
      at += 4
      continue
    }
    const modes = /^\s*:(?<from>\d+) (?<to>\d+) (?<before>[0-9a-f]+) (?<after>[0-9a-f]+) \w/.exec(entry)?.groups
    if (!modes) continue
    at += 1
    const path = displayPathOf(entries[at] ?? '')
    const {from = '', to = '', before, after} = modes
    const file = {before: isFile(from) ? before : undefined, after: isFile(to) ? after : undefined}
    if (path !== undefined) steps.at(-1)?.files.push({path, ...file})
  }
  return steps
}

/** Neither a symbolic link nor a submodule, nor nothing at all. */
function isFile(mode: string): boolean {
  return mode.startsWith('100')
}

/** Gives a path of the repository as commands show it; undefined where it is not the path of a document. */
function shownPath(
  folders: readonly RepositoryFolder[],
  ignore: readonly string[],
  cwd: string
): (path: string) => string | undefined {
  const isIgnored = ignoredBy(ignore)
  return (path) => {
    const folder = folders.find((one) => one.path === '' || path.startsWith(`${one.path}/`))
    const below = folder?.path ? path.slice(folder.path.length + 1) : path
    if (!folder || !path.endsWith('.md') || below.split('/').some(isAlwaysIgnored) || isIgnored(below)) return undefined
    return join(relative(cwd, folder.place), below).split(sep).join('/')
  }
}

function readable(content: Buffer | undefined): string | undefined {
  if (!content || content.length > largestDocument) return undefined
  try {
    return decodeText(content)
  } catch {
    return undefined
  }
}
