const longest = 60

/** A value as a message shows it: `Flavor`, in backticks and on one line, or what kind of value it is. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'empty value'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' ? 'mapping' : inBackticks(String(value))
}

export function inBackticks(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim()
  return `\`${line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line}\``
}

/** "one of `a`, `b`", for what is accepted. */
export function oneOf(words: readonly string[]): string {
  const list = words.map((word) => `\`${word}\``).join(', ')
  return words.length === 1 ? list : `one of ${list}`
}
