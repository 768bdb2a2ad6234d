import type {Document} from '../core/document.ts'
import {mentionPattern} from '../core/document-id.ts'
import {resolveLink} from './markdown/links.ts'
import {mentionTarget, readMention} from './markdown/mentions.ts'
import type {RenderContext} from './render-context.ts'

/** Where an address may stand: after `](`, after `]:`, in an attribute, on its own. */
const addresses = [
  /\]\(\s*<([^<>\n]+)>/g,
  /\]\(\s*((?:[^\s()]|\([^\s()]*\))+)/g,
  /\]:\s*<?([^\s>]+)/g,
  /\b(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi,
  /<([a-z][a-z0-9+.-]*:[^\s<>]+)>/gi
]

/**
 * What a document's HTML depends on besides its text, as a text to be hashed with it: for each id
 * and address in the text what it means and leads to. It is found without parsing, so it rather
 * holds too much than too little. The renderer is an input as well: whoever keeps HTML has to hash
 * the program too (its files, or its bundle, and the versions of its packages), so that no number
 * needs to be raised by hand.
 */
export function renderInputs(document: Document, text: string, context: RenderContext): string {
  const {profile} = context.catalog
  const {url, base, repository, redirects, file_names} = profile
  const ids = unique([...text.matchAll(mentionPattern(profile))].map(([id]) => id))
  const links = unique(addresses.flatMap((pattern) => [...text.matchAll(pattern)].map(([, address = '']) => address)))
  const inputs = [
    {id: document.id, path: document.path, url, base, repository, redirects, file_names},
    ...(context.requirementInputs?.(document) ?? []),
    ...ids.map((id) => {
      const mention = readMention(id, context.catalog)
      return mention ? {id, ...mentionTarget(mention, context)} : {id}
    }),
    ...links.map((address) => ({address, ...resolveLink(address, document, context)}))
  ]
  return `${inputs.map((input) => JSON.stringify(input)).join('\n')}\n`
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}
