import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {DocumentLink, Location, Range} from 'vscode-languageserver'
import type {Document} from '../../core/document.ts'
import {addressTargets, type DocumentTarget, targetAt} from './document-target.ts'
import type {LiveReading} from './live-corpus.ts'
import type {OpenDocument} from './open-document.ts'
import {type Encoding, positionsIn} from './positions.ts'

/** The place of the document that is named at an offset: the heading that a link leads to, else the title. */
export function definition(opened: OpenDocument, offset: number, encoding: Encoding): Location | undefined {
  const match = targetAt(opened, offset)
  const document = match && documentOf(match.target)
  if (!document) return undefined
  const fragment = match.target.kind === 'document' ? match.target.fragment : ''
  return {uri: uriOf(document, opened.reading), range: rangeIn(document, fragment, opened.reading, encoding)}
}

/** The addresses of documents in a document, for the editor to follow. */
export function editorLinks(opened: OpenDocument): DocumentLink[] {
  return addressTargets(opened).flatMap(({target, start, end}) => {
    const document = documentOf(target)
    if (!document || document.path === opened.path) return []
    const {title} = document.frontMatter
    return [{range: opened.positions.rangeBetween(start, end), target: uriOf(document, opened.reading), tooltip: title}]
  })
}

/** Of a series, its newest version. */
function documentOf(target: DocumentTarget): Document | undefined {
  if (target.kind === 'document') return target.document
  return target.series.versions.at(-1) ?? target.series.supplements.at(-1)
}

function uriOf({path}: Document, {root}: LiveReading): string {
  return pathToFileURL(resolve(root, path)).href
}

function rangeIn(document: Document, fragment: string, {texts}: LiveReading, encoding: Encoding): Range {
  const heading = fragment === '' ? undefined : texts.headings(document).find(({slug}) => slug === fragment)
  const place = heading?.place ?? document.places.title
  const positions = positionsIn(texts.text(document), encoding)
  return place ? positions.rangeOf(place) : positions.rangeBetween(0, 0)
}
