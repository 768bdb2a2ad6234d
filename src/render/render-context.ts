import type {Root} from 'mdast'
import type {Catalog, Series} from '../core/catalog.ts'
import type {Document} from '../core/document.ts'
import type {Heading} from '../core/markdown/headings.ts'
import type {Requirement} from '../core/requirements/requirement.ts'

/** A document with what was read from its text. */
export interface ParsedDocument {
  readonly document: Document
  readonly tree: Root
  readonly headings: readonly Heading[]
}

/** What a page needs to know of the world around its document; everything here has to be pure. */
export interface RenderContext {
  readonly catalog: Catalog
  /** The address of a document's page, with the base, such as `/standards/abc-0100-v3-flavor-naming`. */
  readonly documentHref: (document: Document) => string
  /** The address of a series' page. */
  readonly seriesHref: (series: Series) => string
  /** The address of another file of the content folders, by its path; undefined where it is not published. */
  readonly assetHref: (path: string) => string | undefined
  /** The word for a document's phase, on the day of the build: `Effective`. */
  readonly phaseLabel: (document: Document) => string
  /** The requirements of a document, to be marked on its page; left out, none are. */
  readonly requirements?: (document: Document) => MarkedRequirements
  /** What the ids of a document's requirements follow from besides its text: its entries in the ledger. */
  readonly requirementInputs?: (document: Document) => readonly object[]
}

/** What a page marks, and the text (without byte order mark) that the places count in. */
export interface MarkedRequirements {
  readonly text: string
  readonly requirements: readonly Pick<Requirement, 'id' | 'text' | 'extent'>[]
}
