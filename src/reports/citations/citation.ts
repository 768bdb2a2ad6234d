import {type Document, documentPhase} from '../../core/document.ts'
import {shortId, versionLabel} from '../../core/document-id.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import {documentAddress, fullAddress} from '../../core/site/addresses.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {defined} from '../../core/text/defined.ts'
import {phaseName} from '../status/phase-name.ts'

/** What a citation of a document says, in whatever form. */
export interface Citation {
  readonly id: string
  readonly title: string
  /** The body that publishes the documents. */
  readonly publisher: string
  readonly type: string
  readonly number: string
  readonly version: string
  /** The day it came into force; where it has not, that of its publication, if git knows it. */
  readonly issued?: IsoDate
  readonly address: string
  readonly asOf: IsoDate
  readonly note: string
}

export function citationOf(document: Document, {catalog, day, histories}: SiteContent): Citation {
  const {profile} = catalog
  const {title, type, stabilized_at: stabilized} = document.frontMatter
  const inForceFrom = stabilized !== undefined && stabilized <= day ? stabilized : undefined
  const issued = inForceFrom ?? histories.get(document.id)?.firstPublishedOn
  return defined({
    id: document.id,
    title,
    publisher: profile.title,
    type,
    number: shortId(document),
    version: versionLabel(document),
    issued,
    address: fullAddress(documentAddress(document, profile), profile),
    asOf: day,
    note: `${phaseName(documentPhase(document, day, profile))} on ${day}`
  })
}
