import {relative, resolve, sep} from 'node:path'
import {folderProblem, leadsOut} from '../adapters/profile-file.ts'
import type {Profile} from '../core/profile.ts'
import {Misuse} from './misuse.ts'

export interface ContentFolders {
  /** Relative to the working directory. */
  readonly folders: readonly string[]
  /** What is odd about them, for standard error. */
  readonly notes: string
}

/** The profile's folders, relative to the working directory; one that is not there is passed over with a note. */
export function presentFolders(profile: Profile, home: string, cwd: string): ContentFolders {
  const folders = profileFolders(profile, home, cwd)
  const present = folders.filter((folder) => folderProblem(folder, cwd) === undefined)
  const missing = folders.filter((folder) => !present.includes(folder)).map((folder) => `\`${folder}\``)
  if (present.length === 0) return {folders, notes: ''}
  return {folders: present, notes: missing.length === 0 ? '' : missingNote(missing)}
}

/** The profile's folders, relative to the working directory, whether or not they are there. @throws Misuse where one leads out. */
export function profileFolders(profile: Profile, home: string, cwd: string): readonly string[] {
  const shown = (folder: string): string => relative(cwd, resolve(home, folder)).split(sep).join('/') || '.'
  const elsewhere = profile.content.find((folder) => leadsOut(resolve(home, folder), home))
  if (elsewhere !== undefined) {
    throw new Misuse(
      `Cannot read \`${shown(elsewhere)}\`: it is a link out of the folder of the profile`,
      'Put the documents themselves there, or give their folder with `--content DIR`.'
    )
  }
  return profile.content.map(shown)
}

function missingNote(missing: readonly string[]): string {
  return `There is no folder ${missing.join(', ')}: documents there are left out
Correct \`content\` of the profile, or add the folder.
`
}
