import type {Catalog} from '../catalog.ts'
import type {EvaluatedCertification} from '../certification/evaluated-certification.ts'
import type {Histories} from '../history/document-history.ts'
import type {IsoDate} from '../lifecycle.ts'
import type {KnownRequirements} from '../requirements/known-requirements.ts'
import type {SourceTree} from '../text/source-file.ts'

/** What a site is made from: plain data, so that it can be handed to another thread. */
export interface SiteContent {
  readonly catalog: Catalog
  /** The texts of the documents, and the files that they may link to. */
  readonly tree: SourceTree
  /** The day whose phases the site shows. */
  readonly day: IsoDate
  /** What git knows of the documents; empty without it. */
  readonly histories: Histories
  /** Undefined where nothing is known of scopes or clouds. */
  readonly certification?: EvaluatedCertification | undefined
  /** What the documents ask for. */
  readonly requirements: KnownRequirements
}

/** The same with where it was read. */
export interface SiteInput extends SiteContent {
  /** The folder that the paths of all files are relative to, absolute. */
  readonly root: string
}

/** A file of the site that is not a page; its path is relative to the site's folder. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}
