import type {Element, Text} from 'hast'
import {createCssVariablesTheme, type HighlighterCore} from 'shiki/core'
import {bundledLanguages} from 'shiki/langs'
import {memoizeRecent} from './memoize-recent.ts'

export type Tokens = (Element | Text)[]

const languages: Readonly<Record<string, (typeof bundledLanguages)['yaml']>> = bundledLanguages
const theme = createCssVariablesTheme({name: 'classes', variablePrefix: '--'})

/** Colours code in one language. */
type Colouring = (code: string) => readonly Run[]

/** One for each language: one for all would colour code within code by what other documents happened to load before. */
const colourings = new Map<string, Promise<Colouring>>()

export function isKnownLanguage(name: string): boolean {
  return Object.hasOwn(languages, name)
}

/**
 * Colours code in one of these languages. Of a token it tells the class only, such as `token-keyword`: the
 * colours of both themes stand in the style sheet, once.
 */
export async function highlighterFor(names: readonly string[]): Promise<(code: string, language: string) => Tokens> {
  const loaded = new Map<string, Colouring>()
  for (const name of new Set(names)) {
    const colouring = colourings.get(name) ?? makeColouring(name)
    colourings.set(name, colouring)
    loaded.set(name, await colouring)
  }
  return (code, language) => (loaded.get(language)?.(code) ?? [{name: '', text: code}]).map(element)
}

async function makeColouring(language: string): Promise<Colouring> {
  const highlighter = await createHighlighter(language)
  // No time limit: the same code has to come out the same on a slow machine.
  const options = {lang: language, theme: 'classes', tokenizeTimeLimit: 0, tokenizeMaxLineLength: 1000}
  return memoizeRecent((code) => {
    const lines = highlighter.codeToTokensBase(code, options)
    return mergeTokens(lines.flatMap((line, index) => (index > 0 ? [{content: '\n'}, ...line] : line)))
  }, 200)
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

/** A stretch of code of one class; the empty one is plain. */
interface Run {
  readonly name: string
  readonly text: string
}

/** As few runs as possible: neighbours of one class become one, white space joins what is before it. */
function mergeTokens(tokens: readonly {readonly content: string; readonly color?: string}[]): readonly Run[] {
  const runs: Run[] = []
  for (const {content, color = ''} of tokens) {
    const name = /var\(--(token-[a-z-]+)\)/.exec(color)?.[1] ?? ''
    const last = runs.at(-1)
    if (last && (name === last.name || content.trim() === '')) {
      runs[runs.length - 1] = {name: last.name, text: last.text + content}
    } else {
      runs.push({name, text: content})
    }
  }
  return runs
}

function element({name, text}: Run): Tokens[number] {
  const child: Text = {type: 'text', value: text}
  return name === '' ? child : {type: 'element', tagName: 'span', properties: {className: [name]}, children: [child]}
}
