import {compareText} from '../diagnostic.ts'
import {compareVersions} from '../document-id.ts'

/** v1 < v2 < v3 < v3-orig < v4 < v5 < v5.1 < v10; a word such as `next` comes last. */
export function compareScopeVersions(a: string, b: string): number {
  return compareVersions(a, b) || compareText(a, b)
}
