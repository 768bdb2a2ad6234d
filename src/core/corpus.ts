import {type Catalog, parseCatalog} from './catalog.ts'
import {type Certification, noCertification} from './certification/certification.ts'
import type {ShapeProblem} from './diagnostic.ts'
import type {IsoDate} from './lifecycle.ts'
import {makeTexts, type Texts} from './markdown/texts.ts'
import type {ProfileFile} from './profile/parse-profile.ts'
import type {Profile} from './profile/profile.ts'
import {type LedgerReading, noLedger} from './requirements/ledger.ts'
import {type Ledger, makeLedger} from './requirements/ledgered-documents.ts'
import {addressCollisions} from './site/address-collisions.ts'
import {fileAt, type SourceTree} from './text/source-file.ts'

/** The documents of an organisation and what belongs to them, at one moment: what every check and report begins with. */
export interface Corpus {
  readonly profile: Profile
  readonly profileFile: ProfileFile
  readonly catalog: Catalog
  readonly tree: SourceTree
  readonly texts: Texts
  /** The permanent ids of requirements. */
  readonly ledger: Ledger
  /** Scopes, clouds and results; empty where none were asked for. */
  readonly certification: Certification
  /** What reading the documents has found, and joining them with the profile. */
  readonly problems: readonly ShapeProblem[]
  /** The day against which phases are read. */
  readonly day: IsoDate
}

/** What was read, before it is joined. */
export interface CorpusParts {
  readonly profileFile: ProfileFile
  readonly tree: SourceTree
  /** `unreadable-file`: what lies there but could not be read as text. */
  readonly unread?: readonly ShapeProblem[]
  readonly ledger?: LedgerReading
  readonly certification?: Certification
  readonly day: IsoDate
}

export function makeCorpus(parts: CorpusParts): Corpus {
  const {profileFile, tree, unread = [], ledger = noLedger, certification = noCertification, day} = parts
  const {profile} = profileFile
  const unreadPaths = unread.map(({path}) => path)
  const {catalog, problems} = parseCatalog(tree.files, profile, unreadPaths)
  const texts = makeTexts(tree.files)
  return {
    profile,
    profileFile,
    catalog,
    tree,
    texts,
    ledger: makeLedger(ledger, profile, texts.requirements),
    certification,
    problems: [...unread, ...problems, ...addressCollisions(profileFile, catalog)],
    day
  }
}

/** The text of any file of a corpus as it was read, for the lines of findings. */
export function fileText(path: string, {tree, profileFile, ledger, certification}: Corpus): string | undefined {
  const otherFiles = [profileFile, ...(ledger.file ? [ledger.file] : []), ...certification.files]
  return (fileAt(path, tree.files) ?? otherFiles.find((file) => file.path === path))?.text
}
