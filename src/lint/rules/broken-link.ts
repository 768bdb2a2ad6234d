import {findDocument} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {parseDocumentId, shortId} from '../../core/document-id.ts'
import {type Link, urlPlace} from '../../core/markdown/links.ts'
import {ignoredBy} from '../../core/profile/ignored.ts'
import {type Reference, relativeLink, resolveReference} from '../../core/reference.ts'
import {placeBetween} from '../../core/text/place.ts'
import {mostSimilar} from '../../core/text/similar.ts'
import {fileName, folderOf, hasAsset, normalizePath} from '../../core/text/source-file.ts'
import type {DocumentRule, RuleContext, RuleProblem} from '../engine/rule.ts'
import {missingAnchor} from '../references/missing-anchor.ts'

type LinkProblem = Omit<RuleProblem, 'document' | 'place'>

export const brokenLink: DocumentRule = {
  id: 'broken-link',
  subject: 'document',
  severity: 'error',
  summary: 'A link to a document, file or heading of this corpus leads to one that exists.',
  fixable: true,
  *check(document, context) {
    for (const link of context.texts.links(document)) {
      if (link.kind === 'reference') continue
      const problem = problemOf(link, document, context)
      if (problem) yield {document, place: urlPlace(link, context.texts.starts(document)), ...problem}
    }
  }
}

function problemOf(link: Link, document: Document, context: RuleContext): LinkProblem | undefined {
  if (link.url === '')
    return {message: 'Unexpected empty link, expected an address', help: 'Write the address, or remove the link.'}
  const reference = resolveReference(link.url, document, context.catalog)
  switch (reference.kind) {
    case 'anchor':
      return missingAnchor(reference.fragment, document, 'this document', context)
    case 'document':
      if (reference.form === 'repository' && /^L\d/.test(reference.fragment)) return undefined
      return missingAnchor(reference.fragment, reference.document, nameIn(document, reference.document), context)
    case 'missing':
      return missingDocument(reference, link, document, context)
    case 'file':
      return missingFile(reference.path, link, document, context)
    case 'series':
    case 'unreadable':
    case 'external':
      return undefined
  }
}

function nameIn(from: Document, target: Document): string {
  return target === from ? 'this document' : `\`${target.id}\``
}

function missingDocument(
  {id, form, elsewhere}: Extract<Reference, {kind: 'missing'}>,
  {url, urlStart}: Link,
  from: Document,
  {catalog, texts}: RuleContext
): LinkProblem {
  const short = parseDocumentId(id, catalog.profile)
  const near = elsewhere ?? (short && findDocument(catalog, shortId(short))) ?? nearestDocument(id, catalog.byId)
  const message = `Unexpected link to \`${id}\`, expected a document that exists${elsewhere ? ' at that path' : ''}`
  if (!near) return {message, help: 'Correct the address, or remove the link.'}
  const ideal = form === 'relative' ? relativeLink(from, near) : near.id
  const help = `Did you mean \`${ideal}\`?`
  if (!elsewhere || urlStart === undefined) return {message, help}
  const end = urlStart + url.replace(/#.*$/, '').length
  return {message, help, fix: [{place: placeBetween(texts.starts(from), urlStart, end), text: ideal}]}
}

function nearestDocument(id: string, byId: ReadonlyMap<string, Document>): Document | undefined {
  return byId.get(mostSimilar(id, byId.keys()) ?? '')
}

/** Only the content folders are known file by file. What lies outside them, and a folder, cannot be judged. */
function missingFile(path: string, {url}: Link, from: Document, context: RuleContext): LinkProblem | undefined {
  if (hasAsset(path, context.tree) || /\/(?:[?#].*)?$/.test(url) || !isContent(path, from, context)) return undefined
  const {catalog} = context
  const near = findDocument(catalog, path) ?? nearestDocument(fileName(path).replace(/\.md$/, ''), catalog.byId)
  return {
    message: `Unexpected link to \`${path}\`, expected a file that exists`,
    help: near ? `Did you mean \`${relativeLink(from, near)}\`?` : 'Add the file, or correct the path.'
  }
}

/** Whether a path lies in a content folder and is not one of the files there that the profile ignores. */
function isContent(path: string, from: Document, {profile, profileFile}: RuleContext): boolean {
  const root = folderOf(profileFile.path)
  const folders = profile.content.map((folder) => normalizePath(`${root}/${folder}`))
  const isIgnored = ignoredBy(profile.ignore)
  return [folderOf(from.path), ...folders].some((folder) => {
    const inner = folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '..'
    return !inner.startsWith('..') && !isIgnored(inner)
  })
}
