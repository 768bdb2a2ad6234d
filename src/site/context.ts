import type {Catalog} from '../core/catalog.ts'
import {makeTexts} from '../core/markdown/texts.ts'
import type {Profile} from '../core/profile/profile.ts'
import type {SiteContent, SiteInput} from '../core/site/site-content.ts'
import type {SitePage} from '../core/site/site-page.ts'
import {makeSections, type Sections} from './components/certification/section-link.ts'
import {makeRenderer, type Renderer} from './renderer.ts'

/** What the pages are made with. */
export interface SiteContext {
  readonly content: SiteContent
  readonly catalog: Catalog
  readonly profile: Profile
  readonly renderer: Renderer
  readonly sections: Sections
}

/** The pages of one kind. */
export type PageKind = (context: SiteContext) => Iterable<SitePage>

export function makeContext(input: SiteInput): SiteContext {
  const {catalog, tree} = input
  return {
    content: input,
    catalog,
    profile: catalog.profile,
    renderer: makeRenderer(input),
    sections: makeSections(makeTexts(tree.files))
  }
}
