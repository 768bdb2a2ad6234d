import type {SiteInput, SitePage} from '../adapters/site/site-program.ts'
import {type Catalog, makeCatalog} from '../core/catalog.ts'
import {withoutByteOrderMark} from '../core/document.ts'
import {makeTexts} from '../core/markdown/texts.ts'
import type {Profile} from '../core/profile/profile.ts'
import type {SiteContent} from '../reports/site/site-content.ts'
import {makeSections, type Sections} from './components/certification/section-link.ts'
import {makeShell} from './layouts/shell.ts'
import {makePrint, type Print} from './page-printer.ts'
import {makeRenderer, type Renderer} from './renderer.ts'

/** What the pages are made with. */
export interface SiteContext {
  readonly content: SiteContent
  readonly catalog: Catalog
  readonly profile: Profile
  readonly renderer: Renderer
  readonly sections: Sections
  readonly print: Print
}

/** The pages of one kind. */
export type PageKind = (context: SiteContext) => Iterable<SitePage>

export async function makeContext(input: SiteInput): Promise<SiteContext> {
  const {documents, profile, day, histories, certification, requirements} = input
  const catalog = makeCatalog(documents, profile)
  const texts = new Map(input.tree.files.map(({path, text}) => [path, text]))
  return {
    content: {
      ...{catalog, day, histories, certification, requirements},
      sourceOf: ({path}) => withoutByteOrderMark(texts.get(path) ?? '')
    },
    catalog,
    profile,
    renderer: makeRenderer(input, catalog),
    sections: makeSections(makeTexts(input.tree.files)),
    print: await makePrint(makeShell(profile, day, certification))
  }
}
