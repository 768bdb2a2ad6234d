import type {Root} from 'mdast'
import {type Document, withoutByteOrderMark} from '../document.ts'
import {type RequirementSource, readRequirements} from '../requirements/read-requirements.ts'
import type {RequirementReading} from '../requirements/requirement.ts'
import {lineStarts} from '../text/place.ts'
import type {SourceFile} from '../text/source-file.ts'
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

/** Trees are large: so many of the last ones stay, which is enough where links stay near. */
const keptTrees = 32

export function makeTexts(files: readonly SourceFile[]): Texts {
  return makeTextsReader()(files)
}

/**
 * Makes texts again and again, for whoever checks while documents are being written: of a file that is
 * given once more, the same object, nothing is read anew.
 */
export function makeTextsReader(kept = keptTrees): (files: readonly SourceFile[]) => Texts {
  const trees = new Map<SourceFile, Root>()
  const text = once(({text}) => withoutByteOrderMark(text))
  const tree = (file: SourceFile): Root => {
    const known = trees.get(file)
    if (known) return known
    const made = parseMarkdown(text(file))
    trees.set(file, made)
    const [oldest] = trees.keys()
    if (trees.size > kept && oldest !== undefined) trees.delete(oldest)
    return made
  }
  const headings = once((file) => headingsOf(tree(file)))
  const source = (file: SourceFile): RequirementSource => ({
    text: text(file),
    tree: tree(file),
    headings: headings(file)
  })
  const read = {
    text,
    starts: lastOnly((file) => lineStarts(text(file))),
    tree,
    headings,
    anchors: once((file) => anchorsOf(tree(file), headings(file))),
    links: once((file) => linksOf(tree(file), text(file))),
    requirements: once((file) => readRequirements(source(file)))
  }
  return (files) => {
    const byPath = new Map(files.map((file) => [file.path, file]))
    const fileOf = ({path}: Document): SourceFile => byPath.get(path) ?? nowhere
    return {
      text: (document) => read.text(fileOf(document)),
      starts: (document) => read.starts(fileOf(document)),
      tree: (document) => read.tree(fileOf(document)),
      headings: (document) => read.headings(fileOf(document)),
      anchors: (document) => read.anchors(fileOf(document)),
      links: (document) => read.links(fileOf(document)),
      requirements: (document) => read.requirements(fileOf(document))
    }
  }
}

const nowhere: SourceFile = {path: '', text: ''}

function once<T>(read: (file: SourceFile) => T): (file: SourceFile) => T {
  const known = new WeakMap<SourceFile, {readonly made: T}>()
  return (file) => {
    const found = known.get(file)
    if (found) return found.made
    const made = read(file)
    known.set(file, {made})
    return made
  }
}

/** Keeps what was read of the file that is being looked at. */
function lastOnly<T>(read: (file: SourceFile) => T): (file: SourceFile) => T {
  let last: {readonly file: SourceFile; readonly made: T} | undefined
  return (file) => {
    if (last?.file !== file) last = {file, made: read(file)}
    return last.made
  }
}
