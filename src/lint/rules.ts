import type {Rule} from './engine/rule.ts'
import {absoluteSelfLink} from './rules/absolute-self-link.ts'
import {backdated} from './rules/backdated.ts'
import {brokenLink} from './rules/broken-link.ts'
import {byteOrderMark} from './rules/byte-order-mark.ts'
import {cloudsFile} from './rules/clouds-file.ts'
import {dateChanged} from './rules/date-changed.ts'
import {dateValue} from './rules/date-value.ts'
import {deprecatedBodyChanged} from './rules/deprecated-body-changed.ts'
import {deprecatedLink} from './rules/deprecated-link.ts'
import {deprecationNotAnnounced} from './rules/deprecation-not-announced.ts'
import {fileNameRule} from './rules/file-name.ts'
import {frontMatter} from './rules/front-matter.ts'
import {initialStatus} from './rules/initial-status.ts'
import {keyValue} from './rules/key-value.ts'
import {listValue} from './rules/list-value.ts'
import {mismatchedLink} from './rules/mismatched-link.ts'
import {missingReplacedBy} from './rules/missing-replaced-by.ts'
import {missingReplaces} from './rules/missing-replaces.ts'
import {numberChanged} from './rules/number-changed.ts'
import {oneSidedReference} from './rules/one-sided-reference.ts'
import {overdue} from './rules/overdue.ts'
import {predecessorModified} from './rules/predecessor-modified.ts'
import {predecessorNotStable} from './rules/predecessor-not-stable.ts'
import {publishedRemoved} from './rules/published-removed.ts'
import {referenceCycle} from './rules/reference-cycle.ts'
import {renamedKey} from './rules/renamed-key.ts'
import {replacedByStatus} from './rules/replaced-by-status.ts'
import {requiredKey} from './rules/required-key.ts'
import {requiredSection} from './rules/required-section.ts'
import {requirementKeywords} from './rules/requirement-keywords.ts'
import {requirementLedger} from './rules/requirement-ledger.ts'
import {resultFile} from './rules/result-file.ts'
import {resultIgnored} from './rules/result-ignored.ts'
import {scopeChange} from './rules/scope-change.ts'
import {scopeDuplicate} from './rules/scope-duplicate.ts'
import {scopeEarlyState} from './rules/scope-early-state.ts'
import {scopeFile} from './rules/scope-file.ts'
import {scopeLink} from './rules/scope-link.ts'
import {scopeListsDraft} from './rules/scope-lists-draft.ts'
import {scopeModuleName} from './rules/scope-module-name.ts'
import {scopeParameter} from './rules/scope-parameter.ts'
import {scopeState} from './rules/scope-state.ts'
import {scopeUnknownName} from './rules/scope-unknown-name.ts'
import {scopeUntested} from './rules/scope-untested.ts'
import {scopeUnused} from './rules/scope-unused.ts'
import {scopeVanishedVersion} from './rules/scope-vanished-version.ts'
import {selfReference} from './rules/self-reference.ts'
import {severalNewDocuments} from './rules/several-new-documents.ts'
import {singleStable} from './rules/single-stable.ts'
import {siteAddressRule} from './rules/site-address.ts'
import {slugChanged} from './rules/slug-changed.ts'
import {slugCharacters} from './rules/slug-characters.ts'
import {stableBodyChanged} from './rules/stable-body-changed.ts'
import {statusDate} from './rules/status-date.ts'
import {statusTransition} from './rules/status-transition.ts'
import {supplementStatus} from './rules/supplement-status.ts'
import {supplementTarget} from './rules/supplement-target.ts'
import {templateText} from './rules/template-text.ts'
import {trackNumber} from './rules/track-number.ts'
import {transitionWithBodyChange} from './rules/transition-with-body-change.ts'
import {undefinedCitation} from './rules/undefined-citation.ts'
import {undefinedFootnote} from './rules/undefined-footnote.ts'
import {uniqueNumber} from './rules/unique-number.ts'
import {unknownKey} from './rules/unknown-key.ts'
import {unknownReference} from './rules/unknown-reference.ts'
import {unnumberedDocument} from './rules/unnumbered-document.ts'
import {unreadableFileRule} from './rules/unreadable-file.ts'
import {unusedWaiver} from './rules/unused-waiver.ts'
import {versionGap} from './rules/version-gap.ts'

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  // Shape
  frontMatter,
  byteOrderMark,
  requiredKey,
  keyValue,
  dateValue,
  listValue,
  unknownKey,
  renamedKey,
  fileNameRule,
  unreadableFileRule,
  siteAddressRule,
  unusedWaiver,
  // Document
  slugCharacters,
  trackNumber,
  supplementStatus,
  statusDate,
  requiredSection,
  templateText,
  undefinedFootnote,
  undefinedCitation,
  brokenLink,
  mismatchedLink,
  absoluteSelfLink,
  deprecatedLink,
  requirementKeywords,
  requirementLedger,
  // Catalog
  uniqueNumber,
  singleStable,
  versionGap,
  missingReplaces,
  missingReplacedBy,
  replacedByStatus,
  unknownReference,
  selfReference,
  referenceCycle,
  oneSidedReference,
  supplementTarget,
  scopeListsDraft,
  overdue,
  // Certificates
  scopeFile,
  scopeState,
  scopeDuplicate,
  scopeUnknownName,
  scopeUnused,
  scopeUntested,
  scopeModuleName,
  scopeLink,
  scopeEarlyState,
  scopeVanishedVersion,
  scopeParameter,
  scopeChange,
  cloudsFile,
  resultFile,
  resultIgnored,
  // Change
  statusTransition,
  initialStatus,
  publishedRemoved,
  slugChanged,
  numberChanged,
  dateChanged,
  unnumberedDocument,
  predecessorModified,
  predecessorNotStable,
  severalNewDocuments,
  stableBodyChanged,
  deprecatedBodyChanged,
  transitionWithBodyChange,
  backdated,
  deprecationNotAnnounced
]
