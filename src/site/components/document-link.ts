import type {Document} from '../../core/document.ts'
import {shortId} from '../../core/document-id.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {documentAddress} from '../../core/site/addresses.ts'
import {type PhaseView, phaseView} from './phase-view.ts'

export interface DocumentLink {
  readonly href: string
  readonly label: string
  readonly title: string
  readonly phase: PhaseView
}

export function documentLink(document: Document, day: IsoDate, profile: Profile): DocumentLink {
  return {
    href: documentAddress(document, profile),
    label: shortId(document),
    title: document.frontMatter.title,
    phase: phaseView(document, day, profile)
  }
}
