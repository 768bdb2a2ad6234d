import {type Catalog, findDocument} from '../catalog.ts'
import type {Document} from '../document.ts'
import {escapePattern} from '../document-id.ts'
import {frontMatterEdits} from '../front-matter/write/front-matter-edit.ts'
import {linksOf} from '../markdown/links.ts'
import {parseMarkdown} from '../markdown/markdown.ts'
import {relationKeys} from '../profile/profile-schema.ts'
import {resolveReference} from '../reference.ts'
import {applyEdits} from '../text/edits.ts'
import {lineStarts, offsetAt} from '../text/place.ts'
import {fileName} from '../text/source-file.ts'
import type {Renamings} from './renamings.ts'

export interface Rewritten {
  readonly text: string
  readonly references: number
}

interface Stretch {
  readonly start: number
  readonly end: number
  /** Undefined where the stretch stays as it is. */
  readonly text?: string
}

/** A document's text (without byte order mark) after others were renamed: front matter, links and what names them. */
export function rewrittenReferences(
  document: Document,
  text: string,
  renamings: Renamings,
  catalog: Catalog
): Rewritten {
  const lists = rewrittenLists(document, text, renamings, catalog)
  const stretches = rewrittenLinks(document, lists.text, renamings, catalog)
  const mentions = rewrittenMentions(lists.text, renamings, stretches)
  const changes = [...stretches, ...mentions].filter((one) => one.text !== undefined)
  return {text: replacedText(lists.text, changes), references: lists.references + changes.length}
}

/** The same for a text without links, as the profile is one. */
export function rewrittenNames(text: string, renamings: Renamings): Rewritten {
  const mentions = rewrittenMentions(text, renamings, [])
  return {text: replacedText(text, mentions), references: mentions.length}
}

function rewrittenLists({frontMatter}: Document, text: string, renamings: Renamings, catalog: Catalog): Rewritten {
  let references = 0
  const changes = relationKeys.flatMap((key) => {
    const entries = frontMatter[key].map((entry) => {
      const target = findDocument(catalog, entry)
      const id = target && renamings.get(target)
      if (id !== undefined) references += 1
      return id === undefined ? entry : `${id}${entry.endsWith('.md') ? '.md' : ''}`
    })
    return entries.some((entry, index) => entry !== frontMatter[key][index]) ? [[key, entries]] : []
  })
  const edits = changes.length > 0 ? frontMatterEdits(text, Object.fromEntries(changes), catalog.profile) : undefined
  return edits ? {text: applyEdits(text, edits), references} : {text, references: 0}
}

/** The addresses that lead to a renamed document, and those that contain its name but lead elsewhere. */
function rewrittenLinks(document: Document, text: string, renamings: Renamings, catalog: Catalog): readonly Stretch[] {
  const starts = lineStarts(text)
  return linksOf(parseMarkdown(text), text).flatMap(({kind, url, place, urlStart}): Stretch[] => {
    if (kind === 'reference') return []
    const reference = resolveReference(url, document, catalog)
    const id = reference.kind === 'document' ? renamings.get(reference.document) : undefined
    if (urlStart === undefined) {
      const start = offsetAt(starts, place.line, place.column)
      const end = offsetAt(starts, place.endLine, place.endColumn)
      return id === undefined ? [{start, end}] : []
    }
    if (id === undefined) return [{start: urlStart, end: urlStart + url.length}]
    const address = url.replace(/[?#].*$/s, '').replace(/\/$/, '')
    const name = fileName(address)
    const ending = /\.(?:md|html)$/.exec(name)?.[0] ?? ''
    const start = urlStart + address.length - name.length
    return [{start, end: start + name.length, text: id + ending}]
  })
}

/** Every place that names the ids in full, code and comments included, but for the stretches that are settled. */
function rewrittenMentions(text: string, renamings: Renamings, settled: readonly Stretch[]): readonly Stretch[] {
  return [...renamings].flatMap(([{id: old}, id]) => {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}_-])${escapePattern(old)}(?![\\p{L}\\p{N}_-]|\\.(?!(?:md|html)\\b)\\w)`,
      'gu'
    )
    return [...text.matchAll(pattern)].flatMap(({index: start}): Stretch[] => {
      const end = start + old.length
      return settled.some((one) => one.start < end && start < one.end) ? [] : [{start, end, text: id}]
    })
  })
}

function replacedText(text: string, stretches: readonly Stretch[]): string {
  return [...stretches]
    .sort((a, b) => b.start - a.start)
    .reduce((result, one) => result.slice(0, one.start) + (one.text ?? '') + result.slice(one.end), text)
}
