import {relative, resolve, sep} from 'node:path'
import {folderProblem, leadsOut} from '../../adapters/files/profile-file.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {SourceTree} from '../../core/text/source-file.ts'
import type {CorpusOptions} from '../command.ts'

export interface ContentFolders {
  /** Relative to the working directory. */
  readonly folders: readonly string[]
  /** What is odd about them, for standard error. */
  readonly notes: string
}

interface ReadFiles {
  /** What the paths are relative to. */
  readonly root: string
  readonly tree: SourceTree
  readonly problems: readonly {readonly path: string}[]
}

/** The profile's folders, relative to the working directory; one that is not there is left out with a note. */
export function presentFolders(profile: Profile, home: string, cwd: string): ContentFolders {
  const folders = profileFolders(profile, home, cwd)
  const present = folders.filter((folder) => folderProblem(folder, cwd) === undefined)
  const missing = folders.filter((folder) => !present.includes(folder)).map((folder) => `\`${folder}\``)
  if (present.length === 0) return {folders, notes: ''}
  return {folders: present, notes: missing.length === 0 ? '' : missingNote(missing)}
}

/** The profile's folders, relative to the working directory, whether or not they are there. @throws HelpfulError where one leads out. */
export function profileFolders(profile: Profile, home: string, cwd: string): readonly string[] {
  const fromCwd = (folder: string): string => relative(cwd, resolve(home, folder)).split(sep).join('/') || '.'
  const elsewhere = profile.content.find((folder) => leadsOut(resolve(home, folder), home))
  if (elsewhere !== undefined) {
    throw new HelpfulError(
      `Cannot read \`${fromCwd(elsewhere)}\`: it is a link out of the folder of the profile`,
      'Put the documents themselves there, or name their folder with `--content DIR`.'
    )
  }
  return profile.content.map(fromCwd)
}

/** @throws HelpfulError where no document was read from a folder of `--content`, or from any folder of the profile. */
export function mustHoldDocuments(
  folders: readonly string[],
  {content}: CorpusOptions,
  cwd: string,
  corpora: readonly ReadFiles[]
): void {
  const empty = folders.filter((folder) =>
    corpora.every(({root, tree, problems}) => {
      const isWithin = isBelow(relative(root, resolve(cwd, folder)))
      return ![...tree.files, ...problems].some(({path}) => isWithin(path))
    })
  )
  if (empty.length === 0 || (!content && empty.length < folders.length)) return
  throw new HelpfulError(
    `Unexpected ${empty.map((folder) => `\`${folder}\``).join(', ')} without documents, expected Markdown files`,
    'Name the folder of the documents with `--content DIR`, or check `content` and `ignore` in the profile.'
  )
}

function missingNote(missing: readonly string[]): string {
  return `There is no folder ${missing.join(', ')}; the command goes on without its documents
Correct \`content\` in the profile, or add the folder.
`
}

/** Whether paths lie in a folder, both relative to the same one. */
function isBelow(folder: string): (path: string) => boolean {
  const root = folder.split(sep).join('/')
  return root === '' ? (path) => !path.startsWith('../') : (path) => path === root || path.startsWith(`${root}/`)
}
