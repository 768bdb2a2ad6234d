import type {CompletionList} from 'vscode-languageserver'
import {frontMatterAt, frontMatterRange} from './front-matter-at.ts'
import {frontMatterItems} from './front-matter-completion.ts'
import type {OpenDocument} from './open-document.ts'
import {proseItems} from './prose-completion.ts'

/** So many are enough to choose from; more come as more is typed. */
const most = 500

/** What may be written at an offset. */
export function completion(opened: OpenDocument, offset: number): CompletionList {
  const part = frontMatterAt(opened.text, offset)
  const range = frontMatterRange(opened.text)
  const isBelow = offset > (range?.end ?? 0)
  const items = part ? frontMatterItems(opened, part) : isBelow ? proseItems(opened, offset) : []
  return {isIncomplete: items.length > most, items: items.slice(0, most)}
}
