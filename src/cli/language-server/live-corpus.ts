import {dirname, join, relative, resolve, sep} from 'node:path'
import {readSourceTree, type SourceTreeReading} from '../../adapters/files/source-tree.ts'
import {type Corpus, makeCorpus} from '../../core/corpus.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {ProfileReading} from '../../core/profile/parse-profile.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {LedgerReading} from '../../core/requirements/ledger.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import {lint} from '../../lint/engine/run.ts'
import {rules} from '../../lint/rules.ts'
import {presentFolders} from '../corpus/content-folders.ts'
import {readLedgerFile} from '../corpus/ledger-file.ts'
import {checkProfile} from '../corpus/profile.ts'
import {readRequiredFile} from '../corpus/text-file.ts'
import {BrokenProfile, brokenProfileFindings} from './broken-profile.ts'
import {documentPaths, withOpenTexts} from './open-texts.ts'

/** The documents of a profile with the texts that the editor has; paths are relative to the root. */
export interface LiveReading extends Corpus {
  readonly root: string
  readonly isDocument: (path: string) => boolean
}

/** A profile and its documents, checked again and again while people write them. */
export interface LiveCorpus {
  readonly profileFile: string
  /** The documents, or what is wrong with the profile. `open` are texts in the editor by absolute path. */
  readonly read: (open: ReadonlyMap<string, string>, day: IsoDate) => LiveReading | readonly Diagnostic[]
  readonly findings: (reading: LiveReading) => readonly Diagnostic[]
  /** The text of the profile on disk. */
  readonly profileText: () => string
  /** The files on disk have changed. */
  readonly forget: () => void
}

/** What was read from the files. */
interface OnDisk {
  readonly profile: Profile
  readonly source: SourceTreeReading
  readonly ledger: LedgerReading
}

export function makeLiveCorpus(profileFile: string): LiveCorpus {
  const root = dirname(profileFile)
  const relativePath = (path: string): string => relative(root, path).split(sep).join('/')
  const profilePath = relativePath(profileFile)
  const profileOf = lastOf((text: string): ProfileReading => checkProfile({path: profilePath, text}))
  let files: ReadonlyMap<string, SourceFile> = new Map()
  let onDisk: OnDisk | undefined
  let profileText: string | undefined
  let last: {readonly onDisk: OnDisk; readonly reading: LiveReading} | undefined
  const findings = lastOf((reading: LiveReading) => lint(reading, {rules}))

  const readFromDisk = (profile: Profile, folders: readonly string[]): OnDisk => {
    if (onDisk?.profile !== profile) {
      const places = folders.map((folder) => resolve(root, folder))
      const source = readSourceTree(places, profile.ignore, root)
      onDisk = {profile, source, ledger: readLedgerFile(profileFile, root)}
    }
    return onDisk
  }
  /** Keeps the object of a file whose text is unchanged, so that it is not parsed again. */
  const keepUnchanged = (newFiles: readonly SourceFile[]): readonly SourceFile[] => {
    const result = newFiles.map((file) => {
      const before = files.get(file.path)
      return before?.text === file.text ? before : file
    })
    files = new Map(result.map((file) => [file.path, file]))
    return result
  }
  const read = (open: ReadonlyMap<string, string>, day: IsoDate): LiveReading => {
    profileText ??= readRequiredFile(profileFile, profilePath, 'Write a profile to that file.')
    const text = open.get(profileFile) ?? profileText
    const profileReading = profileOf(text)
    if (!profileReading.profile) throw new BrokenProfile(profileReading.problems)
    const {profile} = profileReading
    const folders = presentFolders(profile, root, root).folders
    const isDocument = documentPaths(folders, profile.ignore)
    const diskFiles = readFromDisk(profile, folders)
    const openHere = new Map(
      [...open].flatMap(([path, text]) => (isDocument(relativePath(path)) ? [[relativePath(path), text]] : []))
    )
    const {tree, problems} = withOpenTexts(diskFiles.source, openHere)
    const before = last?.reading
    const documents = keepUnchanged(tree.files)
    const isSame =
      documents.length === before?.tree.files.length && documents.every((file, at) => file === before.tree.files[at])
    if (before && isSame && last?.onDisk === diskFiles && before.profile === profile && before.day === day)
      return before
    const corpus = makeCorpus({
      profileFile: {...profileReading, path: profilePath, text},
      tree: {...tree, files: documents},
      unread: problems,
      ledger: diskFiles.ledger,
      day
    })
    const reading = {...corpus, root, isDocument}
    last = {onDisk: diskFiles, reading}
    return reading
  }

  return {
    profileFile: join(root, profilePath),
    read: (open, day) => {
      try {
        return read(open, day)
      } catch (error) {
        return brokenProfileFindings(error, profilePath)
      }
    },
    findings,
    profileText: () => profileText ?? '',
    forget: () => {
      onDisk = undefined
      profileText = undefined
    }
  }
}

/** A function that keeps its last result for as long as it gets the same argument. */
function lastOf<From, To>(make: (from: From) => To): (from: From) => To {
  let last: {readonly from: From; readonly to: To} | undefined
  return (from) => {
    if (last?.from !== from) last = {from, to: make(from)}
    return last.to
  }
}
