import {type Catalog, parseCatalog} from '../../src/core/catalog.ts'
import type {Document} from '../../src/core/document.ts'
import {makeTexts, type Texts} from '../../src/core/markdown/texts.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
import type {SourceFile} from '../../src/core/text/source-file.ts'
import type {ParsedDocument, RenderContext} from '../../src/render/render-context.ts'
import {type RenderedDocument, renderDocument} from '../../src/render/render-document.ts'
import {documentText} from '../helpers/document-text.ts'
import {scsProfile} from '../helpers/profile.ts'

/** Addresses as short as they can be, and every SVG published. */
export function testContext(catalog: Catalog): RenderContext {
  return {
    catalog,
    documentHref: ({id}) => `/standards/${id}`,
    seriesHref: ({id, track}) => `/standards/${track.toLowerCase()}/${id}`,
    assetHref: (path) => (path.endsWith('.svg') ? `/standards/_assets/${path}` : undefined),
    phaseLabel: ({frontMatter}) => frontMatter.status ?? 'Informative'
  }
}

export function documentIn(catalog: Catalog, id: string): Document {
  const document = catalog.byId.get(id)
  if (!document) throw new Error(`There is no ${id}`)
  return document
}

/** A document whose tree nobody can change: rules, requirements and pages share it. */
export function frozenDocument(texts: Texts, document: Document): ParsedDocument {
  const tree = texts.tree(document)
  freeze(tree)
  return {document, tree, headings: texts.headings(document)}
}

function freeze(value: object): void {
  if (Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) if (typeof part === 'object' && part) freeze(part)
}

/** Renders one of some documents, beside the others. */
export async function renderFile(
  files: readonly SourceFile[],
  id: string,
  profile: Profile = scsProfile
): Promise<RenderedDocument> {
  const {catalog} = parseCatalog(files, profile)
  const texts = makeTexts(files)
  return renderDocument(frozenDocument(texts, documentIn(catalog, id)), testContext(catalog))
}

const others: readonly SourceFile[] = [
  {path: 'scs-0200-v1-second.md', text: documentText({title: 'The second', track: 'KaaS'})}
]

/** The HTML of some Markdown in scs-0100-v1-first, beside which there is scs-0200-v1-second. */
export async function htmlOf(markdown: string): Promise<string> {
  const text = `---\ntitle: The first\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n${markdown}\n`
  const {html} = await renderFile([{path: 'scs-0100-v1-first.md', text}, ...others], 'scs-0100-v1-first')
  return html
}
