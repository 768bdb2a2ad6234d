import GithubSlugger from 'github-slugger'
import type {Heading as HeadingNode, Nodes, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {fileStart, type Place} from '../text/place.ts'
import {partsOf} from './nodes.ts'

export interface Heading {
  readonly depth: HeadingNode['depth']
  /** Plain text, without footnote marks, images and HTML. */
  readonly text: string
  /** The anchor, as GitHub makes it; repeated headings get `-1`, `-2`. */
  readonly slug: string
  readonly place: Place
}

/** The headings of a document in order; the one source of anchors for rules and pages. */
export function headingsOf(tree: Root): readonly Heading[] {
  const slugger = new GithubSlugger()
  return partsOf(tree).headings.map((node) => {
    const text = textOf(node, {includeHtml: false, includeImageAlt: false}).trim()
    return {depth: node.depth, text, slug: slugger.slug(text), place: placeOf(node)}
  })
}

const htmlAnchor = /<[a-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/gi

/** Every anchor that a link may point to: headings, `id` and `name` in raw HTML. */
export function anchorsOf(tree: Root, headings: readonly Heading[] = headingsOf(tree)): ReadonlySet<string> {
  const anchors = new Set(headings.map(({slug}) => slug))
  for (const {value} of partsOf(tree).html) {
    for (const [, double, single, bare] of value.matchAll(htmlAnchor)) anchors.add(double ?? single ?? bare ?? '')
  }
  return anchors
}

/** Where a node of a syntax tree stands. */
export function placeOf({position}: Nodes): Place {
  if (!position) return fileStart
  return {
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column
  }
}
