import {resolve} from 'node:path'
import {digest} from '../adapters/files/digest.ts'
import {readTextFile} from '../adapters/files/read-file.ts'
import type {SiteInput} from '../adapters/site/site-program.ts'
import {type Catalog, makeCatalog} from '../core/catalog.ts'
import {type Document, documentPhase, withoutByteOrderMark} from '../core/document.ts'
import {type Heading, headingsOf} from '../core/markdown/headings.ts'
import {parseMarkdown} from '../core/markdown/markdown.ts'
import type {Requirement} from '../core/requirements/requirement.ts'
import {assetAddress, documentAddress, seriesAddress} from '../core/site/addresses.ts'
import {isHarmlessSvg, isSvg, mediaType} from '../core/site/published-files.ts'
import type {SourceTree} from '../core/text/source-file.ts'
import {
  type ComparedDocument,
  type RenderedDifference,
  renderDifference
} from '../render/differences/render-difference.ts'
import type {ParsedDocument, RenderContext} from '../render/render-context.ts'
import {documentTree, renderDocument} from '../render/render-document.ts'
import {renderInputs} from '../render/render-inputs.ts'
import {phaseName} from '../reports/status/phase-name.ts'

export interface RenderedHtml {
  readonly html: string
  readonly toc: readonly Heading[]
}

export interface Renderer {
  /** A digest of everything that the document's HTML is made from besides the profile, the day and the program. */
  readonly key: (document: Document) => string
  readonly render: (document: Document) => Promise<RenderedHtml>
  /** What changed from one document to another; made from what the keys of both are digests of. */
  readonly difference: (before: Document, after: Document) => Promise<RenderedDifference>
  /** The same for a text that belongs to none of the documents and relates to none. */
  readonly page: (
    page: Document,
    text: string
  ) => {readonly key: () => string; readonly render: () => Promise<RenderedHtml>}
  /** Files that documents link to, as far as keys were made. */
  readonly assets: ReadonlySet<string>
}

export function makeRenderer({profile, tree, root, day, requirements}: SiteInput, catalog: Catalog): Renderer {
  const texts = new Map(tree.files.map(({path, text}) => [path, withoutByteOrderMark(text)]))
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
    requirements: (document) => ({text: texts.get(document.path) ?? '', requirements: requirementsOf(document)}),
    requirementInputs: (document) => requirementsOf(document).map(({id}) => ({id}))
  }
  const alone = {...unmarked, catalog: makeCatalog([], profile)}
  return {
    key: (document) => {
      const text = texts.get(document.path) ?? ''
      return digest(text, renderInputs(document, text, context))
    },
    render: (document) => render(document, texts.get(document.path) ?? '', context),
    difference: async (before, after) => {
      const side = async (document: Document): Promise<ComparedDocument> => {
        const {tree} = await documentTree(reading(document, texts.get(document.path) ?? ''), unmarked)
        return {tree, page: documentAddress(document, profile)}
      }
      return renderDifference(await side(before), await side(after))
    },
    page: (document, text) => ({
      key: () => digest(text, renderInputs(document, text, alone)),
      render: () => render(document, text, alone)
    }),
    assets
  }
}

function render(document: Document, text: string, context: RenderContext): Promise<RenderedHtml> {
  return renderDocument(reading(document, text), context)
}

function reading(document: Document, text: string): ParsedDocument {
  const tree = parseMarkdown(text)
  return {document, tree, headings: headingsOf(tree)}
}

/** Whether a file may lie beside the pages; each is looked at once. */
function publication({assets}: SourceTree, root: string): (path: string) => boolean {
  const present = new Set(assets)
  const known = new Map<string, boolean>()
  return (path) => {
    const isPublished = known.get(path) ?? (present.has(path) && isHarmless(path, root))
    known.set(path, isPublished)
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
