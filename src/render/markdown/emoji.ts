import {nameToEmoji} from 'gemoji'
import type {Root} from 'hast'
import {replaceText} from './text-matches.ts'

/** Between colons, and not part of something longer such as `a:x:b` or `::x::`. */
const shortcode = /(?<![\w:]):([a-z0-9_+-]+):(?![\w:])/g
const unchanged = new Set(['code', 'pre', 'kbd', 'samp'])

/** A text with GitHub's emoji in place of their names; other names stay. */
export function withEmoji(text: string): string {
  return text.replace(
    shortcode,
    (all, name: string) => (Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined) ?? all
  )
}

export function emoji(): (tree: Root) => void {
  return (tree) =>
    replaceText(tree, unchanged, (text) => {
      if (text.value.includes(':')) text.value = withEmoji(text.value)
      return undefined
    })
}
