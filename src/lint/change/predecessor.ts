import {seriesOf} from '../../core/catalog.ts'
import {type Document, isSupplement} from '../../core/document.ts'
import type {Change} from '../../core/history/change.ts'
import {type MeaningfulKey, meaningfulKeys} from '../../core/profile/profile-schema.ts'
import type {RuleContext} from '../engine/rule.ts'

/** The version before a new main document, as it is now. */
export function predecessorOf(change: Change, {catalog, profile}: RuleContext): Document | undefined {
  if (change.kind !== 'added' || isSupplement(change.head, profile)) return undefined
  const versions = seriesOf(catalog, change.head)?.versions ?? []
  return versions.find(({version}) => version === change.head.version - 1)
}

const lifecycleKeys: readonly MeaningfulKey[] = [
  'status',
  'stabilized_at',
  'deprecated_at',
  'rejected_at',
  'replaced_by'
]
const lastingKeys = meaningfulKeys.filter((key) => !lifecycleKeys.includes(key))

/** The keys with another value now, those aside that take a document through its lifecycle. */
export function changedLastingKeys(base: Document, head: Document): MeaningfulKey[] {
  return lastingKeys.filter((key) => String(base.frontMatter[key] ?? '') !== String(head.frontMatter[key] ?? ''))
}
