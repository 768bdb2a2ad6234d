import {experimental_AstroContainer as AstroContainer} from 'astro/container'
import type {AstroComponentFactory} from 'astro/runtime/server/index.js'
import type {SiteInput, SitePage} from '../adapters/site-program.ts'
import {type Catalog, makeCatalog} from '../core/catalog.ts'
import type {IsoDate} from '../core/lifecycle.ts'
import type {Profile} from '../core/profile.ts'
import {makeRenderer, type Renderer} from './renderer.ts'
import {makeShell} from './views/shell.ts'

type Component<Props> = AstroComponentFactory & ((props: Props) => unknown)

/** What the pages are made with. */
export interface SiteContext {
  readonly catalog: Catalog
  readonly profile: Profile
  readonly day: IsoDate
  readonly renderer: Renderer
  /** Renders a component as a whole page. */
  readonly print: <Props extends object>(page: Component<Props>, props: Props) => Promise<string>
}

/** The pages of one kind. */
export type PageKind = (context: SiteContext) => Iterable<SitePage>

export async function makeContext(input: SiteInput): Promise<SiteContext> {
  const {documents, profile, day} = input
  const catalog = makeCatalog(documents, profile)
  const container = await AstroContainer.create()
  const locals = {shell: makeShell(profile, day)}
  return {
    catalog,
    profile,
    day,
    renderer: makeRenderer(input, catalog),
    print: (page, props) =>
      container.renderToString(page, {props: Object.fromEntries(Object.entries(props)), locals, partial: false})
  }
}
