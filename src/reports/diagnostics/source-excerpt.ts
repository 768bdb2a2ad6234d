import {lineStarts, type Place} from '../../core/text/place.ts'
import {printable, withoutCommands} from '../text/printable.ts'

/** Gives a line of a file, without its line end. The lines of a text are looked for once as long as one file is asked for. */
export function makeSourceLine(textOf: (path: string) => string | undefined): (path: string, line: number) => string {
  let last: {readonly path: string; readonly text: string; readonly starts: readonly number[]} | undefined
  return (path, line) => {
    if (last?.path !== path) {
      const text = textOf(path) ?? ''
      last = {path, text, starts: lineStarts(text)}
    }
    const start = last.starts[line - 1] ?? last.text.length
    const next = last.starts[line]
    return last.text.slice(start, next === undefined ? undefined : next - 1)
  }
}

/** A line of a document is shown up to this many characters. */
const longestLine = 160
const tab = '    '

export interface SourceExcerpt {
  readonly text: string
  /** As wide as a terminal shows the text, so that they stand below what is meant. */
  readonly carets: string
}

/** The part of a line that a place is in, with carets below the place; undefined for an empty line. */
export function sourceExcerpt(line: string, place: Place): SourceExcerpt | undefined {
  const whole = withoutCommands(line.replace(/^\ufeff|\r$/g, ''))
  if (whole.trim() === '') return undefined
  const from = Math.min(place.column - 1, whole.length)
  const to = Math.max(from + 1, place.endLine > place.line ? whole.length : place.endColumn - 1)
  const start = from > longestLine - 20 ? characterStart(whole, from - 40) : 0
  const end = characterStart(whole, start + longestLine)
  let text = ''
  let carets = ''
  let at = start
  for (const character of charactersOf(whole.slice(start, end))) {
    const printed = character === '\t' ? tab : printable(character)
    const mark = at + character.length > from && at < to ? '^' : ' '
    text += printed
    carets += mark.repeat(width(printed))
    at += character.length
  }
  if (from >= end) carets += '^'
  const head = start > 0 ? '…' : ''
  const tail = end < whole.length ? '…' : ''
  return {text: (head + text + tail).trimEnd(), carets: `${head && ' '}${carets.trimEnd()}`}
}

/** The offset itself, or the one before where it would cut a character in two. */
function characterStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : Math.min(offset, text.length)
}

/** Made when it is first needed: it costs more than reading a hundred documents. */
let segmenter: Intl.Segmenter | undefined

/** What a reader takes for one character, marks above and below included. */
function charactersOf(text: string): readonly string[] {
  if (/^[\t -~]*$/.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('en')
  return Array.from(segmenter.segment(text), ({segment}) => segment)
}

const wide =
  /^(?:\p{Emoji_Presentation}|.\ufe0f|(?![\uff61-\uffdc])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])/u

/** How many columns a terminal gives to a character, or to a tab as it is printed. */
function width(character: string): number {
  if (/^\p{M}/u.test(character)) return 0
  return wide.test(character) ? 2 : character === tab ? tab.length : 1
}
