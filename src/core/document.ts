import type {ShapeProblem} from './diagnostic.ts'
import {type DocumentId, fileNamePattern, isNumbered, parseDocumentId, shortId} from './document-id.ts'
import {type FrontMatter, readFrontMatter} from './front-matter/read/front-matter.ts'
import {type IsoDate, type LifecycleFacts, type Phase, phaseOn} from './lifecycle.ts'
import {type MeaningfulKey, type Profile, stageOf, typeNamed} from './profile/profile.ts'
import {memoize} from './text/memoize.ts'
import {fileStart, type Place} from './text/place.ts'
import {fileName, type SourceFile} from './text/source-file.ts'

/** One readable document: plain data, JSON-safe, without its text. */
export interface Document extends DocumentId {
  readonly path: string
  readonly frontMatter: FrontMatter
  /** Where the value of each key of the front matter stands, and the key itself. */
  readonly places: Readonly<Partial<Record<MeaningfulKey, Place>>>
  readonly keyPlaces: Readonly<Partial<Record<MeaningfulKey, Place>>>
  /** Where a further line of front matter would go: the start of the closing `---`. */
  readonly frontMatterEnd: Place
}

export interface DocumentReading {
  /** Undefined where the file cannot count as a document; the problems say why. */
  readonly document?: Document
  /** What the file name says, whether or not the rest can be read. */
  readonly id?: DocumentId
  readonly problems: readonly ShapeProblem[]
}

const byteOrderMark = '\uFEFF'

/** The text of a file without its byte order mark: what all places but those of line 1 count from. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text
}

/** Reads a file as a document; one with another name than a document's is looked at no further. */
export function parseDocument(file: SourceFile, profile: Profile): DocumentReading {
  return readerFor(profile)(file)
}

const readerFor = memoize((profile: Profile) => memoize((file: SourceFile) => readDocument(file, profile)))

function readDocument(file: SourceFile, profile: Profile): DocumentReading {
  const {path} = file
  const id = parseDocumentId(fileName(path), profile)
  if (!id) return {problems: [fileNameProblem(path, profile)]}
  const text = withoutByteOrderMark(file.text)
  const {frontMatter, places, keyPlaces, end, problems} = readFrontMatter({path, text}, profile)
  const allProblems = text === file.text ? problems : [byteOrderMarkProblem(path), ...problems]
  if (!frontMatter || !end) return {id, problems: allProblems}
  return {id, document: {...id, path, frontMatter, places, keyPlaces, frontMatterEnd: end}, problems: allProblems}
}

/** The facts of a document's lifecycle; a supplement has none. */
export function lifecycleOf({frontMatter}: Document, profile: Profile): LifecycleFacts {
  if (typeNamed(profile, frontMatter.type)?.role === 'supplement') return {}
  const stage = stageOf(profile, frontMatter.status)
  if (!profile.lifecycle_dates) return {stage, isUndated: true}
  return {
    stage,
    stabilizedAt: frontMatter.stabilized_at,
    deprecatedAt: frontMatter.deprecated_at,
    rejectedAt: frontMatter.rejected_at
  }
}

export function documentPhase(document: Document, day: IsoDate, profile: Profile): Phase {
  return phaseOn(day, lifecycleOf(document, profile))
}

export function isSupplement(document: Document, profile: Profile): boolean {
  return typeNamed(profile, document.frontMatter.type)?.role === 'supplement'
}

/**
 * What makes a document the same one whatever its slug: number, kind and version. That of a proposal without number is
 * its slug; where file names have no versions, the supplements of a document share its number and differ in their slugs.
 */
export function identityOf(document: Document, profile: Profile): string {
  const isAlone = profile.file_names.kinds !== undefined || !isSupplement(document, profile)
  return isAlone && isNumbered(document, profile) ? shortId(document) : document.id
}

function byteOrderMarkProblem(path: string): ShapeProblem {
  const place = {...fileStart, endColumn: 2}
  return {
    rule: 'byte-order-mark',
    path,
    place,
    message: 'Unexpected byte order mark, expected UTF-8 without one',
    help: 'Save the file as "UTF-8", not "UTF-8 with BOM".',
    fix: [{place, text: ''}]
  }
}

function fileNameProblem(path: string, profile: Profile): ShapeProblem {
  return {
    rule: 'file-name',
    path,
    place: fileStart,
    message: `Unexpected file name \`${fileName(path)}\`, expected \`${fileNamePattern(profile)}\``,
    help: 'Rename the file; if it is not a document, list it under `ignore` in the profile.'
  }
}
