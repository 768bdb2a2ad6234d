import {findDocument} from '../../core/catalog.ts'
import type {ScopeFile} from '../../core/certification/scope.ts'
import {parseDocumentId, shortId} from '../../core/document-id.ts'
import {resolveReference} from '../../core/reference.ts'
import {mostSimilar} from '../../core/text/similar.ts'
import type {RuleContext, ScopeProblem, ScopeRule} from '../engine/rule.ts'
import {missingAnchor} from '../references/missing-anchor.ts'

export const scopeLink: ScopeRule = {
  id: 'scope-link',
  subject: 'scope',
  severity: 'error',
  summary: 'When a module or testcase links into this corpus, the document and the heading exist.',
  *check(file, context) {
    const {modules, testcases} = file.scope
    for (const [index, {url}] of modules.entries()) yield* linkProblems(url, ['modules', index, 'url'], file, context)
    for (const {url, at} of testcases) {
      if (url !== undefined) yield* linkProblems(url, [...at, 'url'], file, context)
    }
  }
}

function* linkProblems(
  url: string,
  at: readonly PropertyKey[],
  {scope, placeOf}: ScopeFile,
  context: RuleContext
): Iterable<ScopeProblem> {
  const {catalog} = context
  const reference = resolveReference(url, scope, catalog)
  if (reference.kind === 'missing') {
    const short = parseDocumentId(reference.id, catalog.profile)
    const near = (short && findDocument(catalog, shortId(short))?.id) ?? mostSimilar(reference.id, catalog.byId.keys())
    yield {
      place: placeOf(at),
      message: `Unexpected link to \`${reference.id}\`, expected a document that exists`,
      help: near === undefined ? 'Correct the address.' : `Did you mean \`${near}\`?`
    }
  }
  if (reference.kind !== 'document') return
  const {document, fragment} = reference
  const problem = missingAnchor(fragment, document, `\`${document.id}\``, context)
  if (problem) yield {place: placeOf(at), ...problem}
}
