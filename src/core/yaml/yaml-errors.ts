import {visit, type YAMLError, type Document as YamlDocument} from 'yaml'

/** Two offsets into the YAML. */
export type Range = readonly [start: number, end: number]

/** What is wrong with YAML, in the parser's words. */
export interface YamlFault {
  readonly code: YAMLError['code']
  readonly message: string
  readonly range: Range
}

/** The parser notices a missing quote or bracket far below: the fault is shown where that was opened. */
export function syntaxFaults(document: YamlDocument.Parsed, source: string): readonly YamlFault[] {
  const quotes = new Map<number, Range>()
  const brackets = new Map<number, Range[]>()
  visit(document, {
    Node(_, {range}) {
      if (!range) return
      const [start, end] = range
      const mark = source.charAt(start)
      const opening: Range = [start, start + 1]
      // What is left open ends where the parser notices it.
      if (mark === '"' || mark === "'") quotes.set(end, opening)
      if (mark === '[' || mark === '{') brackets.set(end, [...(brackets.get(end) ?? []), opening])
    }
  })
  return document.errors.map(({code, message, pos}) => {
    const isQuote = code === 'MISSING_CHAR' && message.endsWith('quote')
    const isBracket = code === 'BAD_INDENT' && message.startsWith('Flow')
    // The innermost of several brackets is noticed first.
    const opened = isQuote ? quotes.get(pos[0]) : isBracket ? brackets.get(pos[0])?.pop() : undefined
    return {code, message, range: opened ?? pos}
  })
}
