import type {Catalog} from '../../core/catalog.ts'
import type {ScopeFile} from '../../core/certification/scope.ts'
import type {Corpus} from '../../core/corpus.ts'
import type {Edit, Severity} from '../../core/diagnostic.ts'
import type {Document} from '../../core/document.ts'
import type {Change} from '../../core/history/change.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {Place} from '../../core/text/place.ts'

/** All that a rule may look at; a rule reads nothing by itself. */
export interface RuleContext extends Corpus {
  /** Where a change is checked, what it is a change of. */
  readonly comparison?: Comparison
}

/** What a proposed change is: from the base, which is given here, to the catalog that is checked. */
export interface Comparison {
  readonly base: Corpus
  readonly changes: readonly Change[]
  /** The day on which the change is made. */
  readonly day: IsoDate
  /** Whether a proposal may still lack what it has to have before it is accepted. */
  readonly stage: 'proposed' | 'merged'
  readonly isAdded: (document: Document) => boolean
}

/** The context of a rule about a change. */
export interface ChangeContext extends RuleContext {
  readonly comparison: Comparison
}

/** What a rule yields; the engine adds the rest. */
export interface RuleProblem {
  readonly document: Document
  readonly place: Place | undefined
  readonly message: string
  readonly help?: string
  readonly fix?: readonly Edit[]
  /** Where one rule knows two degrees, the one that holds here, unless the profile decides. */
  readonly severity?: Severity
}

interface RuleFacts {
  /** Permanent: anchor of the page, `ruleId` in SARIF, word in a waiver. */
  readonly id: string
  /** The default; the profile may say otherwise. */
  readonly severity: Severity | 'off'
  /** What is right, in one sentence. */
  readonly summary: string
  /** Whether its findings may carry an automatic fix. */
  readonly fixable?: true
}

/** Checked while files are read, in `core`: the rule gives the finding its severity and its page. */
export interface ShapeRule extends RuleFacts {
  readonly subject: 'shape'
}

export interface DocumentRule extends RuleFacts {
  readonly subject: 'document'
  readonly check: (document: Document, context: RuleContext) => Iterable<RuleProblem>
}

export interface CatalogRule extends RuleFacts {
  readonly subject: 'catalog'
  readonly check: (catalog: Catalog, context: RuleContext) => Iterable<RuleProblem>
}

/** What a rule yields about a scope file; the engine adds the rest. */
export type ScopeProblem = Omit<RuleProblem, 'document'>

export interface ScopeRule extends RuleFacts {
  readonly subject: 'scope'
  readonly check: (file: ScopeFile, context: RuleContext) => Iterable<ScopeProblem>
}

/** Checked only where two revisions are compared. */
export interface ChangeRule extends RuleFacts {
  readonly subject: 'change'
  readonly check: (change: Change, context: ChangeContext) => Iterable<RuleProblem>
}

/** Stamped by the engine itself: findings about the checking, such as a waiver that waives nothing. */
export interface EngineRule extends RuleFacts {
  readonly subject: 'engine'
}

export type Rule = ShapeRule | DocumentRule | CatalogRule | ScopeRule | ChangeRule | EngineRule
