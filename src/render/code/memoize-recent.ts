/**
 * Remembers what was made of the last texts, since versions of a document share most of what is slow to
 * make: coloured code, diagrams. Whoever gets a value must not change it.
 */
export function memoizeRecent<Value>(make: (text: string) => Value, limit: number): (text: string) => Value {
  const values = new Map<string, Value>()
  return (text) => {
    const remembered = values.get(text)
    if (remembered !== undefined) return remembered
    const value = make(text)
    values.set(text, value)
    if (values.size > limit) for (const oldest of values.keys().take(1)) values.delete(oldest)
    return value
  }
}
