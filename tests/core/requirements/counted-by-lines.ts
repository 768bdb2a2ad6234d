const words = new Set(['MUST', 'SHALL', 'SHOULD', 'REQUIRED', 'RECOMMENDED', 'MAY', 'OPTIONAL'])
const negatable = new Set(['MUST', 'SHALL', 'SHOULD'])
const negated = new Set(['REQUIRED', 'RECOMMENDED'])

/**
 * Every keyword in capitals of a text, as `line:column KEYWORD`, found word by word and without knowing any
 * Markdown: a second way of counting, to hold the extraction against.
 */
export function countedByLines(text: string): string[] {
  const tokens = text.split('\n').flatMap((line, row) => tokensOf(line).map((token) => ({...token, row})))
  const isForbidden = /"FORBIDDEN"[^.]*equivalent[^.]*"MUST NOT"/.test(text)
  const found: string[] = []
  for (const [index, {word, row, column}] of tokens.entries()) {
    const place = `${row + 1}:${column + 1}`
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    if (word === 'NOT' && after?.isNext && negated.has(after.word)) found.push(`${place} NOT ${after.word}`)
    else if (negatable.has(word) && after?.isNext && after.word === 'NOT') found.push(`${place} ${word} NOT`)
    else if (negated.has(word) && before?.word === 'NOT' && tokens[index]?.isNext) continue
    else if (words.has(word) || (isForbidden && word === 'FORBIDDEN')) found.push(`${place} ${word}`)
  }
  return found
}

interface Token {
  readonly word: string
  readonly column: number
  /** Whether only white space is between it and the token before it. */
  readonly isNext: boolean
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  let [word, start, gap] = ['', 0, true]
  for (let at = 0; at <= line.length; at += 1) {
    const character = line[at] ?? ' '
    const isWord = character === '-' || character === '_' || /[A-Za-z0-9]/.test(character)
    if (isWord && word === '') start = at
    if (isWord) word += character
    else {
      if (word !== '') {
        const bare = word.replace(/^_+|_+$/g, '')
        tokens.push({word: bare, column: start + word.indexOf(bare), isNext: gap})
        gap = true
      }
      word = ''
      if (character.trim() !== '') gap = false
    }
  }
  return tokens
}
