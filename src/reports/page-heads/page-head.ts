import type {Series} from '../../core/catalog.ts'
import {type Document, documentPhase} from '../../core/document.ts'
import {isInForce} from '../../core/lifecycle.ts'
import type {SiteContent} from '../../core/site/site-content.ts'

/** What the head of a page says to programs, ready to print. */
export interface PageHead {
  readonly canonical: string
  readonly links: readonly HeadLink[]
  readonly meta: readonly HeadMeta[]
  /** JSON-LD; safe between `<script>` and `</script>`. */
  readonly data: string
}

export interface HeadLink {
  readonly rel: string
  readonly href: string
  readonly type?: string
  readonly title?: string
}

/** `<meta property="og:title" content="…">` */
export interface HeadMeta {
  readonly property: string
  readonly content: string
}

/** A JSON text in which no HTML parser finds the end of a script; properties that are undefined are left out. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** Those of some properties that have a content. */
export function metaOf(properties: Readonly<Record<string, string | undefined>>): readonly HeadMeta[] {
  return Object.entries(properties).flatMap(([property, content]) =>
    content === undefined || content === '' ? [] : [{property, content: content.replace(/\s+/g, ' ')}]
  )
}

/** The version that counts: the newest in force, else the newest. */
export function latestVersion({versions}: Series, {catalog, day}: SiteContent): Document | undefined {
  return versions.findLast((one) => isInForce(documentPhase(one, day, catalog.profile))) ?? versions.at(-1)
}
