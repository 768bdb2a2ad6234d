import {resolve} from 'node:path'
import {digest} from '../adapters/files/digest.ts'
import {readTextFile} from '../adapters/files/read-file.ts'
import {noDocuments} from '../core/catalog.ts'
import {type Document, documentPhase, withoutByteOrderMark} from '../core/document.ts'
import {type Heading, headingsOf} from '../core/markdown/headings.ts'
import {parseMarkdown} from '../core/markdown/markdown.ts'
import type {Requirement} from '../core/requirements/requirement.ts'
import {assetAddress, documentAddress, seriesAddress} from '../core/site/addresses.ts'
import {isHarmlessSvg, isSvg, mediaType} from '../core/site/published-files.ts'
import type {SiteInput} from '../core/site/site-content.ts'
import {fileAt, type SourceTree} from '../core/text/source-file.ts'
import {
  type ComparedDocument,
  type RenderedDifference,
  renderDifference
} from '../render/differences/render-difference.ts'
import type {ParsedDocument, RenderContext} from '../render/render-context.ts'
import {documentTree, renderDocument} from '../render/render-document.ts'
import {renderInputs} from '../render/render-inputs.ts'
import {phaseName} from '../reports/status/phase-name.ts'

/** What is rendered from Markdown for a page, when it is needed. */
export interface Rendering<Rendered extends object> {
  /** A digest of all that it is rendered from besides the profile, the day and the program. */
  readonly key: () => string
  readonly render: () => Promise<Rendered>
}

export interface RenderedHtml {
  readonly html: string
  readonly toc: readonly Heading[]
}

export interface Renderer {
  readonly document: (document: Document) => Rendering<RenderedHtml>
  /** What changed from one document to another. */
  readonly difference: (before: Document, after: Document) => Rendering<RenderedDifference>
  /** A text that does not belong to a document and does not relate to one. */
  readonly page: (page: Document, text: () => string) => Rendering<RenderedHtml>
  /** Files that documents link to, as far as keys were made. */
  readonly assets: ReadonlySet<string>
}

export function makeRenderer({catalog, tree, root, day, requirements}: SiteInput): Renderer {
  const {profile} = catalog
  const textOf = ({path}: Document): string => withoutByteOrderMark(fileAt(path, tree.files)?.text ?? '')
  const isPublished = publication(tree, root)
  const assets = new Set<string>()
  const unmarked: RenderContext = {
    catalog,
    documentHref: (document) => documentAddress(document, profile),
    seriesHref: (series) => seriesAddress(series, profile),
    assetHref: (path) => {
      if (!isPublished(path)) return undefined
      assets.add(path)
      return assetAddress(path, profile)
    },
    phaseLabel: (document) => phaseName(documentPhase(document, day, profile))
  }
  const requirementsOf = ({id}: Document): readonly Requirement[] => requirements.documents.get(id)?.requirements ?? []
  const context: RenderContext = {
    ...unmarked,
    requirements: (document) => ({text: textOf(document), requirements: requirementsOf(document)}),
    requirementInputs: (document) => requirementsOf(document).map(({id}) => ({id}))
  }
  const alone = {...unmarked, catalog: noDocuments(profile)}
  const keyOf = (document: Document): string => keyIn(document, textOf(document), context)
  const comparedDocument = async (document: Document): Promise<ComparedDocument> => {
    const {tree} = await documentTree(reading(document, textOf(document)), unmarked)
    return {tree, page: documentAddress(document, profile)}
  }
  return {
    document: (document) => ({
      key: () => keyOf(document),
      render: () => render(document, textOf(document), context)
    }),
    difference: (before, after) => ({
      key: () => keyOf(before) + keyOf(after),
      render: async () => renderDifference(await comparedDocument(before), await comparedDocument(after))
    }),
    page: (page, text) => ({
      key: () => keyIn(page, text(), alone),
      render: () => render(page, text(), alone)
    }),
    assets
  }
}

function keyIn(document: Document, text: string, context: RenderContext): string {
  return digest(text, renderInputs(document, text, context))
}

function render(document: Document, text: string, context: RenderContext): Promise<RenderedHtml> {
  return renderDocument(reading(document, text), context)
}

function reading(document: Document, text: string): ParsedDocument {
  const tree = parseMarkdown(text)
  return {document, tree, headings: headingsOf(tree)}
}

/** Whether a file may lie beside the pages; each is read once. */
function publication({assets}: SourceTree, root: string): (path: string) => boolean {
  const present = new Set(assets)
  const answers = new Map<string, boolean>()
  return (path) => {
    const isPublished = answers.get(path) ?? (present.has(path) && isHarmless(path, root))
    answers.set(path, isPublished)
    return isPublished
  }
}

function isHarmless(path: string, root: string): boolean {
  if (!isSvg(path)) return mediaType(path) !== undefined
  try {
    return isHarmlessSvg(readTextFile(resolve(root, path)) ?? '')
  } catch {
    return false
  }
}
