import {toString as textOf} from 'mdast-util-to-string'
import {parseMarkdown} from '../../markdown/markdown.ts'
import {defined} from '../../text/defined.ts'
import {fileName, folderOf, type SourceFile} from '../../text/source-file.ts'
import {type GuessedKeys, guessKeys} from './guess-keys.ts'
import {
  type GuessedStatus,
  type GuessedTrack,
  type GuessedType,
  guessStatuses,
  guessTracks,
  guessTypes
} from './guess-words.ts'
import {type NameShape, readNames} from './name-shape.ts'
import {survey} from './survey.ts'

/** What a folder of documents gives away about the organisation that wrote them. */
export interface ProfileGuess {
  readonly title?: string
  readonly folders: readonly string[]
  readonly ignore: readonly string[]
  readonly shape: NameShape
  /** A file name that has the shape. */
  readonly example: string
  readonly keys: GuessedKeys
  readonly types: readonly GuessedType[]
  readonly statuses: readonly GuessedStatus[]
  readonly tracks: readonly GuessedTrack[]
  readonly trackDigit?: number
  readonly hasDates: boolean
  readonly counts: {readonly files: number; readonly named: number; readonly read: number}
}

/** Guesses from the Markdown files of a folder, paths relative to the profile; undefined where no name has a number. */
export function guessProfile(files: readonly SourceFile[]): ProfileGuess | undefined {
  const names = readNames(files)
  if (!names) return undefined
  const {shape, named, others, folders} = names
  const documents = survey(named)
  const keys = guessKeys(documents)
  const {tracks, position} = guessTracks(documents, keys.names.track, shape)
  const stabilized = keys.names.stabilized_at
  const title = titleOf(files)
  return defined({
    title,
    folders,
    ignore: others.filter(({path}) => folders.some((folder) => isIn(path, folder))).map(({path}) => fileName(path)),
    shape,
    example: fileName(named.at(-1)?.file.path ?? ''),
    keys,
    types: guessTypes(documents, keys.names),
    statuses: guessStatuses(documents, keys.names.status),
    tracks,
    trackDigit: position,
    hasDates: stabilized !== undefined,
    counts: {files: files.length, named: named.length, read: documents.length}
  })
}

function isIn(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

/** The first heading of the README that lies highest. */
function titleOf(files: readonly SourceFile[]): string | undefined {
  const readmes = files.filter(({path}) => /^readme\.md$/i.test(fileName(path)))
  const [highest] = readmes.sort((a, b) => folderOf(a.path).length - folderOf(b.path).length)
  if (!highest) return undefined
  const heading = parseMarkdown(highest.text).children.find((node) => node.type === 'heading')
  const text = heading ? textOf(heading).replace(/\s+/g, ' ').trim() : ''
  return /^\P{Cc}{1,100}$/u.test(text) ? text : undefined
}

/** The words that occur, for a note: "Draft (12), Final (30)". */
export function wordList(words: readonly {readonly name: string; readonly count: number}[]): string {
  return words.map(({name, count}) => `${name} (${count})`).join(', ')
}
