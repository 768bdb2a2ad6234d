import type {Properties, Root} from 'hast'
import type {Series} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {resolveReference} from '../../core/reference.ts'
import {sourceAddress} from '../../core/site/addresses.ts'
import type {ParsedDocument, RenderContext} from '../render-context.ts'
import {forEachElement} from './elements.ts'

/** Links between documents lead to their pages, links to other files to where these can be read. */
export function links({document}: ParsedDocument, context: RenderContext): (tree: Root) => void {
  return (tree) => {
    forEachElement(tree, ({properties}) => {
      const {href} = properties
      if (typeof href !== 'string') return
      const target = resolveLink(href, document, context)
      if (target) applyTarget(target, properties)
    })
  }
}

function applyTarget({href, title}: LinkTarget, properties: Properties): void {
  properties['href'] = href
  properties['title'] ??= title
}

/** Where a link leads to on the site; without `href` it leads nowhere. */
export interface LinkTarget {
  readonly href?: string
  readonly title?: string
}

/** What becomes of a link; undefined where it stays as it is. */
export function resolveLink(url: string, from: Document, context: RenderContext): LinkTarget | undefined {
  const reference = resolveReference(url, from, context.catalog)
  switch (reference.kind) {
    case 'document':
      return documentTarget(reference.document, context, reference.fragment)
    case 'series':
      return seriesTarget(reference.series, context, reference.fragment)
    case 'missing':
      if (reference.elsewhere) return documentTarget(reference.elsewhere, context)
      return reference.form === 'relative' ? {} : undefined
    case 'unreadable':
      return isRelative(url) ? inRepository(url, from, context) : undefined
    case 'file': {
      const href = context.assetHref(reference.path)
      return href === undefined ? inRepository(url, from, context) : {href}
    }
    case 'anchor':
    case 'external':
      return undefined
  }
}

export function documentTarget(document: Document, context: RenderContext, fragment = ''): LinkTarget {
  const title = `${document.frontMatter.title} (${context.phaseLabel(document)})`
  return {href: withFragment(context.documentHref(document), fragment), title}
}

export function seriesTarget(series: Series, context: RenderContext, fragment = ''): LinkTarget {
  const newest = series.versions.at(-1) ?? series.supplements.at(-1)
  const href = withFragment(context.seriesHref(series), fragment)
  return newest ? {href, title: `${newest.frontMatter.title} (all versions)`} : {href}
}

/** Whether a browser asks the page's own host for it, as browsers read addresses: `/\a/b` is on the host `a`. */
export function isOnSite(url: string): boolean {
  const stays = (host: string): boolean => URL.parse(url, `https://${host}/`)?.host === host
  return !URL.canParse(url) && stays('one.invalid') && stays('another.invalid')
}

export function isRelative(url: string): boolean {
  return isOnSite(url) && !/^[\p{Cc} ]*[/\\#]/u.test(url)
}

function inRepository(url: string, from: Document, {catalog}: RenderContext): LinkTarget {
  const href = URL.parse(url, sourceAddress(from, catalog.profile))?.href
  return href === undefined ? {} : {href}
}

function withFragment(href: string, fragment: string): string {
  return fragment === '' ? href : `${href}#${encodeURI(fragment.toWellFormed())}`
}
