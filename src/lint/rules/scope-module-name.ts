import {documentIdInUrl} from '../../core/certification/module-document.ts'
import type {ScopeModule} from '../../core/certification/scope.ts'
import {type DocumentId, shortId} from '../../core/document-id.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {mentionsIn} from '../../core/reference.ts'
import {inBackticks} from '../../core/text/describe-value.ts'
import type {ScopeRule} from '../engine/rule.ts'

export const scopeModuleName: ScopeRule = {
  id: 'scope-module-name',
  subject: 'scope',
  severity: 'warning',
  summary: 'The id and the name of a module agree with the number and version of the document that it links to.',
  *check({scope, placeOf}, {profile}) {
    for (const [index, module] of scope.modules.entries()) {
      const document = documentIdInUrl(module.url, profile)
      if (!document) continue
      for (const key of ['id', 'name'] as const) {
        if (!namesAnotherDocument(module[key], module, document, profile)) continue
        yield {
          place: placeOf(['modules', index, key]),
          message: `Unexpected ${key} ${inBackticks(module[key])} of a module that links to \`${shortId(document)}\`, expected the number and version of that document`,
          help: `Correct the ${key} or the address.`
        }
        break
      }
    }
  }
}

/** Whether a text names another number or version than the document's. A minor version belongs to its version. */
function namesAnotherDocument(text: string, {id}: ScopeModule, document: DocumentId, profile: Profile): boolean {
  const mentions = mentionsIn(text, profile)
  if (mentions.length > 0) {
    return mentions.every(
      ({number, version}) => number !== document.number || (version !== undefined && version !== document.version)
    )
  }
  const isOurs = mentionsIn(id, profile).length > 0
  const version = isOurs ? /(?<![\w.-])v(?<major>\d+)(?![\w-])/i.exec(text)?.groups?.['major'] : undefined
  return version !== undefined && Number(version) !== document.version
}
