import type {Document} from '../../../core/document.ts'
import {shortId} from '../../../core/document-id.ts'
import type {Texts} from '../../../core/markdown/texts.ts'
import type {Profile} from '../../../core/profile/profile.ts'
import {documentAddress} from '../../../core/site/addresses.ts'
import type {ViewTarget} from '../../../reports/certification/cloud-scope-view.ts'

export interface SectionLink {
  readonly href: string
  /** "scs-0100-v3, Conformance Tests", or the host of an address that is elsewhere. */
  readonly label: string
  readonly title: string
}

/** The title of the section that a fragment means; undefined where the document does not have it. */
export type Sections = (document: Document, fragment: string) => string | undefined

export function makeSections(texts: Pick<Texts, 'headings' | 'anchors'>): Sections {
  return (document, fragment) => {
    if (fragment === '' || !texts.anchors(document).has(fragment)) return undefined
    return texts.headings(document).find(({slug}) => slug === fragment)?.text ?? fragment
  }
}

/** Where a module or a testcase is described: on this site where it can be. */
export function sectionLink({url, document, fragment}: ViewTarget, sections: Sections, profile: Profile): SectionLink {
  if (!document) return {href: url, label: URL.parse(url)?.host ?? url, title: url}
  const page = {href: documentAddress(document, profile), title: document.frontMatter.title}
  const section = sections(document, fragment)
  if (section === undefined) return {...page, label: shortId(document)}
  return {...page, href: `${page.href}#${encodeURIComponent(fragment)}`, label: `${shortId(document)}, ${section}`}
}
