import {seriesOf} from '../../core/catalog.ts'
import {isSupplement} from '../../core/document.ts'
import {isNumbered, versionLabel} from '../../core/document-id.ts'
import {keyName} from '../../core/profile/profile.ts'
import {referenceTo} from '../../core/relations.ts'
import type {DocumentRule} from '../engine/rule.ts'

export const missingReplaces: DocumentRule = {
  id: 'missing-replaces',
  subject: 'document',
  severity: 'error',
  summary: 'A version above 1 names the document that it replaces.',
  *check(document, {catalog, profile}) {
    if (document.version === 1 || document.frontMatter.replaces.length > 0) return
    if (isSupplement(document, profile) || !isNumbered(document, profile)) return
    const key = keyName(profile, 'replaces')
    const previous = seriesOf(catalog, document)?.versions.findLast(({version}) => version < document.version)
    const entry = previous ? `\`  - ${referenceTo(previous, catalog)}\`` : '`  - ` with its file name'
    yield {
      document,
      place: document.keyPlaces.replaces ?? document.frontMatterEnd,
      message: `Unexpected version \`${versionLabel(document)}\` without \`${key}\`, expected the version that it replaces`,
      help: `Add \`${key}:\` and, on a line of its own, ${entry}.`
    }
  }
}
