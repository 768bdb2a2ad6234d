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
import {Broken, brokenProfile} from './broken-profile.ts'
import {documentPaths, withOpenTexts} from './open-texts.ts'

/** The documents of a profile as they are, what stands in the editor included; paths are relative to the root. */
export interface HomeReading extends Corpus {
  readonly root: string
  readonly isDocument: (path: string) => boolean
}

/** A profile and its documents, checked again and again while they are being written. */
export interface Home {
  readonly profileFile: string
  /** The documents, or what is wrong with the profile. `open` are texts in the editor by absolute path. */
  readonly read: (open: ReadonlyMap<string, string>, day: IsoDate) => HomeReading | readonly Diagnostic[]
  readonly findings: (reading: HomeReading) => readonly Diagnostic[]
  /** As it lies on disk. */
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

export function makeHome(profileFile: string): Home {
  const root = dirname(profileFile)
  const shown = (path: string): string => relative(root, path).split(sep).join('/')
  const profilePath = shown(profileFile)
  const profileOf = lastOf((text: string): ProfileReading => checkProfile({path: profilePath, text}))
  let files: ReadonlyMap<string, SourceFile> = new Map()
  let onDisk: OnDisk | undefined
  let profileText: string | undefined
  let last: {readonly onDisk: OnDisk; readonly reading: HomeReading} | undefined
  const findings = lastOf((reading: HomeReading) => lint(reading, {rules}))

  const readFromDisk = (profile: Profile, folders: readonly string[]): OnDisk => {
    if (onDisk?.profile !== profile) {
      const places = folders.map((folder) => resolve(root, folder))
      const source = readSourceTree(places, profile.ignore, root)
      onDisk = {profile, source, ledger: readLedgerFile(profileFile, root)}
    }
    return onDisk
  }
  /** The same object for a file that has stayed as it was: nothing is read from it anew. */
  const settled = (read: readonly SourceFile[]): readonly SourceFile[] => {
    const same = read.map((file) => {
      const before = files.get(file.path)
      return before?.text === file.text ? before : file
    })
    files = new Map(same.map((file) => [file.path, file]))
    return same
  }
  const read = (open: ReadonlyMap<string, string>, day: IsoDate): HomeReading => {
    profileText ??= readRequiredFile(profileFile, profilePath, 'Write a profile to that file.')
    const text = open.get(profileFile) ?? profileText
    const checked = profileOf(text)
    if (!checked.profile) throw new Broken(checked.problems)
    const {profile} = checked
    const folders = presentFolders(profile, root, root).folders
    const isDocument = documentPaths(folders, profile.ignore)
    const there = readFromDisk(profile, folders)
    const openHere = new Map(
      [...open].flatMap(([path, text]) => (isDocument(shown(path)) ? [[shown(path), text]] : []))
    )
    const {tree, problems} = withOpenTexts(there.source, openHere)
    const before = last?.reading
    const same = settled(tree.files)
    const isSame = same.length === before?.tree.files.length && same.every((file, at) => file === before.tree.files[at])
    if (before && isSame && last?.onDisk === there && before.profile === profile && before.day === day) return before
    const corpus = makeCorpus({
      profileFile: {...checked, path: profilePath, text},
      tree: {...tree, files: same},
      unread: problems,
      ledger: there.ledger,
      day
    })
    const reading = {...corpus, root, isDocument}
    last = {onDisk: there, reading}
    return reading
  }

  return {
    profileFile: join(root, profilePath),
    read: (open, day) => {
      try {
        return read(open, day)
      } catch (error) {
        return brokenProfile(error, profilePath)
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

/** Makes something of what is given, and keeps it for as long as the same is given. */
function lastOf<From, To>(make: (from: From) => To): (from: From) => To {
  let last: {readonly from: From; readonly to: To} | undefined
  return (from) => {
    if (last?.from !== from) last = {from, to: make(from)}
    return last.to
  }
}
