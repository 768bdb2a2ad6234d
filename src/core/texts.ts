import type {Root} from 'mdast'
import {type Document, withoutByteOrderMark} from './document.ts'
import {anchorsOf, type Heading, headingsOf} from './headings.ts'
import {parseMarkdown} from './markdown.ts'
import type {SourceFile} from './source-file.ts'

/** The documents' texts and what is read from them, each read when it is first asked for. */
export interface Texts {
  /** Without byte order mark. */
  readonly text: (document: Document) => string
  readonly tree: (document: Document) => Root
  readonly headings: (document: Document) => readonly Heading[]
  readonly anchors: (document: Document) => ReadonlySet<string>
}

interface Outline {
  readonly headings: readonly Heading[]
  readonly anchors: ReadonlySet<string>
}

/** Trees are large: so many of the last ones stay, which is enough where links stay near. */
const keptTrees = 256

export function makeTexts(files: readonly SourceFile[]): Texts {
  const byPath = new Map(files.map(({path, text}) => [path, text]))
  const trees = new Map<string, Root>()
  const outlines = new Map<string, Outline>()
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
  const outline = (document: Document): Outline => {
    const known = outlines.get(document.path)
    if (known) return known
    const headings = headingsOf(tree(document))
    const made = {headings, anchors: anchorsOf(tree(document), headings)}
    outlines.set(document.path, made)
    return made
  }
  return {
    text,
    tree,
    headings: (document) => outline(document).headings,
    anchors: (document) => outline(document).anchors
  }
}
