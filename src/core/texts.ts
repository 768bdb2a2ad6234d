import type {Root} from 'mdast'
import {type Document, withoutByteOrderMark} from './document.ts'
import {anchorsOf, type Heading, headingsOf} from './headings.ts'
import {type Link, linksOf} from './links.ts'
import {parseMarkdown} from './markdown.ts'
import {lineStarts} from './place.ts'
import {type RequirementSource, readRequirements} from './requirements/read-requirements.ts'
import type {RequirementReading} from './requirements/requirement.ts'
import type {SourceFile} from './source-file.ts'

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
  const byPath = new Map(files.map(({path, text}) => [path, text]))
  const trees = new Map<string, Root>()
  const text = ({path}: Document): string => withoutByteOrderMark(byPath.get(path) ?? '')
  const tree = (document: Document): Root => {
    const known = trees.get(document.path)
    if (known) return known
    const made = parseMarkdown(text(document))
    trees.set(document.path, made)
    const [oldest] = trees.keys()
    if (trees.size > keptTrees && oldest !== undefined) trees.delete(oldest)
    return made
  }
  const headings = once((document) => headingsOf(tree(document)))
  const reading = (document: Document): RequirementSource => ({
    text: text(document),
    tree: tree(document),
    headings: headings(document)
  })
  return {
    text,
    starts: lastOnly((document) => lineStarts(text(document))),
    tree,
    headings,
    anchors: once((document) => anchorsOf(tree(document), headings(document))),
    links: once((document) => linksOf(tree(document), text(document))),
    requirements: once((document) => readRequirements(reading(document)))
  }
}

function once<T>(read: (document: Document) => T): (document: Document) => T {
  const known = new Map<string, T>()
  return (document) => {
    const found = known.get(document.path)
    if (found !== undefined) return found
    const made = read(document)
    known.set(document.path, made)
    return made
  }
}

/** Keeps what was read of the document that is being looked at. */
function lastOnly<T>(read: (document: Document) => T): (document: Document) => T {
  let last: {readonly path: string; readonly made: T} | undefined
  return (document) => {
    if (last?.path !== document.path) last = {path: document.path, made: read(document)}
    return last.made
  }
}
