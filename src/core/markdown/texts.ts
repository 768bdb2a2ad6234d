import type {Root} from 'mdast'
import {type Document, withoutByteOrderMark} from '../document.ts'
import {readRequirements} from '../requirements/read-requirements.ts'
import type {RequirementReading} from '../requirements/requirement.ts'
import {memoize} from '../text/memoize.ts'
import {lineStarts} from '../text/place.ts'
import {fileAt, type SourceFile} from '../text/source-file.ts'
import {anchorsOf, type Heading, headingsOf} from './headings.ts'
import {type Link, linksOf} from './links.ts'
import {parseMarkdown} from './markdown.ts'

/** The documents' texts and what is read from them, each read when it is first asked for. */
export interface Texts {
  /** Without byte order mark. */
  readonly text: (document: Document) => string
  /** Offsets at which the lines of the text begin. */
  readonly starts: (document: Document) => readonly number[]
  readonly tree: (document: Document) => Root
  readonly headings: (document: Document) => readonly Heading[]
  readonly anchors: (document: Document) => ReadonlySet<string>
  readonly links: (document: Document) => readonly Link[]
  /** Of any document, normative or not, with the ids that follow from their texts. */
  readonly requirements: (document: Document) => RequirementReading
}

/** The texts of documents among files. What is read from a file is kept as long as the file is. */
export function makeTexts(files: readonly SourceFile[]): Texts {
  const fileOf = ({path}: Document): SourceFile => fileAt(path, files) ?? noFile
  return {
    text: (document) => textOf(fileOf(document)),
    starts: (document) => startsOf(fileOf(document)),
    tree: (document) => treeOf(fileOf(document)),
    headings: (document) => headingsIn(fileOf(document)),
    anchors: (document) => anchorsIn(fileOf(document)),
    links: (document) => linksIn(fileOf(document)),
    requirements: (document) => requirementsIn(fileOf(document))
  }
}

const noFile: SourceFile = {path: '', text: ''}

const textOf = (file: SourceFile): string => withoutByteOrderMark(file.text)
const treeOf = (file: SourceFile): Root => parseMarkdown(textOf(file))
const startsOf = memoize((file: SourceFile) => lineStarts(textOf(file)))
const headingsIn = memoize((file: SourceFile) => headingsOf(treeOf(file)))
const anchorsIn = memoize((file: SourceFile) => anchorsOf(treeOf(file), headingsIn(file)))
const linksIn = memoize((file: SourceFile) => linksOf(treeOf(file), textOf(file)))
const requirementsIn = memoize((file: SourceFile) =>
  readRequirements({text: textOf(file), tree: treeOf(file), headings: headingsIn(file)})
)
