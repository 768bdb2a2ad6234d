/**
 * A function that gives again what it made of one of the last texts, since versions of a document share most of what
 * is slow to make: coloured code, diagrams. Whoever gets a result must not change it.
 */
export function remembering<T>(make: (text: string) => T, most: number): (text: string) => T {
  const made = new Map<string, T>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known
    const fresh = make(text)
    made.set(text, fresh)
    if (made.size > most) for (const oldest of made.keys().take(1)) made.delete(oldest)
    return fresh
  }
}
