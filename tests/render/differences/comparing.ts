import {parseCatalog} from '../../../src/core/catalog.ts'
import type {Document} from '../../../src/core/document.ts'
import {makeTexts} from '../../../src/core/markdown/texts.ts'
import type {SourceFile} from '../../../src/core/text/source-file.ts'
import {type RenderedDifference, renderDifference} from '../../../src/render/differences/render-difference.ts'
import {documentTree} from '../../../src/render/render-document.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {readable} from '../hast.ts'
import {documentIn, frozenDocument, testContext} from '../rendering.ts'

export interface Compared extends RenderedDifference {
  /** What readers read of each of the two documents, but for what is written on folds: the comparison folds as well. */
  readonly texts: {readonly before: string; readonly after: string}
}

/** The difference of two of some documents. */
export async function differenceOf(files: readonly SourceFile[], before: string, after: string): Promise<Compared> {
  const {catalog} = parseCatalog(files, scsProfile)
  const texts = makeTexts(files)
  const context = testContext(catalog)
  const side = async (document: Document) => {
    return {
      tree: (await documentTree(frozenDocument(texts, document), context)).tree,
      page: context.documentHref(document)
    }
  }
  const [one, two] = [await side(documentIn(catalog, before)), await side(documentIn(catalog, after))]
  return {
    ...renderDifference(one, two),
    texts: {before: readable(one.tree, 'summary'), after: readable(two.tree, 'summary')}
  }
}

function fileOf(version: number, markdown: string): SourceFile {
  const text = `---\ntitle: The first\ntype: Standard\nstatus: Draft\ntrack: IaaS\n---\n\n${markdown}\n`
  return {path: `scs-0100-v${version}-first.md`, text}
}

/** The difference of two pieces of Markdown. */
export function differenceIn(before: string, after: string): Promise<Compared> {
  return differenceOf([fileOf(1, before), fileOf(2, after)], 'scs-0100-v1-first', 'scs-0100-v2-first')
}
