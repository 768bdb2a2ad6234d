import type {Element, Text} from 'hast'
import {createCssVariablesTheme, type HighlighterCore} from 'shiki/core'
import {bundledLanguages} from 'shiki/langs'

export type Tokens = (Element | Text)[]

const languages: Readonly<Record<string, (typeof bundledLanguages)['yaml']>> = bundledLanguages
const theme = createCssVariablesTheme({name: 'classes', variablePrefix: '--'})

/** One for each language: one for all would colour code within code by what other documents happened to load before. */
const highlighters = new Map<string, Promise<HighlighterCore>>()

export function isKnownLanguage(name: string): boolean {
  return Object.hasOwn(languages, name)
}

/**
 * Colours code in one of these languages. Of a token it tells the class only, such as `token-keyword`: the
 * colours of both themes stand in the style sheet, once.
 */
export async function highlighterFor(names: readonly string[]): Promise<(code: string, language: string) => Tokens> {
  const loaded = new Map<string, HighlighterCore>()
  for (const name of new Set(names)) {
    const highlighter = highlighters.get(name) ?? createHighlighter(name)
    highlighters.set(name, highlighter)
    loaded.set(name, await highlighter)
  }
  return (code, language) => {
    // No time limit: the same code has to come out the same on a slow machine.
    const options = {lang: language, theme: 'classes', tokenizeTimeLimit: 0, tokenizeMaxLineLength: 1000}
    const lines = loaded.get(language)?.codeToTokensBase(code, options) ?? [[{content: code}]]
    return merge(lines.flatMap((line, index) => [...(index > 0 ? [{content: '\n'}] : []), ...line]))
  }
}

/** The JavaScript engine starts in a third of the time of the WebAssembly one, and is the faster one after that. */
async function createHighlighter(language: string): Promise<HighlighterCore> {
  const [{createHighlighterCore}, {createJavaScriptRegexEngine}] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript')
  ])
  return createHighlighterCore({
    engine: createJavaScriptRegexEngine({forgiving: true}),
    themes: [theme],
    langs: [languages[language] ?? []],
    warnings: false
  })
}

/** As few elements as possible: neighbours of one class become one, white space joins what is before it. */
function merge(tokens: readonly {readonly content: string; readonly color?: string}[]): Tokens {
  const merged: Tokens = []
  let last = ''
  for (const {content, color = ''} of tokens) {
    const name = /var\(--(token-[a-z-]+)\)/.exec(color)?.[1] ?? ''
    const tail = merged.at(-1)
    if (tail && (name === last || content.trim() === '')) {
      const text = tail.type === 'text' ? tail : tail.children[0]
      if (text?.type === 'text') text.value += content
      continue
    }
    last = name
    const text: Text = {type: 'text', value: content}
    merged.push(
      name === '' ? text : {type: 'element', tagName: 'span', properties: {className: [name]}, children: [text]}
    )
  }
  return merged
}
