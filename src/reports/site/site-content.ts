import type {Catalog} from '../../core/catalog.ts'
import type {EvaluatedCertification} from '../../core/certification/evaluated-certification.ts'
import type {Document} from '../../core/document.ts'
import type {Histories} from '../../core/history/document-history.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {KnownRequirements} from '../../core/requirements/known-requirements.ts'

/** What a site is made from. */
export interface SiteContent {
  readonly catalog: Catalog
  /** The day whose phases the site shows. */
  readonly day: IsoDate
  /** What git knows of the documents; empty without it. */
  readonly histories: Histories
  /** Undefined where nothing is known of scopes or clouds. */
  readonly certification?: EvaluatedCertification | undefined
  /** What the documents ask for. */
  readonly requirements: KnownRequirements
  /** A document as it lies in its file, without a byte order mark. */
  readonly sourceOf: (document: Document) => string
}

/** A file of the site that is no page; its path is relative to the site's folder. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}
