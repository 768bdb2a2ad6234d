import {experimental_AstroContainer as AstroContainer} from 'astro/container'
import type {AstroComponentFactory} from 'astro/runtime/server/index.js'
import type {SiteInput, SitePage} from '../adapters/site-program.ts'
import {type Catalog, makeCatalog} from '../core/catalog.ts'
import {withoutByteOrderMark} from '../core/document.ts'
import type {Profile} from '../core/profile.ts'
import {makeTexts} from '../core/texts.ts'
import type {SiteContent} from '../reports/site/site-content.ts'
import {makeRenderer, type Renderer} from './renderer.ts'
import {makeSections, type Sections} from './views/certification/section-link.ts'
import {makeShell} from './views/shell.ts'

type Component<Props> = AstroComponentFactory & ((props: Props) => unknown)

/** What the pages are made with. */
export interface SiteContext {
  readonly content: SiteContent
  readonly catalog: Catalog
  readonly profile: Profile
  readonly renderer: Renderer
  readonly sections: Sections
  /** Renders a component as a whole page. */
  readonly print: <Props extends object>(page: Component<Props>, props: Props) => Promise<string>
}

/** The pages of one kind. */
export type PageKind = (context: SiteContext) => Iterable<SitePage>

export async function makeContext(input: SiteInput): Promise<SiteContext> {
  const {documents, profile, day, histories, certification, requirements} = input
  const catalog = makeCatalog(documents, profile)
  const texts = new Map(input.tree.files.map(({path, text}) => [path, text]))
  const container = await AstroContainer.create()
  const locals = {shell: makeShell(profile, day, certification)}
  return {
    content: {
      ...{catalog, day, histories, certification, requirements},
      sourceOf: ({path}) => withoutByteOrderMark(texts.get(path) ?? '')
    },
    catalog,
    profile,
    renderer: makeRenderer(input, catalog),
    sections: makeSections(makeTexts(input.tree.files)),
    print: (page, props) =>
      container.renderToString(page, {props: Object.fromEntries(Object.entries(props)), locals, partial: false})
  }
}
